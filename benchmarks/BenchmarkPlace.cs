using System;
using LeadGovernance.Sandbox;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Benchmarks;

/// <summary>A sandbox with a robot that imports leads, bare or with the pack enforcing its default charter.</summary>
internal sealed class BenchmarkPlace : IDisposable
{
    private const string Seller = "Salesperson (sandbox)";

    public BenchmarkPlace(string? folder, string? zip)
    {
        Sandbox = LeadGovernance.Sandbox.Sandbox.Create(new SandboxOptions { Name = "Benchmark", Folder = folder, Recreate = true });
        if (zip is null)
        {
            Service = Sandbox.ServiceFor(Robot());
            return;
        }

        Sandbox.Import(zip);
        Service = Sandbox.ServiceFor(Robot("Lead Governance Seller"));
        Sandbox.System.Execute(new OrganizationRequest("lgov_SetUp")
        {
            ["MarketingTeamId"] = Team("Marketing"), ["InsideSalesTeamId"] = Team("Inside Sales"), ["FieldSalesTeamId"] = Team("Field Sales"), ["Level"] = "enforce", ["Keys"] = 0,
        });
    }

    public LeadGovernance.Sandbox.Sandbox Sandbox { get; }

    public IOrganizationService Service { get; }

    public void Dispose() => Sandbox.Dispose();

    private Guid Team(string name) => Sandbox.AddTeam(name, TeamType.Owner, roles: [Seller, "Lead Governance Seller"]);

    private Guid Robot(params string[] more) => Sandbox.AddUser("Import Robot", "robot@example.org", application: true, roles: [Seller, .. more]);
}
