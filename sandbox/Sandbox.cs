using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Sandbox.Hosting;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Records;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Solutions;
using LeadGovernance.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox;

/// <summary>A local stand-in for one Dataverse organisation: what its documentation says, over SQLite.</summary>
public sealed class Sandbox : IDisposable
{
    private readonly Organization organization;
    private readonly Engine engine;

    private Sandbox(Organization organization)
    {
        this.organization = organization;
        engine = new Engine(organization);
        organization.Engine = engine;
    }

    public Guid OrganizationId => organization.Id;

    public Guid RootBusinessUnit => organization.RootBusinessUnit;

    public Guid SystemUser => organization.SystemUser;

    /// <summary>A person with the role System Administrator.</summary>
    public Guid Administrator => organization.Administrator;

    public SandboxClock Clock => organization.Clock;

    public CallCounters Counters => organization.Counters;

    /// <summary>The service of SYSTEM, which may do everything.</summary>
    public IOrganizationService System => engine.ServiceFor(organization.SystemUser);

    /// <summary>The messages this sandbox can do, imported custom APIs included.</summary>
    public IReadOnlyList<string> Messages => engine.Messages.Names;

    public static Sandbox Create(SandboxOptions options)
    {
        var folder = new SandboxFolder(options.Folder);
        folder.Prepare(options.Recreate);
        var organization = new Organization(folder.OpenMain(), folder.OpenOutside(), Catalog.Platform, options);
        organization.Database.Begin();
        SettingTable.Create(organization.Database);
        InstalledSolutions.Create(organization.Database);
        RecycleBin.Create(organization.Database);
        Schema.Create(organization.Database, organization.Catalog);
        Founding.Write(organization);
        SettingTable.Write(organization.Database, "name", options.Name);
        SettingTable.Write(organization.Database, "language", options.BaseLanguage);
        organization.Database.Commit();
        return new Sandbox(organization);
    }

    /// <summary>Opens a sandbox that Create left in a folder. Asynchronous jobs that had not run are cancelled.</summary>
    public static Sandbox Open(string folder, SandboxSwitches? switches = null, DateTime? startAt = null)
    {
        var place = new SandboxFolder(folder);
        var database = place.OpenExisting();
        var options = new SandboxOptions
        {
            Folder = folder,
            Name = (string)SettingTable.Read(database, "name")!,
            BaseLanguage = (int)(long)SettingTable.Read(database, "language")!,
            Switches = switches ?? new SandboxSwitches(),
            StartAt = startAt,
        };
        var catalog = new InstalledSolutions(database).Zips().Aggregate(Catalog.Platform, (before, zip) => SolutionReader.CatalogOf(zip.Content, before));
        var organization = new Organization(database, place.OpenOutside(), catalog, options);
        Founding.Know(organization);

        JobQueue.CancelLost(organization);

        return new Sandbox(organization);
    }

    /// <summary>Imports a solution's zip. A refused one leaves the sandbox exactly as it was.</summary>
    /// <param name="enableSteps">"Enable plug-in steps and flows included in the solution", as the import page has it by default. Without it new steps arrive disabled, and old ones stay as they are.</param>
    /// <exception cref="SolutionImportException">Says where in the zip the cause is, and what to do.</exception>
    public ImportResult Import(string zipPath, SolutionAction action = SolutionAction.Update, bool enableSteps = true)
    {
        ImportResult? result = null;
        engine.Locked(() =>
        {
            result = SolutionWriter.Import(organization, File.ReadAllBytes(zipPath), zipPath, action, enableSteps);
            engine.Worker.Restart();
        });
        return result!;
    }

    public IOrganizationService ServiceFor(Guid userId)
    {
        // One connection serves all threads: whoever reads it waits for its turn.
        engine.Locked(() => organization.Principals.User(userId));
        return engine.ServiceFor(userId);
    }

    /// <summary>The service of one user that acts as another (CallerId): with the privilege prvActOnBehalfOfAnotherUser, and the rights that both have.</summary>
    public IOrganizationService ServiceFor(Guid userId, Guid onBehalfOf)
    {
        engine.Locked(() =>
        {
            organization.Principals.User(userId);
            organization.Principals.User(onBehalfOf);
        });
        return new DelegateService(engine, userId, onBehalfOf);
    }

    /// <summary>Runs asynchronous jobs until none is left.</summary>
    public void RunJobs() => engine.RunJobs();

    /// <summary>
    /// Runs asynchronous jobs until the service that runs them is killed: before the n-th thing that they do, each service call and each note that a job is done
    /// being one. What was written stays, the job that was running is delivered again by the next RunJobs.
    /// </summary>
    /// <param name="point">From 1 on.</param>
    /// <returns>False when the jobs came to their end before that point.</returns>
    public bool RunJobsAndKill(int point) => engine.RunJobsAndKill(point);

    /// <summary>Loses the plug-ins' statics and cached instances.</summary>
    public void RestartWorker() => engine.Locked(engine.Worker.Restart);

    /// <param name="isRealTime">As in a real-time workflow: inside a transaction, which a fault undoes.</param>
    public ActivityRun RunActivity(string typeName, IDictionary<string, object> inputs, Guid userId, bool isRealTime = false)
    {
        ActivityRun? run = null;
        engine.Locked(() => run = isRealTime ? new ActivityRunner(engine).RunInTransaction(typeName, inputs, userId) : new ActivityRunner(engine).Run(typeName, inputs, userId));
        return run!;
    }

    public Guid AddUser(
        string fullName, string email, Guid? businessUnit = null, int languageId = 1033, bool application = false, Guid? manager = null, params string[] roles)
    {
        var id = Guid.CreateVersion7();
        InTransaction(() =>
        {
            Directory.AddUser(organization, id, fullName, email, businessUnit ?? RootBusinessUnit, languageId, application, manager);
            foreach (var role in roles)
            {
                Directory.AddRole(organization, "systemuser", id, role);
            }
        });
        return id;
    }

    public Guid AddTeam(string name, TeamType type = TeamType.Owner, Guid? businessUnit = null, Guid? administrator = null, params string[] roles)
    {
        var id = Guid.Empty;
        InTransaction(() =>
        {
            id = Directory.AddTeam(organization, name, type, businessUnit ?? RootBusinessUnit, administrator ?? Administrator);
            foreach (var role in roles)
            {
                Directory.AddRole(organization, "team", id, role);
            }
        });
        return id;
    }

    /// <summary>Of a team of a Microsoft Entra group: adds to the group; the team learns of it when the user signs in.</summary>
    public void AddMember(Guid team, Guid user) => InTransaction(() => Directory.AddMember(organization, team, user));

    public void RemoveMember(Guid team, Guid user) => InTransaction(() => Directory.RemoveMember(organization, team, user));

    /// <summary>Brings the user's memberships in teams of Microsoft Entra groups up to date.</summary>
    public void SignIn(Guid user) => InTransaction(() => Directory.SignIn(organization, user));

    public void AddRole(Guid user, string role) => InTransaction(() => Directory.AddRole(organization, "systemuser", user, role));

    public Guid AddBusinessUnit(string name, Guid? parent = null)
    {
        var id = Guid.Empty;
        InTransaction(() => id = Directory.AddBusinessUnit(organization, name, parent ?? RootBusinessUnit));
        return id;
    }

    public void Dispose() => organization.Dispose();

    private void InTransaction(Action action) => engine.Locked(() =>
    {
        organization.Transaction.Join();
        try
        {
            action();
            organization.Transaction.Commit();
        }
        catch
        {
            organization.Transaction.Rollback();
            throw;
        }
    });
}
