using System.IO;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace LeadGovernance.Cli;

/// <summary>JSON files people write: unknown, missing and repeated members are refused with the place.</summary>
internal static class StrictJson
{
    public static T Read<T>(string path)
    {
        var name = Path.GetFileName(path);
        var bytes = InputFile.Bytes(path);
        JToken? token = null;
        try
        {
            using var text = new JsonTextReader(new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true)))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            token = JToken.Load(text, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            if (text.Read())
            {
                throw new InvalidInputException($"{name}, line {text.LineNumber}", "there is text after the end of the JSON.", "Remove it.");
            }

            var serializer = new JsonSerializer
            {
                MissingMemberHandling = MissingMemberHandling.Error,
                DateParseHandling = DateParseHandling.None,
                ContractResolver = new CamelCasePropertyNamesContractResolver { NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false) },
            };
            return token.ToObject<T>(serializer) ?? throw new InvalidInputException(name, "the file holds null.", "Write an object.");
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidInputException(name, "the bytes are not UTF-8.", "Save the file as UTF-8.", exception);
        }
        catch (JsonException exception)
        {
            throw JsonComplaint.Of(exception, token, name);
        }
    }
}
