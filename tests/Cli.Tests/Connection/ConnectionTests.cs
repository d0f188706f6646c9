using System;
using System.Data.Common;
using System.IO;
using System.Net;
using System.Net.Http;
using System.ServiceModel;
using CsCheck;
using LeadGovernance.Cli.Connection;
using LeadGovernance.Cli.Demo;
using LeadGovernance.Cli.Presentation;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Tests.Connection;

/// <summary>--connection: what is checked before anybody calls, how long leadgov waits, and that no secret comes out anywhere. Not run against a live organisation.</summary>
[TestClass]
public sealed class ConnectionTests
{
    private const string Good = "AuthType=ClientSecret;Url=https://contoso.crm4.dynamics.com;ClientId=51f81489-12ee-4a9e-aaae-a2591f45987d;ClientSecret=s3cr3t-value";

    [TestMethod]
    [DataRow("nonsense", "LG0061")]
    [DataRow("", "LG0061")]
    [DataRow("AuthType=ClientSecret;Uri=https://a.example;ClientId=x;ClientSecret=yyyy", "LG0062")]
    [DataRow("AuthType=ClientSecret;ClientId=x;ClientSecret=yyyy", "LG0063")]
    [DataRow("Url=https://a.example;ClientId=x;ClientSecret=yyyy", "LG0063")]
    [DataRow("AuthType=ClientSecret;Url=https://a.example;ClientSecret=yyyy", "LG0063")]
    [DataRow("AuthType=Certificate;Url=https://a.example;ClientId=x", "LG0063")]
    [DataRow("AuthType=Office365;Url=https://a.example;Username=x;Password=yyyy", "LG0064")]
    [DataRow("AuthType=OAuth;Url=http://a.example", "LG0064")]
    [DataRow("AuthType=OAuth;Url=https://a.example;Server=https://b.example", "LG0064")]
    [DataRow(Good, "LG0060")]
    public void What_can_not_be_used_is_said_with_a_code_before_anybody_calls(string connection, string code)
    {
        var run = Run(new Outside(connection, null, TimeProvider.System), "health");
        Assert.AreEqual(6, run.ExitCode, run.Talk);
        StringAssert.StartsWith(run.Talk, code);
        Assert.AreEqual(string.Empty, run.Data);
    }

    [TestMethod]
    public void The_refusal_of_a_build_without_a_client_names_the_one_that_has_it_in_both_languages()
    {
        StringAssert.Contains(Run(new Outside(null, null, TimeProvider.System), "sweep", "--connection", Good).Talk, "-p:DataverseSdk=official");
        StringAssert.Contains(Run(new Outside(null, null, TimeProvider.System), "digest", "--connection", Good, "--language", "de").Talk, "mit keiner Organisation verbinden");
    }

    [TestMethod]
    public void A_sandbox_and_an_organisation_do_not_go_together_nor_a_moment_with_an_organisation()
    {
        StringAssert.StartsWith(Run(new Outside(null, null, TimeProvider.System), "sweep", "--connection", Good, "--sandbox", "x").Talk, "LG0068");
        StringAssert.StartsWith(Run(new Outside(Good, null, TimeProvider.System), "sweep", "--at", "2026-05-01").Talk, "LG0068");
        StringAssert.Contains(Run(new Outside(Good, null, TimeProvider.System), "sweep", "--sandbox", "no-such-folder").Talk, "there is no sandbox", "what is typed goes before the environment");
    }

    [TestMethod]
    [DataRow(unchecked((int)0x80072322))]
    [DataRow(unchecked((int)0x80072321))]
    [DataRow(unchecked((int)0x80072326))]
    public void It_waits_as_long_as_the_organisation_asks_and_goes_on(int limit)
    {
        var (time, calls) = (new SwiftTime(), 0);
        var fault = new OrganizationServiceFault { ErrorCode = limit, Message = "limit" };
        fault.ErrorDetails["Retry-After"] = TimeSpan.FromSeconds(37);
        var run = Run(new Outside(Good, new Scripted(_ => ++calls < 3 ? throw new FaultException<OrganizationServiceFault>(fault, new FaultReason("limit")) : Green()), time), "health");
        Assert.AreEqual(0, run.ExitCode, run.Talk);
        CollectionAssert.AreEqual(new[] { TimeSpan.FromSeconds(37), TimeSpan.FromSeconds(37) }, time.Waits);
        StringAssert.Contains(run.Talk, "asking again in 37 s");
    }

