namespace System.Activities;

public sealed class InArgument<T> : InArgument
{
    private readonly T constant;
    private readonly bool hasConstant;

    public InArgument()
        : base(typeof(T))
    {
    }

    public InArgument(T constValue)
        : this()
    {
        constant = constValue;
        hasConstant = true;
    }

    internal override object Initial => constant;

    internal override bool HasConstant => hasConstant;

    public static InArgument<T> FromValue(T constValue) => new(constValue);

    public new T Get(ActivityContext context) => context.GetValue(this);

    public void Set(ActivityContext context, T value) => context.SetValue(this, value);

    public static implicit operator InArgument<T>(T constValue) => FromValue(constValue);
}

public sealed class OutArgument<T> : OutArgument
{
    public OutArgument()
        : base(typeof(T))
    {
    }

    internal override object Initial => default(T);

    public new T Get(ActivityContext context) => context.GetValue(this);

    public void Set(ActivityContext context, T value) => context.SetValue(this, value);
}

public sealed class InOutArgument<T> : InOutArgument
{
    public InOutArgument()
        : base(typeof(T))
    {
    }

    internal override object Initial => default(T);

    public new T Get(ActivityContext context) => context.GetValue(this);

    public void Set(ActivityContext context, T value) => context.SetValue(this, value);
}
