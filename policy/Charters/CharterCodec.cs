using System;

namespace LeadGovernance.Policy.Charters;

/// <summary>The one strict JSON form of a charter: unknown, missing and repeated members are refused, with the place.</summary>
public static class CharterCodec
{
    /// <exception cref="CharterException">Not the JSON form of a charter.</exception>
    public static Charter Read(string json) => throw new NotImplementedException();

    /// <summary>Indented, members in a fixed order, line feed only: the same charter gives the same text.</summary>
    public static string Write(Charter charter) => throw new NotImplementedException();

    /// <summary>The charter that ships (mission's table and the balanced maturity model).</summary>
    public static Charter Default() => throw new NotImplementedException();
}