    [TestMethod]
    [DataRow(HttpStatusCode.TooManyRequests, 5, "LG0067", 5)]
    [DataRow(HttpStatusCode.ServiceUnavailable, 5, "LG0067", 5)]
    [DataRow(null, 5, "LG0066", 5)]
    [DataRow(HttpStatusCode.Unauthorized, 4, "LG0065", 0)]
    public void What_stays_closed_has_its_own_exit_code(HttpStatusCode? status, int exitCode, string code, int waits)
    {
        var time = new SwiftTime();
        var run = Run(new Outside(Good, new Scripted(_ => throw new InvalidOperationException("outer", new HttpRequestException("inner", null, status))), time), "health");
        Assert.AreEqual(exitCode, run.ExitCode, run.Talk);
        StringAssert.Contains(run.Talk, code);
        Assert.HasCount(waits, time.Waits);
    }

    [TestMethod]
    public void Asked_to_wait_for_longer_than_it_will_it_gives_up_at_once()
    {
        var time = new SwiftTime();
        var busy = new HttpRequestException("busy", null, HttpStatusCode.TooManyRequests) { Data = { ["Retry-After"] = "3600" } };
        Assert.AreEqual(5, Run(new Outside(Good, new Scripted(_ => throw busy), time), "health").ExitCode);
        Assert.IsEmpty(time.Waits);
    }

    [TestMethod]
    public void The_file_that_knows_the_client_signs_in_with_it_and_leaves_waiting_to_one_place()
    {
        var client = (Microsoft.PowerPlatform.Dataverse.Client.ServiceClient)new ServiceClientConnector().Connect(Good);
        Assert.AreEqual(0, client.MaxRetryCount);
        var run = Run(new Outside(Good.Replace("contoso.crm4.dynamics.com", Microsoft.PowerPlatform.Dataverse.Client.ServiceClient.ClosedDoor, StringComparison.Ordinal), new ServiceClientConnector(), new SwiftTime()), "health");
        Assert.AreEqual(4, run.ExitCode, run.Talk);
        StringAssert.StartsWith(run.Talk, "LG0065");
    }

    /// <summary>Any secret, quoted or with the quotes forgotten, through every way an error can take.</summary>
    [TestMethod]
    public void No_secret_comes_out_on_any_path() =>
        Gen.Char["abcXYZ019;=\"' \\/&+%äß{}"].Array[8, 24].Select(letters => new string(letters)).Where(secret => secret.Trim().Length >= 8 && secret.Replace(" ", string.Empty, StringComparison.Ordinal).Length >= 8)
            .Sample(secret =>
            {
                var quoted = new DbConnectionStringBuilder { ConnectionString = Good, ["ClientSecret"] = secret }.ConnectionString;
                foreach (var connection in (string[])[quoted, Good.Replace("s3cr3t-value", secret, StringComparison.Ordinal)])
                {
                    foreach (var outside in Troubles(connection, secret))
                    {
                        foreach (var args in (string[][])[["health"], ["digest", "--kind", "digest", "--json"], ["sweep", "--json"], ["health", "--conection", connection], ["sweep", connection]])
                        {
                            var run = Run(outside, args);
                            Assert.AreNotEqual(0, run.ExitCode);
                            Assert.DoesNotContain(secret.Trim(), run.Data + run.Talk, $"{string.Join(' ', args)} with {connection}");
                        }
                    }
                }
            }, iter: 60, threads: 1);

    private static Outside[] Troubles(string connection, string secret) =>
    [
        new(connection, null, new SwiftTime()),
        new(connection, new ServiceClientConnector(), new SwiftTime()),
        new(connection.Replace("contoso.crm4.dynamics.com", Microsoft.PowerPlatform.Dataverse.Client.ServiceClient.ClosedDoor, StringComparison.Ordinal), new ServiceClientConnector(), new SwiftTime()),
        new(connection, new Scripted(_ => throw new HttpRequestException($"no answer from {connection}")), new SwiftTime()),
        new(connection, new Scripted(request => request.RequestName == "lgov_SelectNotices" ? Ids() : throw new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { Message = secret }, new FaultReason($"it said {secret}"))), new SwiftTime()),
    ];

    private static OrganizationResponse Ids() => new() { Results = { ["Ids"] = Guid.NewGuid().ToString(), ["Cursor"] = string.Empty } };

    private static OrganizationResponse Green() => new() { Results = { ["Report"] = """{"schemaVersion":1,"state":"green","findings":[]}""" } };

    private static Invocation Run(Outside outside, params string[] args)
    {
        using var data = new StringWriter();
        using var talk = new StringWriter();
        return new Invocation(LeadGovCommand.Run(args, new Terminal(data, talk), new DemoOptions(), outside), data.ToString(), talk.ToString());
    }
}
