using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Collects what a plug-in traces. A bad format string throws, as on the platform.</summary>
internal sealed class TracingService : ITracingService
{
    // The platform keeps 10 KB of a run.
    private const int Limit = 10_240;

    private readonly StringBuilder text = new();

    public string Text => text.Length <= Limit ? text.ToString() : text.ToString(text.Length - Limit, Limit);

    public void Trace(string format, params object[]? args) =>
        text.AppendLine(args is null || args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args));
}
