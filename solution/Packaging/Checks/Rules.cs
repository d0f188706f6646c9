using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace LeadGovernance.Packaging.Checks;

/// <summary>The rules of our own; an id is never given to another rule. First two digits: the area.</summary>
internal static class Rules
{
    // The zip and its XML
    public static readonly CheckRule WellFormed = new("LGS0001", "Each entry in XML or JSON can be read.");
    public static readonly CheckRule SafeName = new("LGS0002", "An entry's name stays inside the folder that the zip is unpacked to.");
    public static readonly CheckRule EntryOnce = new("LGS0003", "Each entry is in the zip once.");
    public static readonly CheckRule NeededEntry = new("LGS0004", "Manifest, customizations and content types are there.");
    public static readonly CheckRule ContentType = new("LGS0005", "Each entry has a content type.");
    public static readonly CheckRule NothingOfThePlatform = new("LGS0006", "No file of the platform is shipped.");
    public static readonly CheckRule BareRoot = new("LGS0007", "Manifest and customizations start without byte order mark and declaration, as exports do.");
    public static readonly CheckRule SameBytes = new("LGS0008", "Nothing in a zip's bytes but its entries: one fixed time, in the order of their names.", CheckLevel.Warning);
    public static readonly CheckRule NodeOrder = new("LGS0009", "Nodes have the order of real exports.");
    public static readonly CheckRule Schema = new("LGS0010", "The XML obeys the schemas that Microsoft published (asked with --oracles).");
    public static readonly CheckRule AsDeclared = new("LGS0011", "The committed sources are those that schema and registrations make.");
    public static readonly CheckRule Vocabulary = new("LGS0012", "The XML says nothing that real exports never say (asked with --oracles).");
    public static readonly CheckRule Key = new("LGS0013", "What other rules look things up by is there: names once each, owners of tables, values of options, ids of steps.");

    // The manifest
    public static readonly CheckRule RootIsThere = new("LGS0101", "Each root component is in the package.");
    public static readonly CheckRule RootIsListed = new("LGS0102", "Each component that must be a root is one.");
    public static readonly CheckRule RootOnce = new("LGS0103", "Each component is there and listed once.");
    public static readonly CheckRule Managed = new("LGS0104", "A zip is managed or unmanaged, never both.");

    public static readonly CheckRule Version = new("LGS0105", "A solution's version has four numbers.");
    public static readonly CheckRule Format = new("LGS0106", "The manifest says in which format, language and version of the platform it is written.");
    public static readonly CheckRule Prefix = new("LGS0107", "Each component of our own bears the publisher's prefix.");
    public static readonly CheckRule NoOrganization = new("LGS0108", "No organisation's address is shipped.");
    public static readonly CheckRule NoRow = new("LGS0109", "No user, team, business unit or other row of an organisation is named by its id.");

    // Tables, columns, choices
    public static readonly CheckRule ChoiceIsThere = new("LGS0201", "A column's choice is in the package.");
    public static readonly CheckRule ColumnLength = new("LGS0202", "A text's Length is twice its MaxLength.");
    public static readonly CheckRule ColumnOnce = new("LGS0203", "Each column is declared once.");
    public static readonly CheckRule SystemColumns = new("LGS0204", "An own table carries the columns that each real export has.");
    public static readonly CheckRule PrimaryName = new("LGS0205", "An own table has one primary name column.");
    public static readonly CheckRule OptionRange = new("LGS0206", "Own options lie in the publisher's range.");
    public static readonly CheckRule OptionOnce = new("LGS0207", "A choice has each value once.");
    public static readonly CheckRule OptionIsThere = new("LGS0208", "The values that defaults and queries name exist.");

    // Relationships
    public static readonly CheckRule RelationshipOnce = new("LGS0301", "Relationships have different names.");
    public static readonly CheckRule RelationshipTables = new("LGS0302", "A relationship's tables exist.");
    public static readonly CheckRule RelationshipColumn = new("LGS0303", "A relationship's lookup column exists.");
    public static readonly CheckRule LookupTarget = new("LGS0304", "Each lookup has a relationship, from which its target comes.");
    public static readonly CheckRule Cascade = new("LGS0305", "What a relationship cascades is something that the platform can do.");

