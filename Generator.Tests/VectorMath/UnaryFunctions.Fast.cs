using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <content>The functions for <see cref="Accuracy.Fast"/>, which there are in float only.</content>
internal static partial class UnaryFunctions
{
    /// <summary>The bounds are in ulp, where the result is normal.</summary>
    public static UnaryFunction<float>[] Fast { get; } =
    [
        // 2.444 (every 4,099th float, as those below)
        new("TanhFast", 2.6, Functions.TanhFast, Functions.TanhFast, Functions.TanhFast, Functions.TanhFast),
        // 3.095 (every 7th float), 3.207 without 512-bit registers
        new(
            "LogisticFast",
            3.3,
            Functions.LogisticFast,
            Functions.LogisticFast,
            Functions.LogisticFast,
            Functions.LogisticFast),
        // 1.898
        new("ExpFast", 2.0, Functions.ExpFast, Functions.ExpFast, Functions.ExpFast, Functions.ExpFast),
        // 1.898
        new(
            "ExpNonPositiveFast",
            2.0,
            Functions.ExpNonPositiveFast,
            Functions.ExpNonPositiveFast,
            Functions.ExpNonPositiveFast,
            Functions.ExpNonPositiveFast),
        // 0.900
        new(
            "Expm1NonPositiveFast",
            1.0,
            Functions.Expm1NonPositiveFast,
            Functions.Expm1NonPositiveFast,
            Functions.Expm1NonPositiveFast,
            Functions.Expm1NonPositiveFast),
    ];
}
