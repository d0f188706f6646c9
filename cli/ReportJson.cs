using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace LeadGovernance.Cli;

/// <summary>How results are written as JSON: camel case, UTC times, line feeds; the same result gives the same text.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        Formatting = Formatting.Indented,
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false) },
        Culture = CultureInfo.InvariantCulture,
        DateFormatString = "yyyy-MM-ddTHH:mm:ssZ",
    };

    public static string Write(object result) => JsonConvert.SerializeObject(result, Settings).ReplaceLineEndings("\n");
}
