using System;
using System.IO;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Gate;
using LeadGovernance.Policy.Leads;
using LeadGovernance.Policy.Maturity;
using LeadGovernance.Policy.Ownership;

namespace LeadGovernance.Policy.Tests;

/// <summary>Valid things to start from; a test breaks one of them.</summary>
internal static class Given
{
    public static readonly DateTime Now = new(2026, 3, 11, 10, 0, 0, DateTimeKind.Utc); // a Wednesday

    public static readonly Guid Creator = new("11111111-1111-1111-1111-111111111111");

    public static readonly Holder Marketing = Team(1, Responsibility.Marketing);
    public static readonly Holder InsideSales = Team(2, Responsibility.InsideSales);
    public static readonly Holder FieldSales = Team(3, Responsibility.FieldSales);
    public static readonly Holder ExternalProvider = Team(4, Responsibility.ExternalProvider);
    public static readonly Holder Nobody = new(new Guid(5, 0, 0, new byte[8]), false, []);

    public static readonly Actor Person = new(Creator, true, []);
    public static readonly Actor FieldSeller = new(Creator, true, [Responsibility.FieldSales]);
    public static readonly Actor Application = new(new Guid(9, 0, 0, new byte[8]), false, []);

    public static readonly Door SingleRequest = new(false, false);
    public static readonly Door Bulk = new(false, true);
    public static readonly Door Transaction = new(true, false);

    public static readonly Charter Charter = CharterCodec.Default();
    public static readonly CharterPolicy Enforcing = CharterPolicy.Compile(Charter with { Level = Level.Enforce });
    public static readonly CharterPolicy Observing = CharterPolicy.Compile(Charter);
    public static readonly CharterPolicy SwitchedOff = CharterPolicy.Compile(Charter with { Level = Level.Off });

    /// <summary>A new inbound lead of which only the name is known.</summary>
    public static readonly LeadFacts Bare = new()
    {
        LastName = "Muster",
        Channel = "inbound",
        CreatedOn = Now,
        CreatedBy = Creator,
        CreatedByPerson = true,
    };

    public static readonly LeadFacts Mql = Bare with { CompanyName = "Muster AG", Email = "m.muster@muster.example", ExplicitRequest = true };

    public static readonly LeadFacts Sql = Mql with
    {
        JobTitle = "Buyer",
        InitialCommunication = 0,
        ConfirmInterest = true,
        Need = 1,
        Timeframe = 2,
    };

    /// <summary>A Sales Ready Lead on record, every criterion fulfilled.</summary>
    public static readonly LeadFacts Srl = Sql with
    {
        Budget = 2,
        DecisionMaker = true,
        EvaluateFit = true,
        Telephone = "+49 30 1234567",
        QualificationComments = new string('x', 80),
        NextStepOn = Now.AddDays(7),
        Stage = Stage.Srl,
        StageSince = Now.AddDays(-3),
    };

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    public static Holder PersonHolding(params Responsibility[] responsibilities) => new(Creator, false, responsibilities);

    public static Assessment Assess(this CharterPolicy policy, LeadFacts lead) => policy.Assess(lead, Person, Now);

    public static Stage StageOf(LeadFacts lead) => Enforcing.Assess(lead).ComputedStage;

    public static string[] MissingCodes(LeadFacts lead) => Enforcing.Assess(lead).MissingForSalesReady.Select(item => item.Code).ToArray();

    public static Verdict Judge(LeadFacts lead, Holder owner) => Enforcing.Judge(Enforcing.Assess(lead), owner, Now);

    private static Holder Team(int number, Responsibility responsibility) => new(new Guid(number, 1, 0, new byte[8]), true, [responsibility]);

    private static string FindRepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadGovernance.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("LeadGovernance.sln is above no folder of the test's output.");
        }

        return folder.FullName;
    }
}
