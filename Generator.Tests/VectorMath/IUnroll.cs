namespace Activations.Generator.Tests.VectorMath;

/// <summary>An unroll factor as a type.</summary>
internal interface IUnroll
{
    static abstract int Factor { get; }
}

internal readonly struct One : IUnroll
{
    public static int Factor => 1;
}

internal readonly struct Two : IUnroll
{
    public static int Factor => 2;
}

internal readonly struct Four : IUnroll
{
    public static int Factor => 4;
}
