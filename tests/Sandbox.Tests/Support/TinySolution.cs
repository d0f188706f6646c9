using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>Writes small solution zips, literally, so that the importer is tested against the format and not against our packer.</summary>
internal sealed class TinySolution
{
    public const string Recorder = "LeadGovernance.Recorder.Recorder";
    public const string RecorderId = "7d0d2c52-0000-4000-8000-000000000001";

    public static string DllPath => Path.Combine(AppContext.BaseDirectory, "recorder", "LeadGovernance.Recorder.dll");

    public static string FullName { get; } = global::System.Reflection.AssemblyName.GetAssemblyName(DllPath).FullName;

    public List<StepSpec> Steps { get; } = [];

    public string Entities { get; set; } = TinyTable.Xml;

    public string Relationships { get; set; } = TinyTable.Relationships;

    public string OptionSets { get; set; } = TinyTable.OptionSets;

    public string Roles { get; set; } = "";

    public string More { get; set; } = "";

    public string Name { get; set; } = "Tiny";

    public string Version { get; set; } = "1.0.0.0";

    public bool IsManaged { get; set; } = true;

    /// <summary>MissingDependency nodes.</summary>
    public string Needs { get; set; } = "";

    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Changes the finished customizations.xml, to break one thing.</summary>
    public Func<string, string> Break { get; set; } = xml => xml;

    public string Customizations => Break(
        $"""
        <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Entities>{Entities}</Entities><Roles>{Roles}</Roles><Workflows /><FieldSecurityProfiles /><Templates /><EntityMaps />
        <EntityRelationships>{Relationships}</EntityRelationships><OrganizationSettings /><optionsets>{OptionSets}</optionsets>{More}<CustomControls />
        <SolutionPluginAssemblies><PluginAssembly FullName="{FullName}" PluginAssemblyId="7d0d2c52-0000-4000-8000-000000000000" CustomizationLevel="1"><IsolationMode>2</IsolationMode><SourceType>0</SourceType>
        <IntroducedVersion>1.0</IntroducedVersion><FileName>/PluginAssemblies/LeadGovernanceRecorder-7D0D2C52-0000-4000-8000-000000000000/LeadGovernanceRecorder.dll</FileName><PluginTypes>
        <PluginType AssemblyQualifiedName="{Recorder}, {FullName}" PluginTypeId="{RecorderId}" Name="{Recorder}"><FriendlyName>recorder</FriendlyName></PluginType>
        {string.Concat(MoreTypes.Select(TypeXml))}<PluginType AssemblyQualifiedName="LeadGovernance.Recorder.Echo, {FullName}" PluginTypeId="7d0d2c52-0000-4000-8000-000000000002" Name="Echo"><FriendlyName>echo</FriendlyName><WorkflowActivityGroupName>Recorder (1.0.0.0)</WorkflowActivityGroupName></PluginType>
        <PluginType AssemblyQualifiedName="LeadGovernance.Recorder.Move, {FullName}" PluginTypeId="7d0d2c52-0000-4000-8000-000000000003" Name="Move"><FriendlyName>move</FriendlyName><WorkflowActivityGroupName>Recorder (1.0.0.0)</WorkflowActivityGroupName></PluginType>
        </PluginTypes></PluginAssembly></SolutionPluginAssemblies><SdkMessageProcessingSteps>{string.Concat(Steps.Select(StepXml))}</SdkMessageProcessingSteps><EntityDataProviders /><Languages><Language>1033</Language></Languages></ImportExportXml>
        """);

    public byte[] Zip(Action<Dictionary<string, byte[]>>? change = null)
    {
        var files = new Dictionary<string, byte[]>(Files)
        {
            ["solution.xml"] = Encoding.UTF8.GetBytes(Manifest),
            ["customizations.xml"] = Encoding.UTF8.GetBytes(Customizations),
            ["[Content_Types].xml"] = Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" />"),
            ["PluginAssemblies/LeadGovernanceRecorder-7D0D2C52-0000-4000-8000-000000000000/LeadGovernanceRecorder.dll"] = File.ReadAllBytes(DllPath),
        };
        change?.Invoke(files);
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public void AddApi(string name, IEnumerable<(string Name, int Type, bool Optional)> inputs, IEnumerable<(string Name, int Type)> outputs, bool withPlugin = true,
        int steps = 2, string? boundTo = null, bool isFunction = false, bool forWorkflows = false)
    {
        var bound = boundTo is null ? "" : $"<boundentitylogicalname>{boundTo}</boundentitylogicalname>";
        var plugin = withPlugin ? $"<plugintypeid><plugintypeexportkey>{RecorderId}</plugintypeexportkey></plugintypeid>" : "";
        Add($"customapis/{name}/customapi.xml",
            $"<customapi uniquename=\"{name}\"><allowedcustomprocessingsteptype>{steps}</allowedcustomprocessingsteptype><bindingtype>{(boundTo is null ? 0 : 1)}</bindingtype>{bound}<description default=\"d\"><label description=\"d\" languagecode=\"1033\" /></description><displayname default=\"{name}\"><label description=\"{name}\" languagecode=\"1033\" /></displayname><iscustomizable>0</iscustomizable><isfunction>{(isFunction ? 1 : 0)}</isfunction><isprivate>0</isprivate><name>{name}</name>{plugin}<workflowsdkstepenabled>{(forWorkflows ? 1 : 0)}</workflowsdkstepenabled></customapi>");
        foreach (var (input, type, optional) in inputs)
        {
            Add($"customapis/{name}/customapirequestparameters/{input}/customapirequestparameter.xml",
                $"<customapirequestparameter uniquename=\"{input}\"><displayname default=\"{input}\"><label description=\"{input}\" languagecode=\"1033\" /></displayname><iscustomizable>0</iscustomizable><isoptional>{(optional ? 1 : 0)}</isoptional><name>{input}</name><type>{type}</type></customapirequestparameter>");
        }

        foreach (var (output, type) in outputs)
        {
            Add($"customapis/{name}/customapiresponseproperties/{output}/customapiresponseproperty.xml",
                $"<customapiresponseproperty uniquename=\"{output}\"><displayname default=\"{output}\"><label description=\"{output}\" languagecode=\"1033\" /></displayname><iscustomizable>0</iscustomizable><name>{output}</name><type>{type}</type></customapiresponseproperty>");
        }
    }

