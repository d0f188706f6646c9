using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Messages;

/// <summary>An in-app notification to one user: a row of appnotification that the user owns.</summary>
internal sealed class SendAppNotificationHandler(CreateHandler create) : MessageHandler
{
    private const int Info = 100000000;
    private const int Timed = 200000000;
    private const int Normal = 200000000;

    // The platform deletes notifications after 14 days unless told otherwise.
    private const int FourteenDays = 14 * 24 * 60 * 60;

    public override string Name => "SendAppNotification";

    protected override IReadOnlyList<string> Parameters { get; } = ["Title", "Recipient", "Body", "IconType", "ToastType", "Priority", "Expiry", "OverrideContent", "Actions"];

    protected override OrganizationResponse Do(Request request)
    {
        var recipient = request.Required<EntityReference>("Recipient");
        if (recipient.LogicalName != "systemuser")
        {
            throw Fault.Of(Codes.InvalidArgument, $"Sending a notification to a {recipient.LogicalName} isn't supported. The recipient must be a user.");
        }

        var row = new Entity("appnotification")
        {
            ["title"] = request.Required<string>("Title"), ["ownerid"] = recipient,
            ["icontype"] = request.Optional<OptionSetValue>("IconType") ?? new OptionSetValue(Info),
            ["toasttype"] = request.Optional<OptionSetValue>("ToastType") ?? new OptionSetValue(Timed),
            ["priority"] = request.Optional<OptionSetValue>("Priority") ?? new OptionSetValue(Normal),
            ["ttlinseconds"] = request.Input.ContainsKey("Expiry") ? request.Required<int>("Expiry") : FourteenDays,
        };
        if (request.Optional<string>("Body") is { } body)
        {
            row["body"] = body;
        }

        if (Data(request.Optional<Entity>("OverrideContent"), request.Optional<Entity>("Actions")) is { } data)
        {
            row["data"] = data;
        }

        var single = new OrganizationRequest(create.Name) { RequestId = request.Id, ["Target"] = row };
        var id = create.Execute(new Request(request.Engine, single, request.UserId, request.Cause)).Results["id"];
        return new OrganizationResponse { ResponseName = Name, Results = new ParameterCollection { ["NotificationId"] = id } };
    }

    /// <summary>What the two open parameters become: the JSON of the column data.</summary>
    private static string? Data(params Entity?[] parts)
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var part in parts)
            {
                Write(json, part);
            }

            json.WriteEndObject();
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        return text == "{}" ? null : text;
    }

    private static void Write(Utf8JsonWriter json, Entity? open)
    {
        foreach (var (name, value) in open?.Attributes ?? [])
        {
            json.WritePropertyName(name);
            Write(json, name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case OptionSetValue option:
                json.WriteNumberValue(option.Value);
                break;
            case Entity open:
                json.WriteStartObject();
                Write(json, open);
                json.WriteEndObject();
                break;
            case EntityCollection rows:
                json.WriteStartArray();
                foreach (var row in rows.Entities)
                {
                    Write(json, name, row);
                }

                json.WriteEndArray();
                break;
            default:
                throw Fault.NotSupported($"a {value.GetType().Name} as '{name}' in the open parameters of SendAppNotification. Use text, numbers, yes/no, Entity or EntityCollection.");
        }
    }
}
