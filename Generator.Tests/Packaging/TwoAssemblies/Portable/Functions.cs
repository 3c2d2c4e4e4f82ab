// Compiled twice: as it is for netstandard2.0, and with another namespace into the program for .NET that compares.

using System;

using Activations;

namespace Portable
{
    namespace Nested
    {
        /// <summary>σ(x).</summary>
        [Activation("sigmoid")]
        public sealed partial class Sigmoid { }

        /// <summary>x·σ(x).</summary>
        [Activation("silu")]
        public sealed partial class Silu { }
    }

    /// <summary>tanh x in double precision.</summary>
    [Activation("tanh", ElementType = typeof(double))]
    public sealed partial class TanhDouble { }

    /// <summary>The exponential linear unit, which keeps its input. Only friends see it.</summary>
    [Activation("elu", ElementType = typeof(double), Save = Saved.Input, Alpha = 0.75)]
    internal sealed partial class EluDouble { }

    /// <summary>A function of the user's own, spelled as netstandard2.0 has it.</summary>
    [Activation]
    public sealed partial class Swish
    {
        [Formula]
        private static float Formula(float x) => x / (1f + (float)Math.Exp(-1.5f * x));
    }
}
