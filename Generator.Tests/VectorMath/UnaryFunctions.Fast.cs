using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <content>The functions for <see cref="Accuracy.Fast"/>, which there are in float only.</content>
internal static partial class UnaryFunctions
{
    /// <summary>The bounds are in ulp, where the result is normal.</summary>
    public static UnaryFunction<float>[] Fast { get; } =
    [
        new("TanhFast", 3.0, Functions.TanhFast, Functions.TanhFast, Functions.TanhFast, Functions.TanhFast),
        new(
            "ExpNegatedFast",
            2.0,
            Functions.ExpNegatedFast,
            Functions.ExpNegatedFast,
            Functions.ExpNegatedFast,
            Functions.ExpNegatedFast),
        new("ExpFast", 2.0, Functions.ExpFast, Functions.ExpFast, Functions.ExpFast, Functions.ExpFast),
        new(
            "ExpNonPositiveFast",
            2.0,
            Functions.ExpNonPositiveFast,
            Functions.ExpNonPositiveFast,
            Functions.ExpNonPositiveFast,
            Functions.ExpNonPositiveFast),
        new(
            "Expm1NonPositiveFast",
            1.5,
            Functions.Expm1NonPositiveFast,
            Functions.Expm1NonPositiveFast,
            Functions.Expm1NonPositiveFast,
            Functions.Expm1NonPositiveFast),
    ];
}
