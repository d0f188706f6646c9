namespace LeadGovernance.Sandbox;

/// <summary>One run of a step, or one service call that a plug-in made.</summary>
/// <param name="Kind">execution, read or write.</param>
public sealed record PluginCall(string Step, string Kind, string Message, string Table);
