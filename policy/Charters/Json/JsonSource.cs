using System.Collections.Generic;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Policy.Charters.Json;

/// <summary>Text → <see cref="JsonValue"/>, through the framework's own reader, which shows JSON as XML: the type is an attribute, a name that is no XML name comes as an attribute <c>item</c>.</summary>
internal static class JsonSource
{
    private const int DeepestNesting = 32;

    public static JsonValue Parse(string json)
    {
        var quotas = new XmlDictionaryReaderQuotas();
        XmlDictionaryReaderQuotas.Max.CopyTo(quotas);
        quotas.MaxDepth = DeepestNesting;
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), quotas);
            reader.MoveToContent();
            var value = Read(reader);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element or XmlNodeType.Text)
                {
                    throw new XmlException("Something follows the end of the value.");
                }
            }

            return value;
        }
        catch (XmlException problem)
        {
            throw new CharterException([Problems.Words(CharterCodes.NotJson, "$", $"the text is not JSON: {problem.Message}")]);
        }
    }

    /// <summary>Reads the element the reader stands on and leaves the reader on its end.</summary>
    private static JsonValue Read(XmlDictionaryReader reader)
    {
        var type = reader.GetAttribute("type");
        var hint = reader.GetAttribute("__type");
        var members = new List<JsonMember>();
        if (hint is not null)
        {
            // A first member "__type" is a type hint to the framework's reader; here it is a member like any other.
            members.Add(new("__type", JsonValue.Of(hint)));
        }

        var items = new List<JsonValue>();
        var text = new StringBuilder();
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    text.Append(reader.Value);
                }
                else if (type == "array")
                {
                    items.Add(Read(reader));
                }
                else
                {
                    var name = reader.GetAttribute("item") ?? reader.LocalName;
                    members.Add(new(name, Read(reader)));
                }
            }
        }

        return type switch
        {
            "object" => JsonValue.Object(members),
            "array" => JsonValue.Array(items),
            "number" => JsonValue.Scalar(JsonKind.Number, text.ToString()),
            "boolean" => JsonValue.Scalar(JsonKind.Boolean, text.ToString()),
            "null" => JsonValue.Scalar(JsonKind.Null, "null"),
            _ => JsonValue.Of(text.ToString()),
        };
    }
}
