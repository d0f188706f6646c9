using System.Collections.Generic;
using LeadGovernance.Plugins.Dataverse.Activities;
using LeadGovernance.Plugins.Dataverse.Tables;

namespace LeadGovernance.Plugins.Dataverse.Leads;

/// <summary>The one list of lead columns from which filters, images and readers are made, so that they cannot disagree.</summary>
internal static class LeadColumns
{
    public const string PreImage = "PreImage";
    public const string PostImage = "PostImage";

    /// <summary>Columns that the charter judges: a change of one of them is a reason to look again.</summary>
    public const string Facts =
        LeadTable.LastName + "," + LeadTable.CompanyName + "," + LeadTable.JobTitle + "," + LeadTable.EMailAddress1 + "," + LeadTable.Telephone1 + "," +
        LeadTable.MobilePhone + "," + LeadTable.DoNotPhone + "," + LeadTable.DoNotEMail + "," + LeadTable.Need + "," + LeadTable.PurchaseTimeFrame + "," +
        LeadTable.BudgetStatus + "," + LeadTable.PurchaseProcess + "," + LeadTable.InitialCommunication + "," + LeadTable.DecisionMaker + "," +
        LeadTable.ConfirmInterest + "," + LeadTable.EvaluateFit + "," + LeadTable.QualificationComments + "," + LeadTable.EstimatedAmount + "," +
        LeadTable.BudgetAmount + "," + LeadTable.TransactionCurrencyId + "," + LeadTable.IndustryCode + "," + LeadTable.NumberOfEmployees + "," +
        LeadTable.Revenue + "," + LeadTable.LeadQualityCode + "," + LeadTable.LeadSourceCode + "," + LeadTable.ParentAccountId + "," +
        LeadTable.CustomerId + "," + LeadTable.Address1_Country + "," + LeadTable.OwnerId + "," + LeadTable.StateCode + "," +
        LeadTable.Channel + "," + LeadTable.Referrer + "," + LeadTable.TriggerEvent + "," + LeadTable.NetworkEvent + "," + LeadTable.ProfileLink + "," +
        LeadTable.OfferKind + "," + LeadTable.ProductFamily + "," + LeadTable.ExplicitRequest + "," + LeadTable.Engagement + "," +
        LeadTable.EngagementOn + "," + LeadTable.Disqualifier + "," + LeadTable.DuplicateOf + "," + LeadTable.Stakeholder + "," +
        LeadTable.StakeholderRole + "," + LeadTable.NextStepOn;

    /// <summary>Columns that the pack computes and nobody types.</summary>
    public const string Computed =
        LeadTable.ChannelBefore + "," + LeadTable.ChannelChangedOn + "," +
        LeadTable.Stage + "," + LeadTable.StageSince + "," + LeadTable.BelowSince + "," + LeadTable.Readiness + "," + LeadTable.Missing + "," +
        LeadTable.MissingCodes + "," + LeadTable.Advice + "," + LeadTable.AdviceCodes + "," + LeadTable.FlagCodes + "," + LeadTable.OwnerRule + "," + LeadTable.Reason + "," + LeadTable.CustomerClass + "," +
        LeadTable.TriggerEventOn + "," + LeadTable.EvidenceUntil + "," + LeadTable.CharterVersion + "," + LeadTable.GovernedOn + "," + LeadTable.QualifiedOn + "," + LeadTable.HandoverState + "," +
        LeadTable.NeedOn + "," + LeadTable.TimeframeOn + "," + LeadTable.BudgetOn + "," + LeadTable.AuthorityOn + "," + LeadTable.NextLookOn + "," +
        LeadTable.RecycledOn + "," + LeadTable.RecycleReason + "," + LeadTable.RecycledTo + "," + LeadTable.WakeOn + "," + LeadTable.NeglectedOn + "," + TrackColumns.All;

    /// <summary>What the gate looks at before anything else happens.</summary>
    public const string Guarded = LeadTable.OwnerId + "," + LeadTable.StateCode + "," + Computed;

    /// <summary>What makes a lead be judged anew. The handover state is among them for the one write that follows an assignment.</summary>
    public const string Judged = Facts + "," + LeadTable.HandoverState;

    /// <summary>Everything a verdict on an existing lead reads.</summary>
    public const string All = Facts + "," + Computed + "," + LeadTable.OwningBusinessUnit + "," + LeadTable.CreatedOn + "," + LeadTable.CreatedBy + "," + LeadTable.ExchangeRate;

    public static IReadOnlyList<string> ComputedList { get; } = Computed.Split(',');

    public static string[] AllList => All.Split(',');
}
