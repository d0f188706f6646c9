using System;

namespace LeadGovernance.Cli;

/// <summary>Something the caller gave can't be used: where it is, what is wrong, what to do.</summary>
public sealed class InvalidInputException(string place, string cause, string remedy, Exception? inner = null)
    : Exception($"{place}: {cause} {remedy}", inner);
