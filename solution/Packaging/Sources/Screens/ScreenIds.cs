namespace LeadGovernance.Packaging.Sources.Screens;

/// <summary>Ids of screens, for ever made from table and name. A version-5 id in a file's name says: this file is generated.</summary>
internal static class ScreenIds
{
    public static string View(string table, string name) => Of("view", $"{table}/{name}");

    public static string Form(string table, string kind) => Of("form", $"{table}/{kind}");

    public static string Chart(string table, string name) => Of("chart", $"{table}/{name}");

    public static string Dashboard(string name) => Of("dashboard", name);

    public static string Page(string name) => Of("page", name);

    /// <summary>A part inside a form or dashboard.</summary>
    public static string Part(params string[] path) => Of("part", string.Join("/", path));

    public static bool IsOurs(string fileName) =>
        System.Guid.TryParse(System.IO.Path.GetFileNameWithoutExtension(fileName), out var id) && id.Version == 5;

    private static string Of(string kind, string name) => XmlText.Braced(NameBasedGuid.Of(kind, name));
}
