using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Policy.Charters;
using LeadGovernance.Policy.Messages;

namespace LeadGovernance.Cli.Connection;

/// <summary>LG006x: leadgov on its way to an organisation. The plug-ins need none of them, so they stand here and not in the policy.</summary>
internal static class ConnectionCodes
{
    public const string NoClient = "LG0060";
    public const string Unreadable = "LG0061";
    public const string UnknownKey = "LG0062";
    public const string KeyMissing = "LG0063";
    public const string BadValue = "LG0064";
    public const string NotSignedIn = "LG0065";
    public const string NotReached = "LG0066";
    public const string Busy = "LG0067";
    public const string TwoPlaces = "LG0068";
    public const string Refused = "LG0069";

    public static IReadOnlyList<CodeEntry> Entries { get; } =
    [
        new(NoClient, new("This build of leadgov can't connect to an organisation", "Dieser Build von leadgov kann sich mit keiner Organisation verbinden"), new("Build it where Microsoft's packages are served: dotnet build cli -p:DataverseSdk=official. Or name a kept sandbox with --sandbox.", "Ihn dort bauen, wo es die Pakete von Microsoft gibt: dotnet build cli -p:DataverseSdk=official. Oder mit --sandbox eine aufbewahrte Sandbox nennen.")),
        new(Unreadable, new("The connection string can't be read", "Die Verbindungszeichenfolge ist nicht lesbar"), new("Write Key=Value pairs with semicolons between them, and put a value that holds a semicolon or an equals sign in double quotes.", "Paare Schlüssel=Wert schreiben, mit Semikolon dazwischen, und einen Wert mit Semikolon oder Gleichheitszeichen in doppelte Anführungszeichen setzen.")),
        new(UnknownKey, new("The connection string has a key that there is not", "Die Verbindungszeichenfolge hat einen Schlüssel, den es nicht gibt"), new("Correct or remove it; put a value that holds a semicolon in double quotes.", "Ihn berichtigen oder entfernen; einen Wert mit Semikolon in doppelte Anführungszeichen setzen.")),
        new(KeyMissing, new("The connection string lacks a key", "Der Verbindungszeichenfolge fehlt ein Schlüssel"), new("Add it with its value.", "Ihn mit seinem Wert ergänzen.")),
        new(BadValue, new("A value of the connection string can't be used", "Ein Wert der Verbindungszeichenfolge ist nicht verwendbar"), new("Correct it; docs/automation.md has examples.", "Ihn berichtigen; docs/automation.md hat Beispiele.")),
        new(NotSignedIn, new("The organisation did not let leadgov sign in", "Die Organisation hat leadgov nicht anmelden lassen"), new("Check client id, secret or certificate and whether they have expired, and that the organisation has an application user for them.", "Client-Id, Geheimnis oder Zertifikat und deren Ablauf prüfen, und ob die Organisation einen Anwendungsbenutzer dafür hat.")),
        new(NotReached, new("The organisation can't be reached", "Die Organisation ist nicht erreichbar"), new("Check the address and the network, then run the same command again: it goes on where it is needed.", "Adresse und Netz prüfen, dann denselben Befehl wiederholen: Er macht weiter, wo es nötig ist.")),
        new(Busy, new("The organisation is too busy and stayed so", "Die Organisation ist überlastet und blieb es"), new("Run the same command again later, when fewer others call: it goes on where it is needed.", "Denselben Befehl später wiederholen, wenn weniger andere aufrufen: Er macht weiter, wo es nötig ist.")),
        new(TwoPlaces, new("The command line names what does not go together", "Die Befehlszeile nennt, was nicht zusammengeht"), new("Name a kept sandbox or an organisation; an organisation has its own clock, so --at is for a sandbox alone.", "Eine aufbewahrte Sandbox oder eine Organisation nennen; eine Organisation hat ihre eigene Uhr, --at gilt nur für eine Sandbox.")),
        new(Refused, new("The organisation refused the request", "Die Organisation hat die Anforderung abgelehnt"), new("Import the solution and call lgov_SetUp first; whoever runs this needs the role Lead Governance Integration or Lead Governance Charter Admin.", "Zuerst die Lösung importieren und lgov_SetUp aufrufen; wer das ausführt, braucht die Rolle Lead Governance Integration oder Lead Governance Charter Admin.")),
    ];

    /// <summary>A whole message: code, what it is about, the particulars, the remedy.</summary>
    public static Words Message(string code, Words? particulars)
    {
        var entry = Entries.Single(known => known.Code == code);
        return new(
            $"{code}: {entry.Title.English}{(particulars is null ? string.Empty : $": {particulars.English}")}. {entry.Remedy.English}",
            $"{code}: {entry.Title.German}{(particulars is null ? string.Empty : $": {particulars.German}")}. {entry.Remedy.German}");
    }
}
