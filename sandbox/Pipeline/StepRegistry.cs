using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>The rows of sdkmessageprocessingstep, as the pipeline needs them; read again when one changes.</summary>
internal sealed class StepRegistry(Organization organization)
{
    private readonly Dictionary<(string Message, string Table), StepSet> sets = [];
    private List<Step>? all;

    public int Version { get; private set; }

    public void Forget()
    {
        all = null;
        sets.Clear();
        Version++;
    }

    public StepSet For(string message, string table)
    {
        if (organization.Switches.EqualRank == EqualRank.Shuffled && !organization.Has(Defect.KeepsEqualRanksInOrder))
        {
            return Find(message, table, Random.Shared.Next);
        }

        return sets.TryGetValue((message, table), out var set) ? set : sets[(message, table)] = Find(message, table, () => 0);
    }

    private StepSet Find(string message, string table, Func<int> shuffle) =>
        new((all ??= Read()).Where(s => s.Message == message && !IsSilent(message) && (s.Table is null || s.Table == table || organization.Has(Defect.IgnoresTableOfStep)))
            .OrderBy(s => organization.Has(Defect.ReversesRanks) ? -s.Rank : s.Rank).ThenBy(_ => shuffle()).ThenBy(s => s.Filter).ThenBy(s => s.Id).ToList());

    private bool IsSilent(string message) => message switch
    {
        "SetState" or "SetStateDynamicEntity" => organization.Has(Defect.SetsStateSilently),
        "Restore" => organization.Has(Defect.RestoresSilently),
        _ => false,
    };

    private List<Step> Read()
    {
        var images = organization.Database.Query(
            "SELECT sdkmessageprocessingstepid, entityalias, imagetype, attributes FROM sdkmessageprocessingstepimage", [],
            r => (Step: Guid.Parse(r.GetString(0)), Image: new StepImage(r.GetString(1), r.GetInt64(2) is 0 or 2, r.GetInt64(2) is 1 or 2, Split(r.IsDBNull(3) ? null : r.GetString(3)))))
            .ToLookup(i => i.Step, i => i.Image);
        var states = organization.Has(Defect.RunsDisabledSteps) ? "0, 1" : "0";
        return organization.Database.Query(
            $"""
            SELECT s.sdkmessageprocessingstepid, s.name, s.plugintypeid, m.name, f.primaryobjecttypecode, s.stage, s.mode, s.rank, s.sdkmessagefilterid,
                   s.filteringattributes, s.configuration, s.impersonatinguserid, s.asyncautodelete
            FROM sdkmessageprocessingstep s JOIN sdkmessage m ON m.sdkmessageid = s.sdkmessageid
            LEFT JOIN sdkmessagefilter f ON f.sdkmessagefilterid = s.sdkmessagefilterid WHERE s.statecode IN ({states})
            """, [],
            r =>
            {
                var id = Guid.Parse(r.GetString(0));
                return new Step(id, r.GetString(1), Guid.Parse(r.GetString(2)), r.GetString(3), r.IsDBNull(4) || r.GetString(4) == "none" ? null : r.GetString(4), (int)r.GetInt64(5))
                {
                    IsAsynchronous = r.GetInt64(6) == 1,
                    Rank = r.IsDBNull(7) ? 1 : (int)r.GetInt64(7),
                    Filter = r.IsDBNull(8) ? Guid.Empty : Guid.Parse(r.GetString(8)),
                    FilteringColumns = Split(r.IsDBNull(9) ? null : r.GetString(9)) ?? [],
                    Configuration = r.IsDBNull(10) ? null : r.GetString(10),
                    ImpersonatedUser = r.IsDBNull(11) ? null : Guid.Parse(r.GetString(11)),
                    DeletesJob = !r.IsDBNull(12) && r.GetInt64(12) == 1,
                    Images = images[id].ToList(),
                };
            });
    }

    private static IReadOnlyList<string>? Split(string? list) =>
        string.IsNullOrWhiteSpace(list) ? null : list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