    private void Add(string name, string content) => Files[name] = Encoding.UTF8.GetBytes(content);

    private string Manifest =>
        $"""
        <ImportExportXml version="9.2.24014.198" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><SolutionManifest>
        <UniqueName>{Name}</UniqueName><LocalizedNames><LocalizedName description="{Name}" languagecode="1033" /></LocalizedNames><Descriptions /><Version>{Version}</Version><Managed>{(IsManaged ? 1 : 0)}</Managed>
        <Publisher><UniqueName>tiny</UniqueName><LocalizedNames /><Descriptions /><EMailAddress xsi:nil="true"></EMailAddress><SupportingWebsiteUrl xsi:nil="true"></SupportingWebsiteUrl>
        <CustomizationPrefix>rec</CustomizationPrefix><CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix><Addresses /></Publisher><RootComponents /><MissingDependencies>{Needs}</MissingDependencies></SolutionManifest></ImportExportXml>
        """;

    private static string StepXml(StepSpec step)
    {
        var message = PlatformIds.TryGetValue(step.Message, out var id) ? $"<SdkMessageId>{id}</SdkMessageId>" : $"<SdkMessageName>{step.Message}</SdkMessageName>";
        var images = string.Concat(step.Images.Select(i =>
            $"<SdkMessageProcessingStepImage Name=\"{i.Alias}\"><SdkMessageProcessingStepImageId>{{{Guid.NewGuid()}}}</SdkMessageProcessingStepImageId><Attributes>{i.Columns}</Attributes><EntityAlias>{i.Alias}</EntityAlias><ImageType>{i.Type}</ImageType><MessagePropertyName>{ImageProperty(step.Message)}</MessagePropertyName><IsCustomizable>1</IsCustomizable></SdkMessageProcessingStepImage>"));
        return $"""
            <SdkMessageProcessingStep Name="{step.Name}" SdkMessageProcessingStepId="{step.Id:B}">{message}<PluginTypeName>LeadGovernance.Recorder.{step.Type}, {FullName}</PluginTypeName><PluginTypeId>{IdOf(step.Type)}</PluginTypeId>
            {(step.Table is null ? "" : $"<PrimaryEntity>{step.Table}</PrimaryEntity>")}<AsyncAutoDelete>{(step.AutoDelete ? 1 : 0)}</AsyncAutoDelete><Configuration>{step.Name}</Configuration><FilteringAttributes>{step.Filter}</FilteringAttributes><InvocationSource>0</InvocationSource>
            <Mode>{(step.Async ? 1 : 0)}</Mode><Rank>{step.Rank}</Rank><EventHandlerTypeCode>4602</EventHandlerTypeCode><Stage>{step.Stage}</Stage><IsCustomizable>1</IsCustomizable><IsHidden>0</IsHidden><SupportedDeployment>0</SupportedDeployment><IntroducedVersion>1.0</IntroducedVersion>
            <SdkMessageProcessingStepImages>{images}</SdkMessageProcessingStepImages></SdkMessageProcessingStep>
            """;
    }

    /// <summary>The parameter that names the row, by message (register a plug-in, Microsoft).</summary>
    private static string ImageProperty(string message) => message switch
    {
        "Create" => "id",
        "CreateMultiple" => "Ids",
        "UpdateMultiple" => "Targets",
        "SetState" or "SetStateDynamicEntity" => "EntityMoniker",
        _ => "Target",
    };

    private static string IdOf(string type) => type == "Recorder" ? RecorderId : $"7d0d2c52-0000-4000-8000-0000000000{10 + Array.IndexOf(MoreTypes, type)}";

    private static string TypeXml(string type) =>
        $"<PluginType AssemblyQualifiedName=\"LeadGovernance.Recorder.{type}, {FullName}\" PluginTypeId=\"{IdOf(type)}\" Name=\"LeadGovernance.Recorder.{type}\"><FriendlyName>{type}</FriendlyName></PluginType>";

    private static readonly string[] MoreTypes = ["Plain", "Unsecure", "Forgetful"];

    private static readonly Dictionary<string, string> PlatformIds = new()
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Retrieve"] = "f2bdbb1b-ea3e-db11-86a7-000a3a5473e8", ["RetrieveMultiple"] = "03bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8", ["Assign"] = "8cbdbb1b-ea3e-db11-86a7-000a3a5473e8",
    };
}
