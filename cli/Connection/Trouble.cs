using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.ServiceModel;
using System.ServiceModel.Security;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Connection;

/// <summary>What kind of trouble an error on the way to an organisation is.</summary>
internal enum TroubleKind
{
    /// <summary>The organisation asks to wait: requests, their time or their number at once are over the limit, or it is restarting.</summary>
    Busy,

    /// <summary>Nobody answered, or not in time.</summary>
    Unreachable,

    /// <summary>It does not let the caller in.</summary>
    NotSignedIn,
}

/// <param name="RetryAfter">How long the organisation asks to wait; null where it does not say.</param>
internal sealed record Trouble(TroubleKind Kind, TimeSpan? RetryAfter = null)
{
    /// <summary>Service protection: number of requests, their time, their number at once.</summary>
    private static readonly HashSet<int> Limits = [unchecked((int)0x80072322), unchecked((int)0x80072321), unchecked((int)0x80072326)];

    private static readonly string[] WaitNames = ["Retry-After", "RetryAfter"];

    /// <summary>Null for an error that is an answer: a refusal, a row that is not there, a defect.</summary>
    public static Trouble? Of(Exception? exception)
    {
        Trouble? vague = null;
        for (; exception != null; exception = exception.InnerException)
        {
            switch (Known(exception))
            {
                case { Kind: not TroubleKind.Unreachable } trouble:
                    return trouble;
                case { } trouble:
                    // Why nobody answered may stand further in.
                    vague ??= trouble;
                    break;
            }
        }

        return vague;
    }

    private static Trouble? Known(Exception exception) => exception switch
    {
        FaultException<OrganizationServiceFault> fault => Limits.Contains(fault.Detail?.ErrorCode ?? 0) ? new(TroubleKind.Busy, Wait(fault.Detail!.ErrorDetails)) : null,
        _ when Limits.Contains(exception.HResult) => new(TroubleKind.Busy, Wait(exception.Data)),
        HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => new(TroubleKind.Busy, Wait(exception.Data)),
        HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new(TroubleKind.NotSignedIn),
        MessageSecurityException or SecurityAccessDeniedException or UnauthorizedAccessException => new(TroubleKind.NotSignedIn),
        ServerTooBusyException => new(TroubleKind.Busy, Wait(exception.Data)),
        HttpRequestException or SocketException or TimeoutException => new(TroubleKind.Unreachable),
        FaultException => null,
        CommunicationException => new(TroubleKind.Unreachable),
        // The sign-in library is not referenced, and its errors always carry its own kind of code.
        _ when exception.GetType().Namespace == "Microsoft.Identity.Client" || exception.Message.Contains("AADSTS", StringComparison.Ordinal) => new(TroubleKind.NotSignedIn),
        _ => null,
    };

    private static TimeSpan? Wait(ErrorDetailCollection details) => Wait(WaitNames.Where(details.Contains).Select(name => details[name]).FirstOrDefault());

    private static TimeSpan? Wait(System.Collections.IDictionary data) => Wait(WaitNames.Where(data.Contains).Select(name => data[name]).FirstOrDefault());

    private static TimeSpan? Wait(object? value) => value switch
    {
        TimeSpan wait => wait,
        int or long or double or decimal => TimeSpan.FromSeconds(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(seconds),
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var wait) => wait,
        _ => null,
    };
}
