using System.Collections.Generic;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>The columns that the platform gives to every own table; real exports always carry them.</summary>
internal static class SystemColumns
{
    private static readonly object[] Lookup = XmlText.Values(("LookupStyle", "single"), ("LookupTypes", null));

    public static IEnumerable<ColumnTraits> Of(TableSchema table)
    {
        yield return Key(table);
        yield return User("CreatedBy", new("Created By", "Erstellt von"), new("Unique identifier of the user who created the record.", "Eindeutiger Bezeichner des Benutzers, der den Datensatz erstellt hat."));
        yield return Moment("CreatedOn", new("Created On", "Erstellt am"), new("Date and time when the record was created.", "Datum und Uhrzeit der Erstellung des Datensatzes."));
        yield return User("CreatedOnBehalfBy", new("Created By (Delegate)", "Erstellt von (Stellvertreter)"), new("Unique identifier of the delegate user who created the record.", "Eindeutiger Bezeichner des Stellvertreters, der den Datensatz erstellt hat."));
        yield return User("ModifiedBy", new("Modified By", "Geändert von"), new("Unique identifier of the user who modified the record.", "Eindeutiger Bezeichner des Benutzers, der den Datensatz geändert hat."));
        yield return Moment("ModifiedOn", new("Modified On", "Geändert am"), new("Date and time when the record was modified.", "Datum und Uhrzeit der Änderung des Datensatzes."));
        yield return User("ModifiedOnBehalfBy", new("Modified By (Delegate)", "Geändert von (Stellvertreter)"), new("Unique identifier of the delegate user who modified the record.", "Eindeutiger Bezeichner des Stellvertreters, der den Datensatz geändert hat."));
        yield return new("ImportSequenceNumber", "int", new("Import Sequence Number", "Importsequenznummer"), new("Sequence number of the import that created this record.", "Nummer des Imports, der diesen Datensatz erstellt hat."), Range(-2147483648), DisplayMask: "ValidForAdvancedFind", ImeMode: "disabled", ForUpdate: false, Custom: false);
        yield return new("OverriddenCreatedOn", "datetime", new("Record Created On", "Datensatz erstellt am"), new("Date and time that the record was migrated.", "Datum und Uhrzeit der Übernahme des Datensatzes."), Date("date"), DisplayMask: "ValidForAdvancedFind|ValidForGrid", ImeMode: "inactive", ForUpdate: false, Custom: false);
        yield return Internal("TimeZoneRuleVersionNumber", new("Time Zone Rule Version Number", "Versionsnummer der Zeitzonenregel"), new("For internal use only.", "Nur zur internen Verwendung."));
        yield return Internal("UTCConversionTimeZoneCode", new("UTC Conversion Time Zone Code", "Zeitzonencode für UTC-Konvertierung"), new("Time zone code that was in use when the record was created.", "Zeitzonencode bei der Erstellung des Datensatzes."));
        foreach (var column in table.Ownership == Ownership.UserOwned ? OfOwner() : OfOrganization())
        {
            yield return column;
        }

        yield return StateColumns.State(table);
        yield return StateColumns.Status(table);
    }

    private static IEnumerable<ColumnTraits> OfOwner()
    {
        object[] types =
        [
            new XElement("LookupStyle", "single"),
            new XElement("LookupTypes", OwnerType(8), OwnerType(9)),
        ];
        yield return new("OwnerId", "owner", new("Owner", "Besitzer"), new("Owner Id", "Besitzer-ID"), types, RequiredLevel: "systemrequired", DisplayMask: ColumnXml.EverywhereMask + "|RequiredForForm", Custom: false, Filterable: true);
        yield return new("OwningBusinessUnit", "lookup", new("Owning Business Unit", "Besitzende Unternehmenseinheit"), new("Unique identifier for the business unit that owns the record", "Eindeutiger Bezeichner der Unternehmenseinheit, der der Datensatz gehört"), Lookup, ForCreate: false, ForUpdate: false, Custom: false, Filterable: true);
        yield return Derived("OwningTeam", new("Owning Team", "Besitzendes Team"), new("Unique identifier for the team that owns the record.", "Eindeutiger Bezeichner des Teams, dem der Datensatz gehört."));
        yield return Derived("OwningUser", new("Owning User", "Besitzender Benutzer"), new("Unique identifier for the user that owns the record.", "Eindeutiger Bezeichner des Benutzers, dem der Datensatz gehört."));
    }

    private static IEnumerable<ColumnTraits> OfOrganization()
    {
        yield return new("OrganizationId", "lookup", new("Organization Id", "Organisations-ID"), new("Unique identifier for the organization", "Eindeutiger Bezeichner der Organisation"), XmlText.Values(("LookupTypes", null)), DisplayMask: null, ForCreate: false, ForUpdate: false, Custom: false);
    }

    private static ColumnTraits Key(TableSchema table) => new(table.SchemaName + "Id", "primarykey", table.Label!, new("Unique identifier for entity instances", "Eindeutiger Bezeichner der Zeilen"), [], RequiredLevel: "systemrequired", DisplayMask: "ValidForAdvancedFind|RequiredForGrid", ForUpdate: false, Custom: false, Audited: false, Filterable: true, Retrievable: true, RequirementCanChange: false);

    private static ColumnTraits User(string name, Label label, Label description) => new(name, "lookup", label, description, Lookup, ForCreate: false, ForUpdate: false, Custom: false, Audited: false);

    private static ColumnTraits Derived(string name, Label label, Label description) => new(name, "lookup", label, description, Lookup, DisplayMask: null, ForCreate: false, ForUpdate: false, Custom: false, Audited: false, Logical: true);

    private static ColumnTraits Moment(string name, Label label, Label description) => new(name, "datetime", label, description, Date("datetime"), ImeMode: "inactive", ForCreate: false, ForUpdate: false, Custom: false, Audited: false, Filterable: true, Retrievable: true);

    private static ColumnTraits Internal(string name, Label label, Label description) => new(name, "int", label, description, Range(-1), DisplayMask: null, Custom: false, Audited: false);

    private static object[] Date(string format) => XmlText.Values(("Format", format), ("CanChangeDateTimeBehavior", 0), ("Behavior", 1));

    private static object[] Range(int min) => XmlText.Values(("Format", string.Empty), ("MinValue", min), ("MaxValue", int.MaxValue));

    private static XElement OwnerType(int code) => new("LookupType", new XAttribute("id", System.Guid.Empty), code);
}
