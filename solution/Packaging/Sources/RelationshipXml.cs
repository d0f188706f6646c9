using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>Writes one relationship in the child order of real exports.</summary>
internal static class RelationshipXml
{
    public static XElement Write(Relationship relationship) => new(
        "EntityRelationship",
        new XAttribute("Name", relationship.Name),
        XmlText.Values(
            ("EntityRelationshipType", "OneToMany"),
            ("IsCustomizable", 1),
            ("IntroducedVersion", ColumnXml.IntroducedVersion),
            ("IsHierarchical", 0),
            ("ReferencingEntityName", relationship.Referencing),
            ("ReferencedEntityName", relationship.Referenced),
            ("CascadeAssign", "NoCascade"),
            ("CascadeDelete", relationship.OnDelete?.ToString() ?? "NoCascade"),
            ("CascadeArchive", Archive(relationship.OnDelete)),
            ("CascadeReparent", "NoCascade"),
            ("CascadeShare", "NoCascade"),
            ("CascadeUnshare", "NoCascade")),
        RollUp(relationship),
        new XElement("ReferencingAttributeName", relationship.Column),
        new XElement("RelationshipDescription", Labels.Descriptions(relationship.Description)),
        relationship.OnDelete is null ? null : Roles(relationship));

    /// <summary>Archiving never takes children along: rows of the product explain the past.</summary>
    private static string Archive(DeleteRule? rule) => rule switch
    {
        null => "NoCascade",
        DeleteRule.Restrict => "Restrict",
        _ => "RemoveLink",
    };

    private static object?[] RollUp(Relationship relationship) => relationship.OnDelete is null
        ? relationship.Referenced == "Organization" ? XmlText.Values(("CascadeRollupView", "NoCascade")) : []
        : XmlText.Values(("CascadeRollupView", "NoCascade"), ("IsValidForAdvancedFind", 1));

    private static XElement Roles(Relationship relationship) => new(
        "EntityRelationshipRoles",
        new XElement("EntityRelationshipRole", XmlText.Values(
            ("NavPaneDisplayOption", "UseCollectionName"),
            ("NavPaneArea", "Details"),
            ("NavPaneOrder", 10000),
            ("NavigationPropertyName", relationship.Column),
            ("RelationshipRoleType", 1))),
        new XElement("EntityRelationshipRole", XmlText.Values(
            ("NavigationPropertyName", relationship.Name),
            ("RelationshipRoleType", 0))));
}
