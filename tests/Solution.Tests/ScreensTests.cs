using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LeadGovernance.Packaging;
using LeadGovernance.Packaging.Schema;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class ScreensTests
{
    private static readonly SolutionSchema Schema = SchemaReader.Read(Checkout.Schema);

    [TestMethod]
    public void Every_table_has_its_views_declared() =>
        Assert.IsEmpty(Schema.Tables.Where(t => Schema.Screens.ViewsOf(t) is null)
            .Select(t => $"{t.SchemaName} has no views. Add solution/schema/views/{t.SchemaName}.json; {{\"table\": \"{t.SchemaName}\"}} is enough for the platform's standard ones.").ToList());

    [TestMethod]
    public void A_table_with_nothing_but_its_name_gets_the_standard_views()
    {
        using var copy = new WorkingCopy();
        File.WriteAllText(Path.Combine(copy.Schema, "views", "lgov_Channel.json"), "{\"table\": \"lgov_Channel\"}");

        SourceWriter.Write(copy.Schema, copy.Inputs);

        var views = Directory.GetFiles(Path.Combine(copy.Source, "Entities", "lgov_Channel", "SavedQueries")).Select(File.ReadAllText).ToList();
        Assert.HasCount(6, views);
        Assert.IsTrue(views.All(v => v.Contains("<cell name=\"lgov_germanname\"")));
    }

    [TestMethod]
    [DataRow("views/lgov_Violation.json", "\"lgov_Kind in Unjudged", "\"lgov_Kinds in Unjudged", "lgov_Violation has no column lgov_Kinds", DisplayName = "A filter by a column that is not there")]
    [DataRow("views/lgov_Violation.json", "in Unjudged Laundering", "in Unjudged Lying", "lgov_findingkind has no option Lying", DisplayName = "A filter by an option that is not there")]
    [DataRow("views/lgov_Violation.json", "olderthan-x-days 7", "olderthan-x-days", "has an unknown operator or the wrong number of values", DisplayName = "An operator without its value")]
    [DataRow("views/lgov_Violation.json", "\"lgov_DetectedOn desc\"", "\"lgov_DetectedOn down\"", "is no order", DisplayName = "An order in no direction")]
    [DataRow("views/lgov_Violation.json", "\"name\": \"byage\"", "\"name\": \"open\"", "the view open is there twice", DisplayName = "Two views of one name")]
    [DataRow("views/lgov_Violation.json", "\"table\": \"lgov_Violation\"", "\"table\": \"lgov_Violations\"", "not in solution/schema/tables", DisplayName = "Views of a table that is not there")]
    [DataRow("views/lgov_Violation.json", "\"find\"", "\"search\"", "search", DisplayName = "An unknown member")]
    public void What_is_wrong_in_a_screen_is_refused(string file, string old, string replacement, string expected)
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, file, old, replacement);

        Assert.Contains(expected, Assert.ThrowsExactly<PackagingException>(() => SourceWriter.Differences(copy.Schema, copy.Inputs)).Message);
    }

    [TestMethod]
    public void A_view_that_is_no_longer_declared_is_deleted_and_one_that_people_made_is_kept()
    {
        using var copy = new WorkingCopy();
        var folder = Path.Combine(copy.Source, "Entities", "lgov_Violation", "SavedQueries");
        var generated = Directory.GetFiles(folder).Length;
        File.WriteAllText(Path.Combine(folder, "{00000000-0000-4000-8000-000000000002}.xml"), "<savedqueries />");
        copy.Edit(copy.Schema, "views/lgov_Violation.json", "\"name\": \"overdue\"", "\"name\": \"late\"");

        SourceWriter.Write(copy.Schema, copy.Inputs);

        Assert.HasCount(generated + 1, Directory.GetFiles(folder));
        Assert.IsEmpty(SourceWriter.Differences(copy.Schema, copy.Inputs));
    }

    [TestMethod]
    public void Ids_of_screens_are_unique()
    {
        var ids = Directory.GetFiles(Checkout.Source, "{*.xml", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!).ToList();
        Assert.HasCount(ids.Distinct(StringComparer.OrdinalIgnoreCase).Count(), (ICollection<string>)ids);
    }
}
