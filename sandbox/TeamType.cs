namespace LeadGovernance.Sandbox;

/// <summary>team.teamtype: access teams can't own records.</summary>
public enum TeamType
{
    Owner = 0,
    Access = 1,
    SecurityGroup = 2,
    OfficeGroup = 3,
}
