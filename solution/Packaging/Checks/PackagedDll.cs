using System;
using System.IO;
using LeadGovernance.Packaging.Registration;

namespace LeadGovernance.Packaging.Checks;

/// <summary>A dll of the package; <paramref name="Registration"/> is null when it is no assembly that can be read.</summary>
internal sealed record PackagedDll(string Entry, byte[] Content, AssemblyRegistration? Registration)
{
    public static PackagedDll Read(string entry, byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            return new PackagedDll(entry, content, RegistrationReader.Read(stream, entry));
        }
        catch (Exception exception) when (exception is BadImageFormatException or PackagingException)
        {
            // The rule on assemblies says so, with the name that the XML expects.
            return new PackagedDll(entry, content, null);
        }
    }
}