    // Roles
    public static readonly CheckRule Privilege = new("LGS0401", "A role's privileges exist.");
    public static readonly CheckRule PrivilegeLevel = new("LGS0402", "A privilege's level exists.");
    public static readonly CheckRule OrganizationLevel = new("LGS0403", "Tables of the organisation have only the level Global, and neither Assign nor Share.");
    public static readonly CheckRule PrivilegeOnce = new("LGS0404", "A role names each privilege once.");

    // Texts
    public static readonly CheckRule BothLanguages = new("LGS0501", "Each label speaks English and German.");
    public static readonly CheckRule TextFits = new("LGS0502", "Names and descriptions are not longer than the platform's columns for them.");

    // Assemblies
    public static readonly CheckRule AssemblyFile = new("LGS0601", "An assembly's file is in the package.");
    public static readonly CheckRule AssemblyName = new("LGS0602", "An assembly's file is the assembly that is named.");
    public static readonly CheckRule TypeIsInDll = new("LGS0603", "Each plug-in type is a registered concrete class of its dll.");
    public static readonly CheckRule TypeIsListed = new("LGS0604", "Each registered class of a dll is listed.");
    public static readonly CheckRule TypeIdOnce = new("LGS0605", "Plug-in types have different ids.");
    public static readonly CheckRule StrongName = new("LGS0606", "A dll is strong-named.");
    public static readonly CheckRule References = new("LGS0607", "A dll references only what the plug-in sandbox has.");
    public static readonly CheckRule Registered = new("LGS0608", "Each concrete plug-in class is registered.");
    public static readonly CheckRule AssemblySize = new("LGS0609", "An assembly is not larger than 16 MB.");

    // Steps
    public static readonly CheckRule StepIdOnce = new("LGS0701", "Steps and images have different ids.");
    public static readonly CheckRule StepNameOnce = new("LGS0702", "Steps have different names.");
    public static readonly CheckRule StepTypeId = new("LGS0703", "A step's plug-in type is in the package.");
    public static readonly CheckRule StepTypeName = new("LGS0704", "A step names its type as the assembly does.");
    public static readonly CheckRule StepMessage = new("LGS0705", "A step's message is one whose id is certain.");
    public static readonly CheckRule StepStage = new("LGS0706", "A step runs in stage 10, 20 or 40.");
    public static readonly CheckRule StepMode = new("LGS0707", "Only steps of stage 40 are asynchronous.");
    public static readonly CheckRule JobCleanUp = new("LGS0708", "Only asynchronous steps delete their job.");
    public static readonly CheckRule StepTable = new("LGS0709", "A step's table exists.");
    public static readonly CheckRule FilterOnUpdate = new("LGS0710", "Only steps on Update filter by columns.");
    public static readonly CheckRule FilterColumn = new("LGS0711", "Filtering columns exist.");
    public static readonly CheckRule FilterOnce = new("LGS0712", "A filter names each column once.");
    public static readonly CheckRule ImagePossible = new("LGS0713", "An image is of a row that is there at that moment.");
    public static readonly CheckRule ImageProperty = new("LGS0714", "An image is taken from the message's property.");
    public static readonly CheckRule ImageColumn = new("LGS0715", "Image columns exist.");
    public static readonly CheckRule ImageOnce = new("LGS0716", "A step's images have different aliases.");
    public static readonly CheckRule SecureConfiguration = new("LGS0717", "No secure configuration is shipped.");
    public static readonly CheckRule Isolation = new("LGS0718", "Assemblies run in the sandbox and come from the database.");

