using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace System.Activities;

/// <summary>Runs one code activity; the sandbox's stand-in for the workflow engine.</summary>
internal static class ActivityHost
{
    /// <summary>Gives the values of the out and in-out arguments by property name.</summary>
    public static IDictionary<string, object> Run(CodeActivity activity, IDictionary<string, object> inputs, Func<Type, object> extensions)
    {
        var arguments = activity.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType.IsSubclassOf(typeof(Argument)))
            .ToDictionary(property => property.Name, property => (Property: property, Argument: Bound(activity, property)));
        CheckInputs(activity, inputs, arguments.Where(entry => TakesInput(entry.Value.Argument)).Select(entry => entry.Key));

        var context = new CodeActivityContext(extensions);
        foreach (var (name, (property, argument)) in arguments.Where(entry => TakesInput(entry.Value.Argument)))
        {
            if (inputs.TryGetValue(name, out var value))
            {
                context.SetValue(argument, value);
            }
            else if (!argument.HasConstant && property.IsDefined(typeof(RequiredArgumentAttribute)))
            {
                throw new ArgumentException($"Activity {activity.DisplayName} got no value for its required argument {name}. Give it one.", nameof(inputs));
            }
        }

        try
        {
            activity.Run(context);
            return arguments.Where(entry => entry.Value.Argument.Direction != ArgumentDirection.In)
                .ToDictionary(entry => entry.Key, entry => entry.Value.Argument.Get(context));
        }
        finally
        {
            context.End();
        }
    }

    private static bool TakesInput(Argument argument) => argument.Direction != ArgumentDirection.Out;

    // As in the real engine: an argument nobody bound is made and bound before the run.
    private static Argument Bound(CodeActivity activity, PropertyInfo property)
    {
        if (property.GetValue(activity) is Argument argument)
        {
            return argument;
        }

        var made = (Argument)Activator.CreateInstance(property.PropertyType);
        property.SetValue(activity, made);
        return made;
    }

    private static void CheckInputs(CodeActivity activity, IDictionary<string, object> inputs, IEnumerable<string> known)
    {
        var unknown = inputs.Keys.Except(known).ToList();
        if (unknown.Count > 0)
        {
            throw new ArgumentException($"Activity {activity.DisplayName} has no input argument {string.Join(", ", unknown)}. Use the names of its properties.", nameof(inputs));
        }
    }
}
