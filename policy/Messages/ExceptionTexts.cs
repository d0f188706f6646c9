using System;
using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>What the exception APIs answer when they did what was asked.</summary>
public static class ExceptionTexts
{
    public static Words Requested { get; } = new(
        "The exception is asked for. A manager decides; you can see the answer in the exception.",
        "Die Ausnahme ist beantragt. Eine Führungskraft entscheidet; die Antwort steht in der Ausnahme.");

    public static Words Declined { get; } = new("The exception is declined.", "Die Ausnahme ist abgelehnt.");

    /// <param name="until">UTC.</param>
    public static Words Granted(DateTime until) => new(
        $"The exception is granted; it counts before {until:yyyy-MM-dd HH:mm} UTC.",
        $"Die Ausnahme ist erteilt; sie gilt vor dem {until:dd.MM.yyyy HH:mm} UTC.");
}
