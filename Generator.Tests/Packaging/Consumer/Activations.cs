using System;

using Activations;

namespace Consumer
{
    /// <summary>σ(x), as the README has it.</summary>
    [Activation("sigmoid")]
    public sealed partial class Sigmoid;

    /// <summary>tanh x.</summary>
    [Activation("tanh")]
    public sealed partial class Tanh;

    /// <summary>max(x, 0).</summary>
    [Activation("relu")]
    public sealed partial class Relu;

    /// <summary>x, or a fifth of it where it is negative.</summary>
    [Activation("leaky_relu", Alpha = 0.2)]
    public sealed partial class Leaky;

    /// <summary>x, or e^x - 1.</summary>
    [Activation("elu")]
    public sealed partial class Elu;

    /// <summary>x·σ(x), which keeps its derivative.</summary>
    [Activation("silu")]
    public sealed partial class Silu;

    /// <summary>e^x.</summary>
    [Activation("exp")]
    public sealed partial class Exp;

    /// <summary>x.</summary>
    [Activation("identity")]
    public sealed partial class Identity;

    /// <summary>In double precision, and what is kept chosen by hand.</summary>
    [Activation("swish", ElementType = typeof(double), Save = Saved.Input)]
    public sealed partial class SwishDouble;

    /// <summary>Partial types around an activation, one of them generic.</summary>
    /// <typeparam name="T">Nothing in particular.</typeparam>
    public static partial class Outer<T>
    {
        internal partial struct Middle
        {
            /// <summary>σ(x) in double precision.</summary>
            [Activation("Logistic", ElementType = typeof(double))]
            internal sealed partial class SigmoidDouble;
        }
    }

    /// <summary>A name that the generated code must not mistake for the framework's.</summary>
    internal static class Math
    {
        public static double Exp(double x) => throw new NotSupportedException($"The framework's Exp({x}) was meant.");
    }
}

/// <summary>In no namespace.</summary>
[Activation("ELU", ElementType = typeof(double), Alpha = 0.5)]
internal sealed partial class EluDouble;
