using System.Collections.Generic;
using LeadGovernance.Policy.Activities;

namespace LeadGovernance.Policy.Maturity;

/// <summary>Points behind readiness 0–100 (fit 30, engagement 20, BANT 50). Readiness ranks, it does not gate.</summary>
public sealed record ReadinessModel
{
    /// <summary>Option values of <c>industrycode</c> that are targeted; when empty, any known industry earns the points.</summary>
    public required IReadOnlyList<int> TargetIndustries { get; init; }

    public required int IndustryPoints { get; init; }

    /// <summary>Descending bands of employees.</summary>
    public required IReadOnlyList<Band> Employees { get; init; }

    /// <summary>Descending bands of revenue in base currency.</summary>
    public required IReadOnlyList<Band> Revenue { get; init; }

    /// <summary>Title classes from best to least; the first class one of whose words occurs in the title earns its points.</summary>
    public required IReadOnlyList<TitleClass> Titles { get; init; }

    /// <summary>Points for a known title of no class.</summary>
    public required int OtherTitlePoints { get; init; }

    public required IReadOnlyList<string> FreemailDomains { get; init; }

    /// <summary>Points (negative) for an e-mail address at a freemail domain.</summary>
    public required int FreemailPoints { get; init; }

    public required int ExplicitRequestPoints { get; init; }

    /// <summary>What a lead earns by what it does of its own accord beside explicit requests; a kind that is not named earns nothing.</summary>
    public required IReadOnlyList<EngagementValue> Engagement { get; init; }

    /// <summary>Points by option value, in the order of the values (0, 1, 2, …).</summary>
    public required IReadOnlyList<int> NeedPoints { get; init; }

    public required IReadOnlyList<int> TimeframePoints { get; init; }
    public required IReadOnlyList<int> BudgetPoints { get; init; }
    public required int DecisionMakerPoints { get; init; }

    /// <summary>Points for a committee with a stakeholder who decides, when there is no decision maker.</summary>
    public required int CommitteePoints { get; init; }
}

/// <summary>From this value on, so many points.</summary>
public sealed record Band(decimal From, int Points);

/// <summary>So many points for each thing of a kind; the youngest count, as long as their points stay within the most.</summary>
public sealed record EngagementValue(EngagementKind Kind, int Points, int Most);

/// <summary>A class of job titles: words that must occur as whole words or word beginnings, ignoring case.</summary>
public sealed record TitleClass(string Code, int Points, IReadOnlyList<string> Words);
