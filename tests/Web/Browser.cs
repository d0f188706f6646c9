using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Web.Tests;

/// <summary>The system's Chromium, started once. Nothing is downloaded: the driver comes with the package, the browser from the machine.</summary>
[TestClass]
public static class Browser
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>Without a browser a test is skipped with the reason; where CI=true that is a failure.</summary>
    public static async Task<IBrowser> Get()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } executable)
        {
            const string reason = "There is no Chromium on this machine. On Debian: apt-get install chromium fonts-dejavu-core.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(reason);
            }

            Assert.Inconclusive(reason);
            throw new InvalidOperationException(reason);
        }

        playwright ??= await Playwright.CreateAsync();
        return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    }

    [AssemblyCleanup]
    public static async Task Close()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
    }
}
