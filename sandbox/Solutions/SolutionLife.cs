using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox.Solutions;

/// <summary>What becomes of a solution after its import: an upgrade replaces it, a delete uninstalls it. Runs inside the caller's transaction.</summary>
internal sealed class SolutionLife(Organization organization)
{
    /// <summary>What keeps a managed solution from being uninstalled; an unmanaged one takes nothing away.</summary>
    public IReadOnlyList<Dependency> Blockers(string solution) =>
        IsManaged(solution) ? Plan(solution).Blockers : [];

    public void Uninstall(Guid id)
    {
        var solution = NameOf(id);
        if (!IsManaged(solution) || organization.Has(Defect.UninstallsNothing))
        {
            organization.Solutions.Release(solution);
            return;
        }

        var plan = Plan(solution);
        Refuse(plan.Blockers);
        organization.Solutions.Forget(solution);
        Carry(plan);
    }

    /// <summary>Deletes the old version and gives its name to the one that waits. Returns the id of the solution that is there now.</summary>
    public Guid Promote(string solution)
    {
        var holding = IdOf(solution + InstalledSolutions.HoldingSuffix)
            ?? throw Fault.Of(Codes.InvalidArgument, $"There is no solution {solution}{InstalledSolutions.HoldingSuffix}. Import the new version as a holding solution first.");
        var old = IdOf(solution) ?? throw Fault.Of(Codes.InvalidArgument, $"There is no solution {solution} to replace.");
        var plan = Plan(solution);
        Refuse(plan.Blockers);
        organization.Solutions.Promote(solution);
        if (!organization.Has(Defect.UpgradesLikeUpdates))
        {
            Carry(plan);
        }

        var table = organization.Table("solution");
        organization.Rows.Delete(table, old);
        organization.Rows.Update(table, holding, [new("uniquename", solution)]);
        return holding;
    }

    private void Refuse(IReadOnlyList<Dependency> blockers)
    {
        if (blockers.Count > 0 && !organization.Has(Defect.UninstallsBlindly))
        {
            throw Fault.Of(Codes.SolutionHasDependents, $"Solution dependencies exist, cannot uninstall. DependencyCount : {blockers.Count}\n" + string.Join('\n', blockers.Select(b => b.Sentence)));
        }
    }

    /// <summary>What goes when a solution's zips go.</summary>
    private RemovalPlan Plan(string leaving)
    {
        var members = organization.Solutions.Own(leaving, withShared: organization.Has(Defect.TakesSharedComponents));
        var after = Catalog.Platform;
        var blockers = new List<Dependency>();
        var zips = organization.Solutions.Zips().Where(z => z.Solution != leaving).ToList();
        foreach (var (solution, content) in zips)
        {
            try
            {
                after = SolutionReader.CatalogOf(content, after);
            }
            catch (SolutionImportException e)
            {
                blockers.Add(new(new(ComponentTypes.Table, Guid.Empty, "a table or column"), new(ComponentTypes.Solution, IdOf(solution) ?? Guid.Empty, $"{solution}, {e.Path}")));
            }
        }

        var lost = new CatalogDifference(organization.Catalog, after);
        blockers.AddRange(new DependencyFinder(organization, members, lost).Find(zips));
        return new RemovalPlan(members, lost, after, blockers);
    }

    private void Carry(RemovalPlan plan)
    {
        organization.Database.ForgetStatements();
        new Removal(organization).Run(plan.Members, plan.Lost, plan.After);
        organization.Catalog = plan.After;
        organization.Database.ForgetStatements();
    }

    private string NameOf(Guid id) => (string?)organization.Database.Scalar("SELECT uniquename FROM solution WHERE solutionid=@p0", SqlValue.Id(id)) ?? throw Fault.Missing("solution", id);

    private Guid? IdOf(string solution) => organization.Database.Scalar("SELECT solutionid FROM solution WHERE uniquename=@p0", solution) is string id ? Guid.Parse(id) : null;

    private bool IsManaged(string solution) => organization.Database.Scalar("SELECT ismanaged FROM solution WHERE uniquename=@p0", solution) switch
    {
        1L => true,
        null => throw Fault.Of(Codes.InvalidArgument, $"There is no solution {solution}."),
        _ => false,
    };

    private sealed record RemovalPlan(IReadOnlyList<SolutionMember> Members, CatalogDifference Lost, Catalog After, IReadOnlyList<Dependency> Blockers);
}
