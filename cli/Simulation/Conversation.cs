using System;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Simulation;

/// <summary>What a conversation brings to light, the more of it the more conversations there were; good leads say better things.</summary>
internal static class Conversation
{
    private const string Comment = "Spoke about the present situation, the plans for the coming months, who decides, and what a first project could look like.";

    public static bool Hold(this Desk desk, Guid person, LeadCase lead, Dice dice)
    {
        var heard = lead.Talks++ switch
        {
            0 => desk.Set(person, lead, "note first contact", ("initialcommunication", Choice(0)), ("confirminterest", lead.Promise >= 20), ("jobtitle", "Head of Purchasing")),
            1 => desk.Set(person, lead, "note need and time frame", ("need", Choice(Need(lead))), ("purchasetimeframe", Choice(Timeframe(lead, dice)))),
            2 => desk.Set(person, lead, "note budget and decision maker", ("budgetstatus", Choice(Math.Clamp((lead.Promise / 22) - 1, 0, 3))), ("decisionmaker", lead.Promise >= 30), ("evaluatefit", lead.Promise >= 25)),
            3 => desk.Set(person, lead, "note next step", ("qualificationcomments", Comment), ("lgov_nextstepon", desk.Now.Date.AddDays(dice.Between(3, 25))), ("telephone1", "+49 711 1234560"), ("estimatedamount", new Money(1000 * dice.Between(5, 90)))),
            // What was said ages: it is asked again.
            _ => desk.Set(person, lead, "confirm what was said", ("purchasetimeframe", Choice(Timeframe(lead, dice))), ("lgov_nextstepon", desk.Now.Date.AddDays(dice.Between(3, 25)))),
        };
        return heard;
    }

    private static int Need(LeadCase lead) => lead.Promise switch { >= 60 => 0, >= 35 => 1, >= 15 => 2, _ => 3 };

    private static int Timeframe(LeadCase lead, Dice dice) => lead.Promise >= 30 ? dice.Below(3) : dice.Between(2, 4);

    private static OptionSetValue Choice(int value) => new(value);
}
