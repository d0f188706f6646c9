using System.IO;
using System.Text;

namespace LeadGovernance.Cli.Connection;

/// <summary>A stream that lets no secret through: it hands lines on when they are whole, so that no secret passes in pieces.</summary>
internal sealed class SecretKeeper(TextWriter inner, Secrets secrets) : TextWriter
{
    private readonly StringBuilder line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        line.Append(value);
        if (value == '\n')
        {
            HandOn();
        }
    }

    public override void Flush()
    {
        HandOn();
        inner.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
        }

        base.Dispose(disposing);
    }

    private void HandOn()
    {
        if (line.Length > 0)
        {
            inner.Write(secrets.Hide(line.ToString()));
            line.Clear();
        }
    }
}
