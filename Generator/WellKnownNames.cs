using System.Collections.Generic;

namespace Activations.Generator;

/// <summary>
/// What the generator knows of the attributes' assembly, which it doesn't reference: an analyzer that did would have
/// to carry a second copy of it. Tests tie these names to the types.
/// </summary>
internal static class WellKnownNames
{
    public const string Namespace = "Activations";

    public const string ActivationAttributeType = "ActivationAttribute";

    public const string ActivationAttribute = Namespace + "." + ActivationAttributeType;

    public const string FormulaAttributeType = "FormulaAttribute";

    public const string DerivativeOfAttributeType = "DerivativeOfAttribute";

    public const string StaticAbstractInterface = Namespace + ".IActivation`2";

    public const string HardwareVector = "System.Runtime.Intrinsics.Vector512`1";

    public const string SpanExtensions = "System.MemoryExtensions";

    public const string UnsafeReferences = "System.Runtime.CompilerServices.Unsafe";

    /// <summary>The generated method that formulas of other activations call.</summary>
    public const string Evaluate = "Evaluate";

    public const string ElementType = "ElementType";

    public const string Save = "Save";

    public const string Parallel = "Parallel";

    public const string Accuracy = "Accuracy";

    /// <summary>The attribute's properties that are hyperparameters.</summary>
    public static IReadOnlyList<string> Hyperparameters { get; } =
        ["Alpha", "Beta", "Gamma", "Lambda", "Min", "Max", "Threshold", "Slope"];
}
