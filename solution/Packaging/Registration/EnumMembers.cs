using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;

namespace LeadGovernance.Packaging.Registration;

/// <summary>The names of an enum that the dll itself declares.</summary>
internal static class EnumMembers
{
    public static Dictionary<int, string> Of(MetadataReader reader, string typeName)
    {
        var members = new Dictionary<int, string>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (TypeNames.Of(reader, type) != typeName)
            {
                continue;
            }

            foreach (var fieldHandle in type.GetFields())
            {
                var field = reader.GetFieldDefinition(fieldHandle);
                if (field.Attributes.HasFlag(FieldAttributes.Literal) && !field.GetDefaultValue().IsNil)
                {
                    var constant = reader.GetConstant(field.GetDefaultValue());
                    members[reader.GetBlobReader(constant.Value).ReadInt32()] = reader.GetString(field.Name);
                }
            }
        }

        return members;
    }
}
