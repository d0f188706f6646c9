using System.Runtime.CompilerServices;

namespace Microsoft.Xrm.Sdk;

/// <summary>Typed requests and responses are views of their parameters: the property's name is the parameter's.</summary>
internal static class ParameterReading
{
    public static T Parameter<T>(this OrganizationRequest request, [CallerMemberName] string name = null) => Read<T>(request.Parameters, name);

    public static void SetParameter(this OrganizationRequest request, object value, [CallerMemberName] string name = null) =>
        request.Parameters[name] = value;

    public static T Result<T>(this OrganizationResponse response, [CallerMemberName] string name = null) => Read<T>(response.Results, name);

    // A value of another type is the caller's mistake: the cast says so, a default would hide it.
    private static T Read<T>(ParameterCollection parameters, string name) =>
        parameters.TryGetValue(name, out object value) && value != null ? (T)value : default;
}
