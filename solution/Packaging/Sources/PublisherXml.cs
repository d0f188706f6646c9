using System.Linq;
using System.Xml.Linq;
using LeadGovernance.Packaging.Schema;

namespace LeadGovernance.Packaging.Sources;

/// <summary>The publisher with the two empty addresses that every real export carries.</summary>
internal static class PublisherXml
{
    private static readonly string[] AddressParts =
    [
        "AddressNumber", "AddressTypeCode", "City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude",
        "Line1", "Line2", "Line3", "Longitude", "Name", "PostalCode", "PostOfficeBox", "PrimaryContactName", "ShippingMethodCode",
        "StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber", "UPSZone", "UTCOffset", "UTCConversionTimeZoneCode",
    ];

    public static XElement Write(SolutionIdentity identity) => new(
        "Publisher",
        new XElement("UniqueName", identity.Publisher.UniqueName),
        Labels.List("LocalizedNames", "LocalizedName", identity.Publisher.Label),
        Labels.Descriptions(identity.Publisher.Description),
        Nil("EMailAddress"),
        Nil("SupportingWebsiteUrl"),
        new XElement("CustomizationPrefix", identity.Prefix),
        new XElement("CustomizationOptionValuePrefix", identity.OptionValuePrefix),
        new XElement("Addresses", Address(1), Address(2)));

    private static XElement Address(int number) => new("Address", AddressParts.Select(part => part switch
    {
        "AddressNumber" => new XElement(part, number),
        "AddressTypeCode" or "ShippingMethodCode" => new XElement(part, 1),
        _ => Nil(part),
    }));

    private static XElement Nil(string name) => new(name, new XAttribute(XmlText.Xsi + "nil", "true"), string.Empty);
}
