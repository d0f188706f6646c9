using System;
using System.IO;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>Files of the checkout that these tests run in: the folder with the solution file, above the test's output.</summary>
internal static class Checkout
{
    private static readonly string Root = Find(AppContext.BaseDirectory);

    public static string Read(string path) => System.IO.File.Exists(Path.Combine(Root, path)) ? System.IO.File.ReadAllText(Path.Combine(Root, path)) : "";

    public static void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
    }

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "LeadGovernance.sln")) ? folder
        : System.IO.Directory.GetParent(folder) is { } parent ? Find(parent.FullName)
        : throw new InvalidOperationException("LeadGovernance.sln is in no folder above the tests. Run them from a checkout.");
}
