using System;
using System.IO;

namespace LeadGovernance.Sandbox.Metadata;

/// <summary>A file compiled into the sandbox's dll.</summary>
internal static class EmbeddedFile
{
    public static Stream Open(string name) =>
        typeof(EmbeddedFile).Assembly.GetManifestResourceStream("LeadGovernance.Sandbox." + name)
        ?? throw new InvalidOperationException($"The sandbox's dll lacks {name}. Build it from LeadGovernance.Sandbox.csproj.");
}
