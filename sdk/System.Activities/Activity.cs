namespace System.Activities;

/// <summary>A step of a workflow.</summary>
public abstract class Activity
{
    protected Activity() => DisplayName = GetType().Name;

    public string DisplayName { get; set; }
}

/// <summary>A step written in code; the instance is a definition, its arguments' values live in the context.</summary>
public abstract class CodeActivity : Activity
{
    protected abstract void Execute(CodeActivityContext context);

    internal void Run(CodeActivityContext context) => Execute(context);
}
