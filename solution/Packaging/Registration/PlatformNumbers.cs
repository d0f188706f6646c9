using System.Collections.Generic;

namespace LeadGovernance.Packaging.Registration;

/// <summary>The platform's numbers for the attribute's words; spkl numbers some of them the other way round.</summary>
internal static class PlatformNumbers
{
    private static readonly Dictionary<string, int> Stages = new() { ["PreValidation"] = 10, ["PreOperation"] = 20, ["PostOperation"] = 40 };
    private static readonly Dictionary<string, int> Modes = new() { ["Synchronous"] = 0, ["Asynchronous"] = 1 };
    private static readonly Dictionary<string, int> Images = new() { ["PreImage"] = 0, ["PostImage"] = 1, ["Both"] = 2 };
    private static readonly Dictionary<string, int> Isolations = new() { ["None"] = 1, ["Sandbox"] = 2 };

    public static int Stage(string name) => Of(Stages, name);

    public static int Mode(string name) => Of(Modes, name);

    public static int Image(string name) => Of(Images, name);

    public static int Isolation(string name) => Of(Isolations, name);

    private static int Of(Dictionary<string, int> numbers, string name) => numbers.TryGetValue(name, out var number)
        ? number
        : throw new PackagingException($"{name} is unknown in a registration attribute. Use {string.Join(", ", numbers.Keys)}.");
}
