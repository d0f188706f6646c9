using System.Collections.Generic;

namespace System.Activities;

/// <summary>One run of an activity: its argument values and its host's services.</summary>
public class ActivityContext
{
    private readonly Dictionary<Argument, object> values = [];
    private readonly Func<Type, object> extensions;
    private bool ended;

    internal ActivityContext(Func<Type, object> extensions) => this.extensions = extensions;

    /// <summary>A service of the host, or null.</summary>
    public T GetExtension<T>()
        where T : class
    {
        CheckRunning();
        return (T)extensions(typeof(T));
    }

    public object GetValue(Argument argument)
    {
        CheckRunning();
        ArgumentNullException.ThrowIfNull(argument);
        return values.TryGetValue(argument, out var value) ? value : argument.Initial;
    }

    public T GetValue<T>(InArgument<T> argument) => Typed<T>(argument);

    public T GetValue<T>(InOutArgument<T> argument) => Typed<T>(argument);

    public T GetValue<T>(OutArgument<T> argument) => Typed<T>(argument);

    public void SetValue(Argument argument, object value)
    {
        CheckRunning();
        ArgumentNullException.ThrowIfNull(argument);
        argument.CheckType(value);
        values[argument] = value;
    }

    public void SetValue<T>(InArgument<T> argument, T value) => SetValue((Argument)argument, value);

    public void SetValue<T>(InOutArgument<T> argument, T value) => SetValue((Argument)argument, value);

    public void SetValue<T>(OutArgument<T> argument, T value) => SetValue((Argument)argument, value);

    // As in the real one: who keeps a context beyond its run finds it dead.
    internal void End() => ended = true;

    private T Typed<T>(Argument argument) => (T)GetValue(argument);

    private void CheckRunning() =>
        ObjectDisposedException.ThrowIf(ended, this);
}

/// <summary>The context of a code activity.</summary>
public class CodeActivityContext : ActivityContext
{
    internal CodeActivityContext(Func<Type, object> extensions)
        : base(extensions)
    {
    }
}
