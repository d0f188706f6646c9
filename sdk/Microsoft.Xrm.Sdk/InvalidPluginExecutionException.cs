using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a plug-in refuses; the message is shown to the user.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception
{
    // 0x80040265 IsvAborted: the code of a refusal that names none.
    private const int IsvAborted = unchecked((int)0x80040265);
    private readonly Dictionary<string, string> details;

    public InvalidPluginExecutionException()
        : this(OperationStatus.Failed)
    {
    }

    public InvalidPluginExecutionException(string message)
        : this(OperationStatus.Failed, message)
    {
    }

    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception) => ErrorCode = IsvAborted;

    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : this(OperationStatus.Failed, message, exceptionDetails)
    {
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : this(OperationStatus.Failed, IsvAborted, message, httpStatus)
    {
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus, Dictionary<string, string> exceptionDetails)
        : this(OperationStatus.Failed, IsvAborted, message, httpStatus) => details = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status)
    {
        Status = status;
        ErrorCode = IsvAborted;
    }

    public InvalidPluginExecutionException(OperationStatus status, string message)
        : this(status, IsvAborted, message)
    {
    }

    public InvalidPluginExecutionException(OperationStatus status, string message, Dictionary<string, string> exceptionDetails)
        : this(status, IsvAborted, message) => details = exceptionDetails;

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, errorCode, message, PluginHttpStatusCode.NotSet)
    {
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : base(message)
    {
        Status = status;
        ErrorCode = errorCode;
        HttpStatus = httpStatus;
    }

    public int ErrorCode { get; }

    public IReadOnlyDictionary<string, string> ExceptionDetails => details;

    public PluginHttpStatusCode HttpStatus { get; }

    public OperationStatus Status { get; }
}

public enum OperationStatus
{
    Failed = 0,
    Canceled = 1,
    Retry = 2,
    Suspended = 3,
    Succeeded = 4,
}

/// <summary>The HTTP status that a Web API client gets for a refusal.</summary>
public enum PluginHttpStatusCode
{
    NotSet = 0,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    PreconditionFailed = 412,
    RequestEntityTooLarge = 413,
    ExpectationFailed = 417,
    FailedDependency = 424,
    TooManyRequests = 429,
    InternalServerError = 500,
    BadGateway = 502,
    ServiceUnavailable = 503,
    GatewayTimeout = 504,
}
