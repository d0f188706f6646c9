namespace Microsoft.Xrm.Sdk;

/// <summary>The XML namespaces of the platform's data contracts, by the version that introduced them.</summary>
internal static class ContractNames
{
    public const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";
    public const string Xrm2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    public const string Xrm71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    public const string Xrm9 = "http://schemas.microsoft.com/xrm/9.0/Contracts";
    public const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
}
