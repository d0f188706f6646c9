using System;
using System.Globalization;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using LeadGovernance.Sandbox.Store;

namespace LeadGovernance.Sandbox.Records;

/// <summary>The language of labels and the form of numbers and dates that one user has in his settings; else the organisation's.</summary>
internal sealed record Presentation(int Language, int BaseLanguage, CultureInfo Culture)
{
    public static Presentation Of(Organization organization, Guid userId)
    {
        var settings = organization.Database.Query("SELECT uilanguageid, localeid FROM usersettings WHERE systemuserid=@p0", [SqlValue.Id(userId)],
            r => (Language: r.IsDBNull(0) ? 0 : (int)r.GetInt64(0), Locale: r.IsDBNull(1) ? 0 : (int)r.GetInt64(1)));
        var baseLanguage = organization.Options.BaseLanguage;
        var language = settings is [{ Language: > 0 } own, ..] && !organization.Has(Defect.ShowsOrganisationsLanguage) ? own.Language : baseLanguage;
        return new Presentation(language, baseLanguage, CultureInfo.GetCultureInfo(settings is [{ Locale: > 0 } there, ..] ? there.Locale : language));
    }

    public string LabelOf(ChoiceOption option) => option.Labels.TryGetValue(Language, out var label) || option.Labels.TryGetValue(BaseLanguage, out label) ? label : option.Label;
}
