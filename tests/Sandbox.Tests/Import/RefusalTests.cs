using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LeadGovernance.Sandbox.SolutionImport;
using LeadGovernance.Sandbox.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace LeadGovernance.Sandbox.Tests.Import;

[TestClass]
public class RefusalTests
{
    private const string Dll = "PluginAssemblies/LeadGovernanceRecorder-7D0D2C52-0000-4000-8000-000000000000/LeadGovernanceRecorder.dll";

    [TestMethod]
    [DataRow("<OwnershipTypeMask>", "<Foo>1</Foo><OwnershipTypeMask>", "customizations.xml/Entities/Entity[rec_Thing]/EntityInfo/entity[rec_Thing]/<Foo>", DisplayName = "an unknown element")]
    [DataRow("IsHidden=\"0\"", "IsHidden=\"0\" Odd=\"1\"", "customizations.xml/Entities/Entity[rec_Thing]/EntityInfo/entity[rec_Thing]/attributes/attribute[rec_Flag]/optionset[rec_thing_rec_flag]/options/option[1]/@Odd", DisplayName = "an unknown attribute")]
    [DataRow("<Type>int</Type>", "<Type>quantum</Type>", "customizations.xml/Entities/Entity[rec_Thing]/EntityInfo/entity/attributes/attribute[rec_Count]/Type", DisplayName = "an unknown column type")]
    [DataRow("<IsCustomField>1</IsCustomField>", "<IsCustomField>maybe</IsCustomField>", null, DisplayName = "a flag that is neither 0 nor 1")]
    [DataRow("<OptionSetName>rec_color", "<OptionSetName>rec_colour", null, DisplayName = "a choice the zip lacks")]
    [DataRow("<ReferencedEntityName>rec_Thing", "<ReferencedEntityName>rec_Nothing", null, DisplayName = "a relationship to no table")]
    [DataRow("<CascadeDelete>RemoveLink", "<CascadeDelete>Explode", null, DisplayName = "an unknown cascade")]
    [DataRow("<FieldSecurityProfiles />", "<FieldSecurityProfiles><FieldSecurityProfile /></FieldSecurityProfiles>", "customizations.xml/FieldSecurityProfiles", DisplayName = "a component the sandbox can't do")]
    [DataRow("<Workflows />", "<Workflows><Workflow WorkflowId=\"{7d0d2c52-0000-4000-8000-0000000000f1}\" Name=\"W\"><Type>1</Type><Category>0</Category></Workflow></Workflows>", null, DisplayName = "a process that is no cloud flow")]
    [DataRow("<PrimaryEntity>lead", "<PrimaryEntity>leed", null, DisplayName = "a step on no table")]
    [DataRow("<FilteringAttributes>subject", "<FilteringAttributes>subjekt", null, DisplayName = "a step filtered by no column")]
    [DataRow("<PluginTypeName>LeadGovernance.Recorder.Recorder,", "<PluginTypeName>LeadGovernance.Recorder.Recordex,", null, DisplayName = "a step of no type")]
    [DataRow("AssemblyQualifiedName=\"LeadGovernance.Recorder.Echo", "AssemblyQualifiedName=\"LeadGovernance.Recorder.Ecco", null, DisplayName = "a type the dll lacks")]
    [DataRow("PublicKeyToken", "PublicKeyToken=0123456789abcdef, X", null, DisplayName = "an assembly name that is none")]
    [DataRow("<Stage>20", "<Stage>30", null, DisplayName = "a stage nobody may register")]
    [DataRow("<ImageType>0", "<ImageType>1", null, DisplayName = "a post-image before stage 40")]
    public void Refuses(string right, string wrong, string? path)
    {
        var refusal = Refuse(solution => solution.Break = xml =>
        {
            StringAssert.Contains(xml, right);
            return xml.Replace(right, wrong, StringComparison.Ordinal);
        });
        Assert.AreNotEqual("", refusal.Remedy);
        StringAssert.Contains(refusal.Message, refusal.Path);
        if (path is not null)
        {
            Assert.AreEqual(path, refusal.Path);
        }
    }

