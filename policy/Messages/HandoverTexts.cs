using LeadGovernance.Policy.Charters;

namespace LeadGovernance.Policy.Messages;

/// <summary>What the handover APIs answer when they did what was asked.</summary>
public static class HandoverTexts
{
    public static Words HandedOver { get; } = new("The lead is handed over to field sales.", "Der Lead ist an den Außendienst übergeben.");

    public static Words Accepted { get; } = new("The lead is accepted.", "Der Lead ist angenommen.");

    public static Words Rejected { get; } = new("The lead is rejected and goes back.", "Der Lead ist abgelehnt und geht zurück.");

    public static Words Disputed { get; } = new("The rejection is disputed; a manager decides.", "Die Ablehnung ist angefochten; die Führungskraft entscheidet.");

    public static Words Upheld { get; } = new("The dispute is right: the rejection no longer counts, and the lead can be handed over again.", "Die Anfechtung ist berechtigt: Die Ablehnung zählt nicht mehr, und der Lead kann erneut übergeben werden.");

    public static Words Dismissed { get; } = new("The rejection stands.", "Die Ablehnung bleibt bestehen.");

    public static Words ManagerDecides { get; } = new(
        "The lead is rejected and goes back. It has been rejected as often as the charter allows: the sales manager decides what becomes of it.",
        "Der Lead ist abgelehnt und geht zurück. Er wurde so oft abgelehnt, wie die Charta erlaubt: Die Vertriebsleitung entscheidet, was aus ihm wird.");
}
