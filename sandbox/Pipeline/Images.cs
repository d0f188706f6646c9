using System.Collections.Generic;
using System.Linq;
using LeadGovernance.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace LeadGovernance.Sandbox.Pipeline;

/// <summary>Cuts a step's images out of the row before and the row after.</summary>
internal static class Images
{
    public static Entity? Read(Organization organization, PipelineEvent source, IReadOnlyList<string>? columns)
    {
        if (columns is null || source.Table == "none" || organization.Catalog.Find(source.Table) is not { } table)
        {
            return null;
        }

        return organization.Rows.Read(table, source.Id, columns.Count == 0 ? table.Stored : columns.Select(table.Find).Where(c => c is { IsStored: true }).ToList()!);
    }

    /// <summary>A copy for each step: what one does to its images no other sees.</summary>
    public static EntityImageCollection Of(Organization organization, Step step, Entity? row, bool isPre)
    {
        var images = new EntityImageCollection();
        if (row is null || (isPre && organization.Has(Defect.LosesPreImages)))
        {
            return images;
        }

        foreach (var image in step.Images.Where(i => isPre ? i.IsPre : i.IsPost))
        {
            var copy = new Entity(row.LogicalName, row.Id);
            foreach (var (name, value) in row.Attributes.Where(a => image.Columns is null || image.Columns.Contains(a.Key)))
            {
                copy.Attributes[name] = Wire.Copy(value);
            }

            images[image.Alias] = organization.Has(Defect.SharesImages) ? row : copy;
        }

        return images;
    }
}
