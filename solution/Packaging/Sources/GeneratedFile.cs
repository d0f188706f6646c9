namespace LeadGovernance.Packaging.Sources;

/// <summary>One file that the schema or a dll determines. <paramref name="Subject"/> names it in messages, e.g. Step "…".</summary>
internal sealed record GeneratedFile(string Path, string Content, string Subject);
