using System;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using LeadGovernance.Sandbox.Metadata;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace LeadGovernance.Sandbox.Queries;

/// <summary>Which columns an operator is for and how many values it takes. What doesn't fit is a fault and never an empty result.</summary>
internal static class OperatorRules
{
    public static void Check(Test test)
    {
        if (!IsKnown(test.Operator))
        {
            throw Fault.NotSupported($"condition operator {test.Operator}.");
        }

        if (!Fits(test))
        {
            throw Fault.Of(Codes.InvalidOperator, $"Condition for attribute '{test.Column.Name}': the operator {test.Operator} is not valid for a column of kind {test.Column.Kind}.");
        }

        if (test.OtherColumn is null && !HasItsValues(test))
        {
            throw Wrong(test, test.Values.FirstOrDefault());
        }
    }

    public static Exception Wrong(Test test, object? value) => Fault.Of(Codes.InvalidArgument,
        $"Condition for attribute '{test.Column.Name}': operator {test.Operator} got {test.Values.Count} value(s){(value is null ? "" : $", '{value}' of type {value.GetType().Name}")}, which it can't compare with.");

    // The operators that every column has come first in the enumeration.
    private static bool IsKnown(Op op) => op is >= Op.Equal and <= Op.NotNull or Op.Contains or Op.DoesNotContain
        or Op.BeginsWith or Op.DoesNotBeginWith or Op.EndsWith or Op.DoesNotEndWith or Op.ContainValues or Op.DoesNotContainValues
        or Op.EqualUserId or Op.NotEqualUserId or Op.EqualBusinessId or Op.NotEqualBusinessId or Op.EqualUserTeams or Op.EqualUserOrUserTeams or Op.EqualUserLanguage || IsOfDates(op);

    private static bool Fits(Test test) => test.Operator switch
    {
        Op.Null or Op.NotNull => true,
        Op.ContainValues or Op.DoesNotContainValues => test.Column.Kind == ColumnKind.Choices,
        _ when test.Column.Kind == ColumnKind.Choices => test.Operator is Op.Equal or Op.NotEqual && test.OtherColumn is null,
        Op.Like or Op.NotLike or Op.Contains or Op.DoesNotContain or Op.BeginsWith or Op.DoesNotBeginWith or Op.EndsWith or Op.DoesNotEndWith => test.Column.IsText,
        Op.EqualUserId or Op.NotEqualUserId or Op.EqualBusinessId or Op.NotEqualBusinessId or Op.EqualUserTeams or Op.EqualUserOrUserTeams =>
            test.Column.Kind is ColumnKind.Lookup or ColumnKind.Id,
        Op.EqualUserLanguage => test.Column.Kind == ColumnKind.Whole,
        _ => !IsOfDates(test.Operator) || test.Column.Kind == ColumnKind.DateTime,
    };

    private static bool HasItsValues(Test test) => test.Operator switch
    {
        Op.Between or Op.NotBetween => test.Values.Count == 2,

        // As a list that a caller filled with nothing: no row is in it.
        Op.In or Op.NotIn => true,
        Op.ContainValues or Op.DoesNotContainValues => test.Values.Count > 0,
        Op.Equal or Op.NotEqual when test.Column.Kind == ColumnKind.Choices => test.Values.Count > 0,
        Op.Equal or Op.NotEqual or Op.GreaterThan or Op.GreaterEqual or Op.LessThan or Op.LessEqual or Op.Like or Op.NotLike or Op.Contains or Op.DoesNotContain
            or Op.BeginsWith or Op.DoesNotBeginWith or Op.EndsWith or Op.DoesNotEndWith => test.Values.Count == 1,
        _ => TakesOne(test.Operator) ? test.Values.Count == 1 : test.Values.All(v => v is null),
    };

    /// <summary>Asks the operator itself: of the date operators, those that look at their number or date take one.</summary>
    private static bool TakesOne(Op op)
    {
        var looked = false;
        DateWindow.Of(op, DateTime.UnixEpoch, () => Look(DateTime.UnixEpoch), () => Look(1));
        return looked;

        T Look<T>(T value)
        {
            looked = true;
            return value;
        }
    }

    private static bool IsOfDates(Op op) => DateWindow.Of(op, DateTime.UnixEpoch, () => DateTime.UnixEpoch, () => 1) is not null;
}
