using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.ServiceModel;
using LeadGovernance.Policy.Messages;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Cli.Automation;

/// <summary>
/// One round of notices: for each kind all pages first, then one call per id. Killed in the middle it is simply run again: a notice's id is made of
/// kind, subject, recipient and period, so that nobody is told twice in one period.
/// </summary>
internal sealed class NoticeRun(IOrganizationService service)
{
    private const int MostFailures = 100;

    private readonly List<NoticeFailure> failures = [];

    /// <param name="done">Is told of each id that is done.</param>
    public NoticeResult Run(IEnumerable<string> kinds, Action? done = null)
    {
        var watch = Stopwatch.StartNew();
        var results = new List<NoticeKindResult>();
        foreach (var kind in kinds)
        {
            results.Add(Round(kind, done));
        }

        return new NoticeResult(results, failures, Math.Round(watch.Elapsed.TotalSeconds, 3));
    }

    private NoticeKindResult Round(string kind, Action? done)
    {
        var due = PageReader.All(cursor => service.Execute(new OrganizationRequest("lgov_SelectNotices") { ["Kind"] = kind, ["Cursor"] = cursor }), "Ids");
        var result = new NoticeKindResult(kind, due.Count, 0, 0, 0, 0, 0);
        foreach (var id in due)
        {
            result = Raise(result, id);
            done?.Invoke();
        }

        return result;
    }

    private NoticeKindResult Raise(NoticeKindResult result, Guid id)
    {
        try
        {
            var answer = service.Execute(new OrganizationRequest("lgov_RaiseNotice") { ["Kind"] = result.Kind, ["Id"] = id });
            var code = answer.Results.TryGetValue("Code", out var said) ? said as string : null;
            return answer["Ok"] is true ? result with { Raised = result.Raised + 1, People = result.People + (int)answer["Count"] }
                : code == AlertCodes.NoRecipient ? result with { Nobody = result.Nobody + 1 }
                : result with { Settled = result.Settled + 1 };
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            if (failures.Count < MostFailures)
            {
                failures.Add(new NoticeFailure(result.Kind, id, fault.Message));
            }

            return result with { Failed = result.Failed + 1 };
        }
    }
}
