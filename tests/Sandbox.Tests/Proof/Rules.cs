using System.Collections.Generic;

namespace LeadGovernance.Sandbox.Tests.Proof;

/// <summary>The rules P1 to P48, with what each is taken from: pages of Microsoft's documentation unless it says otherwise.</summary>
internal static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(1, "Stages run 10, access check, 20, 30, 40, commit; asynchronous steps come after the commit.", "D", "event-framework"),
        new(2, "Stage 10 runs before any privilege is checked.", "D", "event-framework"),
        new(3, "Stage 10 of a top-level request is outside the transaction: each of its service calls commits on its own and stays when the step then throws.", "D", "database-transactions"),
        new(4, "Stage 10 of a nested request is inside the transaction and undone with it.", "D", "database-transactions, handle-exceptions"),
        new(5, "Stages 20, 30 and 40 share one transaction: when any step throws anything, nothing of the request or its nested requests remains.", "D", "event-framework, handle-exceptions"),
        new(6, "A request issued in 20 or 40 sees the uncommitted rows, in 40 with the new values.", "D, O", "database-transactions"),
        new(7, "A nested call that faults dooms the transaction, whoever catches the fault; outside a transaction it dooms nothing.", "D", "bulk-operations troubleshooting"),
        new(8, "Steps of a stage run by rank, those of equal rank by the id of their filter.", "D", "register-plug-in"),
        new(9, "Disabled steps do not run; a step without table runs for all tables, one with a table for no other.", "D", "register-plug-in"),
        new(10, "The plug-in trace log survives a rollback.", "D", "logging-tracing"),
        new(11, "ExecuteTransaction is one transaction, in order; its fault names the request; batches inside it are refused.", "D", "use-executetransaction"),
        new(12, "ExecuteMultiple gives each item a transaction; what it returns and whether it goes on is set; one inside another faults its item; more than 1,000 fault at once.", "D", "execute-multiple-requests"),
        new(13, "Target is one mutable object through 10, 20 and 30: what is in it then is stored.", "D", "understand-the-data-context"),
        new(14, "InputParameters hold the request's parameters by name; OutputParameters are empty before 40, and what 40 changes in them reaches the caller.", "D", "understand-the-data-context"),
        new(15, "On Create, the platform's own columns are in Target from 40 on only, unless the caller set them.", "C, O", "another simulator"),
        new(16, "Target of an Update holds the sent columns and the key.", "D", "include-filtering-attributes"),
        new(17, "Filtering attributes ask whether a column was sent, not whether it changed; one row is enough for UpdateMultiple; Create ignores them.", "D, O", "register-plug-in, write-plugin-multiple-operation"),
        new(18, "Upsert is no event: it surfaces as Create or Update.", "D", "use-upsert"),
        new(19, "State columns sent with others go through 20 to 40 in a round of their own, after the others; 10 runs once.", "D", "special-update-operation-behavior"),
        new(20, "AssignRequest raises Assign with Target and Assignee, an Update of the owner raises Update; whether each raises the other is a switch.", "D, I", "not documented for plug-ins"),
        new(21, "CreateMultiple and UpdateMultiple raise one bulk event and one event for each row, and a single one raises the bulk event too; any error rolls all back.", "D", "bulk-operations"),
        new(22, "QualifyLead creates and updates through the pipeline, within its transaction.", "C, O", "another simulator"),
        new(23, "A custom API's plug-in is stage 30, with checked parameters and default answers; it says which steps may be registered on it.", "D", "custom-api, customapi-table-columns"),
        new(24, "Steps on Retrieve and RetrieveMultiple run too; answers leave null columns out.", "O", "another simulator"),
        new(25, "Target of a Delete is a reference; cascade children go through their own pipelines in the same transaction.", "D", "relationship behaviour"),
        new(26, "A pre-image is the row before the request, in the listed columns without nulls; Create has none.", "D", "register-plug-in"),
        new(27, "A post-image exists in 40 only and is the row after 30, with what 20 wrote; Delete has none.", "D", "register-plug-in"),
        new(28, "Images are keyed by alias, a step may have several, and they are copies.", "D, I", "understand-the-data-context"),
        new(29, "Steps on bulk messages get the images of each row, in the order of Targets.", "D", "write-plugin-multiple-operation"),
        new(30, "Shared variables flow from 20 to 40; those of 10 are in the parent context; values that can't be serialised fault; the tag is one of them.", "D", "understand-the-data-context, optional-parameters"),
        new(31, "ParentContext is the context of the request that caused this one, and null at the top.", "D", "understand-the-data-context"),
        new(32, "Depth is 1 at the top and grows with each nested request, jobs included; more than 8 is an infinite loop, undone.", "D", "iexecutioncontext.depth, asynchronous-service"),
        new(33, "The correlation id is one for the whole chain, the operation id one for a request; the context names organisation, unit, row, step and stage.", "D, C", "iexecutioncontext"),
        new(34, "UserId is the step's impersonated user or the caller; services act as SYSTEM, as that user, or as another with that one's rights.", "D", "impersonate-a-user"),
        new(35, "One instance for each step, given its configuration, is used again, lost with the worker, and may run twice at once.", "D", "write-plug-in"),
        new(36, "Values cross the border as copies; an early-bound row put into the parameters faults.", "D", "write-plug-in"),
        new(37, "A step gets contexts 1 to 7, the service factory, tracing and a logger; other services are null; a bad trace format throws.", "D, C", "service provider, another simulator"),
        new(38, "A message with all its steps may take two minutes.", "D", "write-plug-in"),
        new(39, "Asynchronous steps can be registered in stage 40 only.", "D", "register-plug-in"),
        new(40, "A job is a row written inside the transaction, with the context and the images as they were; it runs after the commit, first come first served.", "D", "asynchronous-service"),
        new(41, "A request that rolls back leaves no job.", "D", "asynchronous-service"),
        new(42, "Each call of a job is a request with a transaction of its own.", "D", "database-transactions, asynchronous-service"),
        new(43, "A job that throws is marked failed and the caller knows nothing; Retry is tried up to four times; a step may have its succeeded jobs deleted.", "D", "handle-exceptions, asynchronous-service"),
        new(44, "A refusal reaches the caller verbatim with 0x80040265, any other exception with 0x80040224.", "D", "handle-exceptions, compose-http-requests-handle-errors"),
        new(45, "Missing rows, keys, values and privileges have the platform's codes and words.", "D", "entity-operations-update-delete"),
        new(46, "A string that is too long is refused with 0x80044331, naming column, table and length.", "D", "execute-batch-operations"),
        new(47, "Synchronous logic, asynchronous logic or up to three steps can be bypassed, with the privilege only.", "D", "optional-parameters, bypass-custom-business-logic"),
        new(48, "What the sandbox does not know it refuses: \"Sandbox: not supported\".", "C", "another simulator"),
    ];
}
