namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>The XML of a table rec_thing with one column of each kind, and of one column on lead.</summary>
internal static class TinyTable
{
    public const string OptionSets =
        """
        <optionset Name="rec_color" localizedName="Color"><OptionSetType>picklist</OptionSetType><IsGlobal>1</IsGlobal><IntroducedVersion>1.0</IntroducedVersion><IsCustomizable>1</IsCustomizable><displaynames /><Descriptions />
        <options><option value="100000000" ExternalValue="" IsHidden="0"><labels><label description="Red" languagecode="1033" /><label description="Rot" languagecode="1031" /></labels></option><option value="100000001" ExternalValue="" IsHidden="0"><labels><label description="Blue" languagecode="1033" /><label description="Stahlblau" languagecode="1031" /></labels></option></options></optionset>
        """;

    public const string Relationships =
        """
        <EntityRelationship Name="rec_thing_lead"><EntityRelationshipType>OneToMany</EntityRelationshipType><IsCustomizable>1</IsCustomizable><IntroducedVersion>1.0</IntroducedVersion><IsHierarchical>0</IsHierarchical><ReferencingEntityName>Lead</ReferencingEntityName><ReferencedEntityName>rec_Thing</ReferencedEntityName><CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>RemoveLink</CascadeDelete><CascadeReparent>NoCascade</CascadeReparent><CascadeShare>NoCascade</CascadeShare><CascadeUnshare>NoCascade</CascadeUnshare><ReferencingAttributeName>rec_Thing</ReferencingAttributeName></EntityRelationship>
        <EntityRelationship Name="rec_thing_parent"><EntityRelationshipType>OneToMany</EntityRelationshipType><IsCustomizable>1</IsCustomizable><IntroducedVersion>1.0</IntroducedVersion><IsHierarchical>0</IsHierarchical><ReferencingEntityName>rec_Thing</ReferencingEntityName><ReferencedEntityName>rec_Thing</ReferencedEntityName><CascadeAssign>NoCascade</CascadeAssign><CascadeDelete>Cascade</CascadeDelete><CascadeReparent>NoCascade</CascadeReparent><CascadeShare>NoCascade</CascadeShare><CascadeUnshare>NoCascade</CascadeUnshare><ReferencingAttributeName>rec_Parent</ReferencingAttributeName></EntityRelationship>
        """;

    public static string Xml { get; } =
        $"""
        <Entity><Name LocalizedName="Thing" OriginalName="Thing">rec_Thing</Name><EntityInfo><entity Name="rec_Thing"><LocalizedNames><LocalizedName description="Thing" languagecode="1033" /></LocalizedNames><attributes>
        {Column("rec_ThingId", "primarykey", "", "ValidForAdvancedFind|RequiredForGrid", "systemrequired")}
        {Column("rec_Name", "nvarchar", "<Format>text</Format><MaxLength>100</MaxLength><Length>200</Length>", "PrimaryName|ValidForAdvancedFind")}
        {Column("rec_Count", "int", "<Format>none</Format><MinValue>0</MinValue><MaxValue>10</MaxValue>")}
        {Column("rec_Rate", "decimal", "<MinValue>0</MinValue><MaxValue>100</MaxValue><Accuracy>2</Accuracy>")}
        {Column("rec_Color", "picklist", "<AppDefaultValue>-1</AppDefaultValue><OptionSetName>rec_color</OptionSetName>")}
        {Column("rec_On", "datetime", "<Format>date</Format><CanChangeDateTimeBehavior>1</CanChangeDateTimeBehavior><Behavior>2</Behavior>")}
        {Column("rec_Tags", "multiselectpicklist", "<OptionSetName>rec_color</OptionSetName>")}
        {Column("rec_Parent", "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />")}
        {Column("rec_Flag", "bit", "<AppDefaultValue>1</AppDefaultValue><optionset Name=\"rec_thing_rec_flag\"><OptionSetType>bit</OptionSetType><options><option value=\"1\" ExternalValue=\"\" IsHidden=\"0\"><labels /></option><option value=\"0\" ExternalValue=\"\" IsHidden=\"0\"><labels /></option></options></optionset>")}
        </attributes><EntitySetName>rec_things</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask></entity></EntityInfo><FormXml /><SavedQueries /><RibbonDiffXml /></Entity>
        <Entity><Name LocalizedName="Lead" OriginalName="Lead">Lead</Name><EntityInfo><entity Name="Lead"><attributes>{Column("rec_Thing", "lookup", "<LookupStyle>single</LookupStyle><LookupTypes />")}{Column("rec_Note", "nvarchar", "<Format>text</Format><MaxLength>100</MaxLength><Length>200</Length>")}</attributes></entity></EntityInfo></Entity>
        """;

    private static string Column(string name, string type, string block, string mask = "ValidForAdvancedFind|ValidForForm|ValidForGrid", string level = "none")
    {
        var logical = name.ToLowerInvariant();
        return $"<attribute PhysicalName=\"{name}\"><Type>{type}</Type><Name>{logical}</Name><LogicalName>{logical}</LogicalName><RequiredLevel>{level}</RequiredLevel><DisplayMask>{mask}</DisplayMask><ImeMode>auto</ImeMode><ValidForUpdateApi>1</ValidForUpdateApi><ValidForReadApi>1</ValidForReadApi><ValidForCreateApi>1</ValidForCreateApi><IsCustomField>1</IsCustomField>{block}<displaynames><displayname description=\"{name}\" languagecode=\"1033\" /></displaynames></attribute>";
    }
}
