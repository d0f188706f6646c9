using System.IO;
using System.Linq;
using LeadGovernance.Packaging;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Solution.Tests;

[TestClass]
public sealed class GeneratedSourcesTests
{
    [TestMethod]
    public void The_committed_sources_and_constants_are_those_that_schema_and_registrations_make() =>
        Assert.IsEmpty(SourceWriter.Differences(Checkout.Schema, Checkout.Inputs).Select(d => d.Message).ToList());

    [TestMethod]
    public void A_step_edited_in_XML_is_named_with_the_command_that_repairs_it()
    {
        using var copy = new WorkingCopy();
        var step = Directory.GetFiles(Path.Combine(copy.Source, "SdkMessageProcessingSteps")).Single(f => File.ReadAllText(f).Contains("\"LeadGovernance: guard lead change\""));
        copy.Edit(copy.Source, step, "<Rank>1</Rank>", "<Rank>2</Rank>");

        var difference = SourceWriter.Differences(copy.Schema, copy.Inputs).Single();

        Assert.AreEqual("Step \"LeadGovernance: guard lead change\" differs from solution/src. Run: dotnet run --project cli -- pack --write-registrations", difference.Message);
    }

    [TestMethod]
    public void Writing_repairs_what_differs_and_a_second_writing_has_nothing_to_do()
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Source, "OptionSets/lgov_level.xml", "Durchsetzen", "Erzwingen");
        File.Delete(Path.Combine(copy.Source, "Roles", "Lead Governance Seller.xml"));

        Assert.HasCount(2, SourceWriter.Write(copy.Schema, copy.Inputs));
        Assert.IsEmpty(SourceWriter.Write(copy.Schema, copy.Inputs));
        Assert.IsEmpty(SourceWriter.Differences(copy.Schema, copy.Inputs));
    }

    [TestMethod]
    public void A_file_of_a_step_that_no_class_declares_is_a_left_over_and_is_deleted()
    {
        using var copy = new WorkingCopy();
        var leftOver = Path.Combine(copy.Source, "SdkMessageProcessingSteps", "{00000000-0000-4000-8000-000000000001}.xml");
        File.WriteAllText(leftOver, "<SdkMessageProcessingStep />");

        Assert.Contains("belongs to nothing that is declared", SourceWriter.Differences(copy.Schema, copy.Inputs).Single().Message);
        SourceWriter.Write(copy.Schema, copy.Inputs);

        Assert.IsFalse(File.Exists(leftOver));
    }

    [TestMethod]
    public void A_view_or_form_that_people_made_is_kept()
    {
        using var copy = new WorkingCopy();
        var folder = Directory.CreateDirectory(Path.Combine(copy.Source, "Entities", "lgov_Violation", "SavedQueries"));
        var view = Path.Combine(folder.FullName, "{00000000-0000-4000-8000-000000000002}.xml");
        File.WriteAllText(view, "<savedqueries><savedquery><savedqueryid>{00000000-0000-4000-8000-000000000002}</savedqueryid></savedquery></savedqueries>");

        Assert.IsEmpty(SourceWriter.Write(copy.Schema, copy.Inputs));
        Assert.IsTrue(File.Exists(view));
    }

    [TestMethod]
    public void A_new_column_reaches_table_and_constants()
    {
        using var copy = new WorkingCopy();
        copy.Edit(copy.Schema, "tables/lgov_Channel.json", "\"columns\": [", "\"columns\": [{\"schemaName\": \"lgov_LocalName\", \"type\": \"text\", \"maxLength\": 10, \"label\": {\"en\": \"Local name\", \"de\": \"Ortsname\"}, \"description\": {\"en\": \"A.\", \"de\": \"B.\"}},");

        SourceWriter.Write(copy.Schema, copy.Inputs);

        Assert.Contains("public const string LocalName = \"lgov_localname\";", File.ReadAllText(copy.Constants("ChannelTable.g.cs")));
        Assert.Contains("<attribute PhysicalName=\"lgov_LocalName\">", File.ReadAllText(Path.Combine(copy.Source, "Entities", "lgov_Channel", "Entity.xml")));
    }
}
