using System;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Pipeline;
using LeadGovernance.Sandbox.Records;
using LeadGovernance.Sandbox.Security;
using LeadGovernance.Sandbox.Solutions;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox;

/// <summary>Everything one sandbox holds; its parts reach each other through it.</summary>
internal sealed class Organization : IDisposable
{
    private Catalog committed;

    public Organization(Database database, Database outside, Catalog catalog, SandboxOptions options)
    {
        Database = database;
        Outside = outside;
        Catalog = committed = catalog;
        Options = options;
        Switches = options.Switches;
        Clock = new SandboxClock(options.StartAt);
        Rows = new Rows(database, () => Catalog);
        Transaction = new UnitOfWork(database, Rows, keepsRows: Has(Defect.KeepsRowsAfterRollback));
        Rates = new MoneyRates(Rows, () => Catalog, () => BaseCurrency);
        Records = new RecordBook(this);
        RecycleBin = new RecycleBin(this);
        Principals = new Principals(this);
        Access = new Access(this);
        Shares = new Shares(this);
        Children = new Children(this);
        Inherited = new InheritedAccess(this);
        Owners = new OwnerCascade(this);
        Steps = new StepRegistry(this);
        TimeLimit = new TimeLimit(this);
        Solutions = new InstalledSolutions(database);
        Transaction.Committed += () => committed = Catalog;
        Transaction.RolledBack += ForgetAll;
        Transaction.RolledBack += RestoreCatalog;
        if (Has(Defect.RollsTraceBack))
        {
            Transaction.RolledBack += () => Outside.Run("DELETE FROM plugintracelog");
        }
    }

    public Database Database { get; }

    /// <summary>What a rollback must not undo: the plug-in trace log.</summary>
    public Database Outside { get; }

    public Catalog Catalog { get; set; }

    public SandboxOptions Options { get; }

    public SandboxSwitches Switches { get; }

    public SandboxClock Clock { get; }

    public TimeLimit TimeLimit { get; }

    /// <summary>Where jobs die; null: nowhere.</summary>
    public JobKill? JobKill { get; set; }

    public CallCounters Counters { get; } = new();

    public InstalledSolutions Solutions { get; }

    public Rows Rows { get; }

    public UnitOfWork Transaction { get; }

    public MoneyRates Rates { get; }

    public RecordBook Records { get; }

    public RecycleBin RecycleBin { get; }

    public Principals Principals { get; }

    public Access Access { get; }

    public Shares Shares { get; }

    public Children Children { get; }

    public InheritedAccess Inherited { get; }

    public OwnerCascade Owners { get; }

    public StepRegistry Steps { get; }

    public Pipeline.Engine Engine { get; set; } = null!;

    public Guid Id { get; set; }

    public Guid RootBusinessUnit { get; set; }

    public Guid SystemUser { get; set; }

    public Guid Administrator { get; set; }

    public Guid BaseCurrency { get; set; }

    public bool Has(Defect defect) => Options.Defect == defect;

    public Table Table(string? name) => Catalog.Find(name ?? "") ?? throw Fault.UnknownTable(name ?? "");

    /// <summary>Rows of some tables are rules for others: what was cached of them is stale.</summary>
    public void NoteWrite(string table)
    {
        switch (table)
        {
            case "systemuser" or "team" or "teammembership" or "systemuserroles" or "teamroles" or "role" or "roleprivileges" or "privilege" or "businessunit":
                Principals.Forget();
                break;
            case "sdkmessageprocessingstep" or "sdkmessageprocessingstepimage" or "plugintype" or "pluginassembly" or "customapi" or "customapirequestparameter" or "customapiresponseproperty" or "sdkmessage" or "sdkmessagefilter":
                Steps.Forget();
                break;
            case "transactioncurrency":
                Rates.Forget();
                break;
        }
    }

    public void ForgetAll()
    {
        Rows.Forget();
        Principals.Forget();
        Steps.Forget();
        Rates.Forget();
    }

    /// <summary>The tables go back with the rows.</summary>
    private void RestoreCatalog()
    {
        if (!ReferenceEquals(Catalog, committed))
        {
            Catalog = committed;
            Database.ForgetStatements();
        }
    }

    public void Dispose()
    {
        Database.Dispose();
        Outside.Dispose();
    }
}