    [TestMethod]
    [DataRow("solution.xml")]
    [DataRow("customizations.xml")]
    [DataRow("[Content_Types].xml")]
    public void Refuses_a_zip_without_one_of_its_root_files(string file) =>
        Assert.AreEqual(file, Refuse(_ => { }, files => files.Remove(file)).Path);

    [TestMethod]
    public void Refuses_a_zip_without_the_dll() => StringAssert.EndsWith(Refuse(_ => { }, files => files.Remove(Dll)).Path, "/FileName");

    [TestMethod]
    public void Refuses_a_dll_that_is_not_the_zips()
    {
        var other = global::System.IO.File.ReadAllBytes(typeof(Sandbox).Assembly.Location);
        StringAssert.Contains(Refuse(_ => { }, files => files[Dll] = other).Message, "The dll is not the zip's");
    }

    [TestMethod]
    public void Refuses_a_file_that_no_component_names() =>
        Assert.AreEqual("WebResources/stray.js", Refuse(_ => { }, files => files["WebResources/stray.js"] = [1]).Path);

    [TestMethod]
    public void Refuses_a_file_at_an_unknown_place() =>
        Assert.AreEqual("Secrets/x.json", Refuse(_ => { }, files => files["Secrets/x.json"] = [1]).Path);

    [TestMethod]
    public void Refuses_a_truncated_zip()
    {
        using var bench = new Bench();
        var zip = bench.Solution.Zip();
        Assert.AreEqual("(zip)", Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(zip[..(zip.Length / 2)])).Path);
    }

    [TestMethod]
    public void Refuses_a_root_component_the_zip_lacks() => StringAssert.Contains(
        Refuse(_ => { }, files => files["solution.xml"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["solution.xml"]).Replace("<RootComponents />", "<RootComponents><RootComponent type=\"1\" schemaName=\"rec_gone\" behavior=\"0\" /></RootComponents>", StringComparison.Ordinal))).Message,
        "names the table rec_gone");

    [TestMethod]
    public void Refuses_a_role_with_a_privilege_that_does_not_exist() => StringAssert.Contains(
        Refuse(s => s.Roles = "<Role id=\"{7d0d2c52-0000-4000-8000-0000000000aa}\" name=\"R\"><RolePrivileges><RolePrivilege name=\"prvReadNothing\" level=\"Global\" /></RolePrivileges></Role>").Message,
        "prvReadNothing");

    [TestMethod]
    public void A_refused_import_leaves_the_sandbox_as_it_was()
    {
        using var bench = new Bench();
        var before = Tables.ToDictionary(t => t, t => bench.Count(t));
        var lead = bench.CreateLead();
        var second = new TinySolution { Entities = TinyTable.Xml.Replace("rec_note", "rec_other", StringComparison.Ordinal).Replace("rec_Note", "rec_Other", StringComparison.Ordinal) };
        second.Steps.Add(new StepSpec("Create", "lead", 20));
        second.Break = xml => xml.Replace("<Stage>20", "<Stage>25", StringComparison.Ordinal);
        Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(second.Zip()));
        foreach (var (table, count) in before)
        {
            Assert.AreEqual(count, bench.Count(table), table);
        }

        StringAssert.StartsWith(Bench.Faults(() => bench.Read("lead", lead, "rec_other")).Message, "'lead' entity doesn't contain attribute with Name = 'rec_other'");
    }

    [TestMethod]
    public void The_same_solution_can_be_imported_again()
    {
        using var bench = new Bench(new StepSpec("Create", "lead", 20));
        bench.Import(bench.Solution.Zip());
        bench.CreateLead();
        Assert.HasCount(1, bench.Seen);
        Assert.AreEqual(1, bench.Count("solution"));
    }

    private static readonly string[] Tables = ["solution", "pluginassembly", "plugintype", "sdkmessageprocessingstep", "role", "privilege"];

    private static SolutionImportException Refuse(Action<TinySolution> change, Action<Dictionary<string, byte[]>>? files = null)
    {
        using var bench = new Bench();
        var solution = new TinySolution();
        solution.Steps.Add(new StepSpec("Update", "lead", 20) { Filter = "subject", Images = [new ImageSpec("before", 0, "subject")] });
        change(solution);
        return Assert.ThrowsExactly<SolutionImportException>(() => bench.Import(solution.Zip(f => files?.Invoke(f))));
    }
}
