using System;
using System.Threading.Tasks;
using LeadGovernance.Policy.Charters;
using Polly;
using Polly.Retry;

namespace LeadGovernance.Cli.Connection;

/// <summary>Waits and asks again while an organisation is busy or out of reach. Everything that leadgov asks for may be asked for twice.</summary>
internal sealed class Patience
{
    /// <summary>The window of the service's limits is five minutes; whoever is asked to wait longer than two of them comes back later.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private const int Tries = 6;

    private readonly ResiliencePipeline pipeline;

    /// <param name="waiting">Is told before each wait.</param>
    public Patience(TimeProvider time, Action<TimeSpan>? waiting = null) => pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => new ValueTask<bool>(Trouble.Of(arguments.Outcome.Exception) is { Kind: TroubleKind.Busy or TroubleKind.Unreachable } trouble && !(trouble.RetryAfter > LongestWait)),
            MaxRetryAttempts = Tries - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(2),
            MaxDelay = TimeSpan.FromMinutes(1),
            DelayGenerator = arguments => new ValueTask<TimeSpan?>(Trouble.Of(arguments.Outcome.Exception)?.RetryAfter),
            OnRetry = arguments =>
            {
                waiting?.Invoke(arguments.RetryDelay);
                return default;
            },
        })
        .Build();

    /// <exception cref="OrganisationException">It stayed busy or out of reach, or does not let the caller in.</exception>
    public T Ask<T>(Func<T> request, Secrets secrets)
    {
        try
        {
            return pipeline.Execute(request);
        }
        catch (Exception exception) when (Trouble.Of(exception) is { } trouble)
        {
            throw Said(trouble.Kind, exception, secrets);
        }
    }

    /// <param name="exception">What the client said; kept as words alone, because its text may hold what nobody may read.</param>
    public static OrganisationException Said(TroubleKind kind, Exception exception, Secrets secrets)
    {
        var said = secrets.Hide(exception.Message).ReplaceLineEndings(" ").TrimEnd('.', ' ');
        var words = said.Length == 0 ? null : new Words(said, said);
        return kind switch
        {
            TroubleKind.Busy => new(ConnectionCodes.Busy, ExitCode.Connection, words),
            TroubleKind.Unreachable => new(ConnectionCodes.NotReached, ExitCode.Connection, words),
            _ => new(ConnectionCodes.NotSignedIn, ExitCode.Authentication, words),
        };
    }
}
