using System;
using System.Collections.Generic;
using System.IO;
using LeadGovernance.Sandbox.Tests.Support;

namespace LeadGovernance.Scenarios.Tests;

/// <summary>Somebody else's solution beside ours: a step or custom API that does what the test says.</summary>
internal static class ForeignSolution
{
    /// <param name="organization">Name of the office's organisation: by it the recorder plug-in finds its script.</param>
    public static void Import(Office office, string organization, Action<TinySolution> change, string script, Action<Run> run)
    {
        var solution = new TinySolution();
        change(solution);
        AppDomain.CurrentDomain.SetData("recorder:" + organization, new Dictionary<string, Action<object, IServiceProvider>>
        {
            [script] = (plugin, services) => run(new Run(plugin, services)),
        });
        var path = Path.Combine(Path.GetTempPath(), $"{organization}{Guid.NewGuid():N}.zip");
        File.WriteAllBytes(path, solution.Zip());
        try
        {
            office.Sandbox.Import(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
