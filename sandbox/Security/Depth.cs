namespace LeadGovernance.Sandbox.Security;

/// <summary>roleprivileges.privilegedepthmask.</summary>
internal enum Depth
{
    Basic = 1,
    Local = 2,
    Deep = 4,
    Global = 8,
}
