using System;
using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>All messages the sandbox can do: its own and those of imported custom APIs.</summary>
internal sealed class MessageBook
{
    private readonly Organization organization;
    private readonly Dictionary<string, MessageHandler> own;
    private readonly Dictionary<string, MessageHandler?> apis = new(StringComparer.Ordinal);
    private int apisVersion = -1;

    public MessageBook(Organization organization)
    {
        this.organization = organization;
        var create = new CreateHandler(organization);
        var update = new UpdateHandler(organization);
        own = new MessageHandler[]
        {
            create, update, new DeleteHandler(organization), new RetrieveHandler(organization), new RetrieveMultipleHandler(organization),
            new UpsertHandler(create, update), new AssignHandler(organization), new GrantAccessHandler(organization), new ModifyAccessHandler(organization),
            new RevokeAccessHandler(organization), new RetrievePrincipalAccessHandler(), new RetrieveSharedPrincipalsAndAccessHandler(),
            new CreateMultipleHandler(organization, create), new UpdateMultipleHandler(organization, update), new DeleteMultipleHandler(), new ExecuteTransactionHandler(), new ExecuteMultipleHandler(),
            new AssociateHandler(organization), new DisassociateHandler(organization), new AddMembersTeamHandler(organization), new RemoveMembersTeamHandler(organization), new WhoAmIHandler(),
            new SetStateHandler(organization, "SetState"), new SetStateHandler(organization, "SetStateDynamicEntity"), new QualifyLeadHandler(organization), new MergeHandler(organization), new RestoreHandler(organization),
            new SendAppNotificationHandler(create), new SendEmailHandler(update),
            new ReassignObjectsOwnerHandler(organization), new ReassignObjectsSystemUserHandler(organization),
            new RetrieveDependenciesForUninstallHandler(), new DeleteAndPromoteHandler(),
        }.ToDictionary(h => h.Name);
    }

    /// <summary>Names of the messages, custom APIs last.</summary>
    public IReadOnlyList<string> Names =>
        own.Keys.Order(StringComparer.Ordinal).Concat(organization.Database.Query("SELECT uniquename FROM customapi ORDER BY uniquename", [], r => r.GetString(0))).ToList();

    public MessageHandler Find(string name)
    {
        if (own.TryGetValue(name, out var handler))
        {
            return handler;
        }

        if (apisVersion != organization.Steps.Version)
        {
            apis.Clear();
            apisVersion = organization.Steps.Version;
        }

        if (!apis.TryGetValue(name, out var api))
        {
            apis[name] = api = CustomApi.Read(organization, name) is { } found ? new CustomApiHandler(organization, found) : null;
        }

        return api ?? throw Fault.NotSupported($"message {name}.");
    }

    public bool IsRead(string name) => own.TryGetValue(name, out var handler) && handler.IsRead;
}