    // Custom APIs
    public static readonly CheckRule ApiIsThere = new("LGS0801", "Each custom API that a class registers is in the package.");
    public static readonly CheckRule ApiTypeId = new("LGS0802", "A custom API's plug-in type is in the package.");
    public static readonly CheckRule ApiClass = new("LGS0803", "A class registers each custom API.");
    public static readonly CheckRule ApiRightClass = new("LGS0804", "A custom API names the class that registers it.");
    public static readonly CheckRule ApiFolder = new("LGS0805", "A custom API lies in the folder of its name.");
    public static readonly CheckRule ApiTable = new("LGS0806", "A reference's table exists.");
    public static readonly CheckRule ApiType = new("LGS0807", "A parameter's or property's type is known.");
    public static readonly CheckRule ApiPart = new("LGS0808", "A parameter or property belongs to a custom API.");
    public static readonly CheckRule ApiOptional = new("LGS0809", "A parameter says whether it is optional.");
    public static readonly CheckRule ApiPrivilege = new("LGS0810", "The privilege that a custom API asks for exists.");

    // Views, charts, forms
    public static readonly CheckRule ScreenOnce = new("LGS0901", "Views, charts, forms and dashboards have different ids.");
    public static readonly CheckRule QueryTable = new("LGS0902", "A view's or chart's query reads its own table.");
    public static readonly CheckRule QueryColumn = new("LGS0903", "The columns that a query names exist.");
    public static readonly CheckRule CellIsRead = new("LGS0904", "A view's query reads what the view shows.");
    public static readonly CheckRule ControlOnce = new("LGS0905", "A form has each control once.");
    public static readonly CheckRule QueryOperator = new("LGS0906", "A query's operators are those of FetchXML.");

    // Apps, navigation, dashboards
    public static readonly CheckRule PartView = new("LGS1001", "A dashboard's or form's list shows a view that is there.");
    public static readonly CheckRule PartChart = new("LGS1002", "A dashboard's chart is there.");
    public static readonly CheckRule AppComponent = new("LGS1003", "Each component of an app is in the package.");
    public static readonly CheckRule AppRole = new("LGS1004", "An app's roles exist.");
    public static readonly CheckRule NavigationEntry = new("LGS1005", "Each entry of the navigation leads somewhere.");

    // Web resources
    public static readonly CheckRule ResourceContent = new("LGS1101", "A web resource's content is in the package.");
    public static readonly CheckRule ResourceSize = new("LGS1102", "A web resource is not larger than 5 MB.");
    public static readonly CheckRule ResourceType = new("LGS1103", "A web resource's type fits the extension of its name.");
    public static readonly CheckRule PageLink = new("LGS1104", "What a page links to is in the package.");

    // Command bars
    public static readonly CheckRule CommandResource = new("LGS1201", "A command's scripts and icons are in the package.");
    public static readonly CheckRule CommandText = new("LGS1202", "A command's texts are in its ribbon.");
    public static readonly CheckRule CommandFunction = new("LGS1203", "A command's function is in its script.");
    public static readonly CheckRule CommandPart = new("LGS1204", "A button's command and a command's rules are defined.");

    // Flows
    public static readonly CheckRule FlowFile = new("LGS1301", "A flow's definition is in the package.");
    public static readonly CheckRule FlowConnection = new("LGS1302", "A flow's connection references are in the package.");
    public static readonly CheckRule FlowOff = new("LGS1303", "A flow is shipped off: its connections are not there at the import.");
    public static readonly CheckRule FlowReference = new("LGS1304", "A flow calls what exists with the parameters it has, and refers only to what comes before.");
    public static readonly CheckRule Card = new("LGS1305", "An adaptive card is one that Teams can show.");

    /// <summary>Every rule, ours and the solution checker's, in order of their ids.</summary>
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        .. new[] { typeof(Rules), typeof(OfficialRules) }.SelectMany(book => book.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Select(field => field.GetValue(null)).OfType<CheckRule>().OrderBy(rule => rule.IsOfficial).ThenBy(rule => rule.Id, System.StringComparer.Ordinal),
    ];
}
