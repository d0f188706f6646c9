// Registrations are read by names alone, so a class of this name will do for the platform's.
namespace Microsoft.Xrm.Sdk;

public interface IPlugin;
