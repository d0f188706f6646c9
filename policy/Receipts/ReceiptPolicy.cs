using System.Collections.Generic;
using LeadGovernance.Policy.Gate;

namespace LeadGovernance.Policy.Receipts;

/// <summary>Which decisions leave a receipt: every one that changed or refused something, and no other.</summary>
public static class ReceiptPolicy
{
    /// <summary>One kind for each thing that a save changed; empty when it changed nothing.</summary>
    /// <param name="isHandover">The owner legally moved to field sales: the handover leaves the receipt of that.</param>
    public static IReadOnlyList<ReceiptKind> Of(LeadStanding before, LeadStanding after, bool isHandover)
    {
        var kinds = new List<ReceiptKind>();
        AddIf(kinds, before.State != after.State, ReceiptKind.StateMoved);
        AddIf(kinds, before.Owner != after.Owner && !isHandover, ReceiptKind.OwnerMoved);
        AddIf(kinds, before.Stage != after.Stage, ReceiptKind.StageMoved);
        var recomputed = before.Rule != after.Rule || before.Readiness != after.Readiness || (before.MissingCodes ?? "") != (after.MissingCodes ?? "");
        AddIf(kinds, kinds.Count == 0 && before.Owner == after.Owner && recomputed, ReceiptKind.Recomputed);
        return kinds;
    }

    /// <summary>Null for findings at which nothing was refused: the save itself leaves the receipt then.</summary>
    public static ReceiptKind? Of(FindingKind finding) => finding switch
    {
        FindingKind.Refused => ReceiptKind.Refused,
        FindingKind.Neutralised => ReceiptKind.Neutralised,
        FindingKind.WrongOwnerAtCreate => ReceiptKind.WrongOwnerAtCreate,
        FindingKind.Tampering => ReceiptKind.Tampering,
        _ => null,
    };

    private static void AddIf(List<ReceiptKind> kinds, bool holds, ReceiptKind kind)
    {
        if (holds)
        {
            kinds.Add(kind);
        }
    }
}
