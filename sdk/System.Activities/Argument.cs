namespace System.Activities;

/// <summary>A named, typed value that goes into an activity or comes out of it.</summary>
public abstract class Argument
{
    internal Argument(Type type, ArgumentDirection direction)
    {
        ArgumentType = type;
        Direction = direction;
    }

    public Type ArgumentType { get; }

    public ArgumentDirection Direction { get; }

    /// <summary>The value before anybody sets one.</summary>
    internal abstract object Initial { get; }

    /// <summary>The activity itself gave it a value.</summary>
    internal virtual bool HasConstant => false;

    public object Get(ActivityContext context) => context.GetValue(this);

    public T Get<T>(ActivityContext context) => (T)context.GetValue(this);

    public void Set(ActivityContext context, object value) => context.SetValue(this, value);

    internal void CheckType(object value)
    {
        var fits = value == null
            ? !ArgumentType.IsValueType || Nullable.GetUnderlyingType(ArgumentType) != null
            : ArgumentType.IsInstanceOfType(value);
        if (!fits)
        {
            throw new InvalidOperationException($"An argument of {ArgumentType} can't hold {value?.GetType().ToString() ?? "null"}. Give it a {ArgumentType.Name}.");
        }
    }
}

public enum ArgumentDirection
{
    In = 0,
    Out = 1,
    InOut = 2,
}

public abstract class InArgument : Argument
{
    internal InArgument(Type type)
        : base(type, ArgumentDirection.In)
    {
    }
}

public abstract class OutArgument : Argument
{
    internal OutArgument(Type type)
        : base(type, ArgumentDirection.Out)
    {
    }
}

public abstract class InOutArgument : Argument
{
    internal InOutArgument(Type type)
        : base(type, ArgumentDirection.InOut)
    {
    }
}

/// <summary>Marks an argument that a run can't do without.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredArgumentAttribute : Attribute
{
}
