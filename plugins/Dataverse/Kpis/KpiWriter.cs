using LeadGovernance.Plugins.Dataverse.Charters;
using LeadGovernance.Plugins.Dataverse.Tables;
using LeadGovernance.Policy.Kpis;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LeadGovernance.Plugins.Dataverse.Kpis;

/// <summary>Figures → rows, the same ones however often a week is counted.</summary>
internal static class KpiWriter
{
    /// <summary>Every week has this figure, whatever happened in it.</summary>
    public static bool IsCounted(KpiWeek week, IOrganizationService service) =>
        Rows.Find(service, KpiTable.Name, KpiTable.Id, RowIds.Kpi(nameof(KpiMeasure.FieldShare), null, week.From)) != null;

    public static OrganizationRequest Write(KpiFigure figure, KpiWeek week, CharterSnapshot charter) => new UpsertRequest
    {
        Target = new Entity(KpiTable.Name, RowIds.Kpi(figure.Measure.ToString(), figure.Team, week.From))
        {
            [KpiTable.PrimaryName] = Names.Of(figure.Measure).In(charter.OrganizationLanguage),
            [KpiTable.Measure] = Choices.Of(figure.Measure),
            [KpiTable.Team] = figure.Team is { } team ? new EntityReference(TeamTable.Name, team) : null,
            [KpiTable.From] = week.From,
            [KpiTable.Until] = week.Until,
            [KpiTable.Numerator] = figure.Numerator,
            [KpiTable.Denominator] = figure.Denominator,
            [KpiTable.Share] = figure.Share,
        },
    };
}
