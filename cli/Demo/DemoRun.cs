using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Cli.Leads;
using LeadGovernance.Cli.Presentation;
using LeadGovernance.Cli.Report;
using LeadGovernance.Cli.Shipping;
using LeadGovernance.Cli.Simulation;
using LeadGovernance.Sandbox;
using LeadGovernance.Sandbox.SolutionImport;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadGovernance.Cli.Demo;

/// <summary>The main job on one machine: the shipped zip in a sandbox, leads and moves through it, what became of them.</summary>
internal static class DemoRun
{
    private const string CreateStep = "LeadGovernance: route new lead";

    public static DemoResult Run(DemoOptions options, ITalk talk)
    {
        var script = DemoScript.Read(options);
        using var folder = new OutputFolder(options.Out ?? RepositoryRoot.File("artifacts", "demo"));
        var package = talk.Step("Packing the solution", 1, done => Counted(done, () => Package.Make(folder.In("package"))));
        options.Packed?.Invoke(package.ManagedZip);
        using var sandbox = talk.Step("Making a sandbox and importing the managed zip", 1, done => Counted(done, () => NewSandbox(folder.In("sandbox"), package.ManagedZip, options.Language)));
        var people = OrganisationBuilder.Build(sandbox, script.Organisation);
        talk.Say("This demo sets up enforce with 0 keys; a real set-up starts in observe and asks for two.");
        OrganisationBuilder.SetUp(sandbox, people);
        if (options.DisableCreateStep)
        {
            Disable(sandbox, CreateStep);
        }

        var related = new RelatedRows(sandbox.System, script.Organisation);
        sandbox.Counters.Reset();
        var replay = new LeadReplay(sandbox, people, related, options.SkipBadRows);
        var simulation = options.Simulation is { } days ? new Simulation.Simulation(days, sandbox, people, related, replay) : null;
        var (entered, moves, refusals) = simulation is null ? Play(script, replay, new MoveReplay(sandbox, people, related), related, talk) : Simulate(simulation, options.Simulation!, script, talk);
        var use = new PluginUse(
            sandbox.Counters.PluginExecutions,
            sandbox.Counters.PluginReads,
            sandbox.Counters.PluginWrites,
            new SortedDictionary<string, int>(sandbox.Counters.ExecutionsByStep.ToDictionary(), StringComparer.Ordinal));
        var reader = new OutcomeReader(sandbox.System, people, related);
        var leads = talk.Step("Reading what became of them", entered.Count, done => reader.Leads(entered, done));
        IReadOnlyList<BadCell> bad = [.. script.File.Bad.Concat(replay.Refused).OrderBy(cell => cell.Line)];
        var violations = reader.Violations();
        var result = new DemoResult
        {
            Summary = Summary(script, leads, moves, refusals.Count) with { RowsSkipped = (script.File with { Bad = bad }).BadRows },
            Leads = leads,
            Refusals = refusals,
            Violations = violations,
            Handovers = reader.Handovers(),
            Alerts = reader.Alerts(),
            Plugins = use,
            Simulation = simulation?.Result(violations),
        };
        ResultFiles.Write(result, bad, folder.Making);
        HtmlReport.Write(result, script.Charter, folder.Making);
        sandbox.Dispose();
        folder.Complete();
        return result;
    }

    private static (IReadOnlyList<MappedLead> Entered, int Moves, IReadOnlyList<Refusal> Refusals) Play(DemoScript script, LeadReplay replay, MoveReplay player, RelatedRows related, ITalk talk)
    {
        var entered = talk.Step($"Entering {script.File.Leads.Count} leads", script.File.Leads.Count, done => replay.Run(script.File.Leads, done));
        // Nobody can move a lead whose row was left out.
        var moves = script.Moves.Where(move => related.Leads.ContainsKey(move.Lead)).ToList();
        return (entered, moves.Count, moves.Count == 0 ? [] : talk.Step($"Making {moves.Count} moves", moves.Count, done => player.Run(moves, done)));
    }

    private static (IReadOnlyList<MappedLead> Entered, int Moves, IReadOnlyList<Refusal> Refusals) Simulate(Simulation.Simulation simulation, SimulationOptions options, DemoScript script, ITalk talk) =>
        talk.Step($"Living through {options.Days} days", options.Days, done =>
        {
            simulation.Run(script.File.Leads, day =>
            {
                talk.Note($"{day:yyyy-MM-dd}, {simulation.Entered.Count} leads, {simulation.Requests} requests");
                done(1);
            });
            return (simulation.Entered, simulation.Requests, simulation.Refusals);
        });

    private static LeadGovernance.Sandbox.Sandbox NewSandbox(string folder, string zip, int language)
    {
        var sandbox = LeadGovernance.Sandbox.Sandbox.Create(new SandboxOptions { Folder = folder, Name = "Demo", BaseLanguage = language, StartAt = DemoScript.Start });
        try
        {
            sandbox.Import(zip);
            return sandbox;
        }
        catch (SolutionImportException exception)
        {
            sandbox.Dispose();
            throw new InvalidInputException(Path.GetFileName(zip), exception.Message, string.Empty, exception);
        }
        catch
        {
            sandbox.Dispose();
            throw;
        }
    }

    private static void Disable(LeadGovernance.Sandbox.Sandbox sandbox, string step)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, step);
        var row = sandbox.System.RetrieveMultiple(query).Entities.Single();
        sandbox.System.Update(new Entity(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
    }

    private static DemoSummary Summary(DemoScript script, IReadOnlyList<LeadOutcome> leads, int moves, int refused) => new()
    {
        Charter = $"{script.Charter.Name} {script.Charter.Version}",
        Level = "enforce",
        Leads = leads.Count,
        Moves = moves,
        MovesRefused = refused,
        ByChannel = script.Charter.Channels.OrderBy(channel => channel.Number)
            .ToDictionary(channel => channel.Code, channel => leads.Count(lead => lead.Channel == channel.Code)),
        ByStage = Enum.GetNames<Policy.Maturity.Stage>().ToDictionary(stage => stage, stage => leads.Count(lead => lead.Stage == stage)),
        ByOwnerTeam = DemoTeams.Owning.ToDictionary(team => team, team => leads.Count(lead => lead.OwnerTeam == team))
            .Append(new("none", leads.Count(lead => lead.OwnerTeam is null))).ToDictionary(),
    };

    private static T Counted<T>(Action<int> done, Func<T> work)
    {
        var result = work();
        done(1);
        return result;
    }
}
