using System;

namespace LeadGovernance.Sandbox.SolutionImport;

/// <summary>Why a zip was refused, where in it, and what to do.</summary>
public sealed class SolutionImportException : Exception
{
    public SolutionImportException(string path, string cause, string remedy, Exception? inner = null)
        : base($"{path}: {cause} {remedy}", inner)
    {
        Path = path;
        Remedy = remedy;
    }

    /// <summary>The place inside the zip: file, then elements.</summary>
    public string Path { get; }

    public string Remedy { get; }
}
