namespace LeadGovernance.Sandbox.Tests.Support;

/// <summary>One view, chart and form of rec_thing, a dashboard, a page, and an app that leads to them.</summary>
internal static class TinyScreens
{
    private const string Names = "<LocalizedNames><LocalizedName description=\"Things\" languagecode=\"1033\" /><LocalizedName description=\"Dinge\" languagecode=\"1031\" /></LocalizedNames>";
    private const string View = "{7d0d2c52-0000-4000-8000-0000000000b1}";
    private const string Chart = "{7d0d2c52-0000-4000-8000-0000000000b2}";
    private const string Form = "{7d0d2c52-0000-4000-8000-0000000000b3}";
    private const string Dashboard = "{7d0d2c52-0000-4000-8000-0000000000b4}";

    public const string OfTable =
        $$"""
        <FormXml><forms type="main"><systemform><formid>{{Form}}</formid><IntroducedVersion>1.0</IntroducedVersion><FormPresentation>1</FormPresentation><FormActivationState>1</FormActivationState>
        <form><tabs><tab id="t"><columns><column width="100%"><sections><section id="s"><rows><row><cell id="c"><control id="rec_name" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="rec_name" /></cell></row></rows></section></sections></column></columns></tab></tabs></form>
        <IsCustomizable>1</IsCustomizable><CanBeDeleted>1</CanBeDeleted>{{Names}}</systemform></forms></FormXml>
        <SavedQueries><savedqueries><savedquery><isquickfindquery>0</isquickfindquery><isprivate>0</isprivate><isdefault>1</isdefault><savedqueryid>{{View}}</savedqueryid>
        <layoutxml><grid name="resultset" jump="rec_name" select="1" icon="1" preview="1"><row name="result" id="rec_thingid"><cell name="rec_name" width="300" /></row></grid></layoutxml><querytype>0</querytype>
        <fetchxml><fetch version="1.0" mapping="logical"><entity name="rec_thing"><attribute name="rec_name" /><order attribute="rec_count" descending="true" /><filter type="and"><condition attribute="rec_flag" operator="eq" value="1" /></filter></entity></fetch></fetchxml>
        <IntroducedVersion>1.0</IntroducedVersion>{{Names}}</savedquery></savedqueries></SavedQueries>
        <Visualizations><visualization><savedqueryvisualizationid>{{Chart}}</savedqueryvisualizationid><datadescription><datadefinition><fetchcollection><fetch mapping="logical" aggregate="true"><entity name="rec_thing"><attribute groupby="true" alias="by" name="rec_color" /><attribute alias="n" name="rec_thingid" aggregate="count" /></entity></fetch></fetchcollection></datadefinition></datadescription>
        <presentationdescription><Chart /></presentationdescription><isdefault>0</isdefault>{{Names}}</visualization></Visualizations>
        """;

    public const string OfSolution =
        $$"""
        <Dashboards><Dashboard>{{Names}}<FormId>{{Dashboard}}</FormId><IsCustomizable>1</IsCustomizable><IsDefault>0</IsDefault><FormXml><forms type="dashboard"><form><tabs /></form></forms></FormXml></Dashboard></Dashboards>
        <WebResources><WebResource><WebResourceId>{7d0d2c52-0000-4000-8000-0000000000b5}</WebResourceId><Name>rec_/start.html</Name><WebResourceType>1</WebResourceType><FileName>/WebResources/rec_start</FileName></WebResource></WebResources>
        <AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>rec_App</SiteMapUniqueName><SiteMap><Area Id="a"><Group Id="g"><SubArea Id="start" Url="$webresource:rec_/start.html" /><SubArea Id="things" Entity="rec_thing" /><SubArea Id="board" Url="/workplace/home_dashboards.aspx" DefaultDashboard="7d0d2c52-0000-4000-8000-0000000000b4" /></Group></Area></SiteMap>{{Names}}</AppModuleSiteMap></AppModuleSiteMaps>
        <AppModules><AppModule><UniqueName>rec_App</UniqueName><ClientType>4</ClientType><AppModuleComponents><AppModuleComponent type="1" schemaName="rec_thing" /><AppModuleComponent type="26" id="{{View}}" /><AppModuleComponent type="59" id="{{Chart}}" /><AppModuleComponent type="60" id="{{Form}}" /><AppModuleComponent type="62" schemaName="rec_App" /></AppModuleComponents>
        <AppModuleRoleMaps><Role id="{627090ff-40a3-4053-8790-584edc5be201}" /><Role id="{7d0d2c52-0000-4000-8000-0000000000aa}" /></AppModuleRoleMaps>{{Names}}<appsettings><appsetting settingdefinitionid.uniquename="AllowNotificationsEarlyAccess"><iscustomizable>1</iscustomizable><value>true</value></appsetting></appsettings></AppModule></AppModules>
        """;

    public const string Role = "<Role id=\"{7d0d2c52-0000-4000-8000-0000000000aa}\" name=\"R\"><RolePrivileges><RolePrivilege name=\"prvReadLead\" level=\"Global\" /></RolePrivileges></Role>";

    /// <summary>A solution that has them all.</summary>
    public static TinySolution Solution()
    {
        var solution = new TinySolution { Entities = TinyTable.Xml.Replace("<FormXml /><SavedQueries />", OfTable, System.StringComparison.Ordinal), More = OfSolution, Roles = Role };
        solution.Files["WebResources/rec_start"] = "<p>Start</p>"u8.ToArray();
        return solution;
    }
}
