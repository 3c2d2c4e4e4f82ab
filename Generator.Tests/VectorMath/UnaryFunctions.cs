using System;
using System.Runtime.Intrinsics;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The functions that are tested, and the bounds they are held to.</summary>
internal static partial class UnaryFunctions
{
    /// <summary>In float. The bounds are in ulp; beside each, what all 2^32 floats gave.</summary>
    public static UnaryFunction<float>[] Singles { get; } =
    [
        // 0.892
        new("Exp", 1.0, Functions.Exp, Functions.Exp, Functions.Exp, Functions.Exp),

        // 0.892
        new(
            "ExpNonPositive",
            1.0,
            Functions.ExpNonPositive,
            Functions.ExpNonPositive,
            Functions.ExpNonPositive,
            Functions.ExpNonPositive),

        // 0.892: where the product is subnormal, it is rounded once, coarsely, and the first rounding is nothing beside it.
        new("ExpScaled", 1.0, ExpScaled, ExpScaled, ExpScaled, ExpScaled),

        // 0.877 (every 13th float, as the one below)
        new(
            "Exp(x·|x|)",
            1.0,
            TwoPartExponents.Exp,
            TwoPartExponents.Exp,
            TwoPartExponents.Exp,
            TwoPartExponents.Exp),

        // 0.877
        new(
            "ExpScaled(x·|x|)",
            1.0,
            TwoPartExponents.ExpScaled,
            TwoPartExponents.ExpScaled,
            TwoPartExponents.ExpScaled,
            TwoPartExponents.ExpScaled),

        // 0.891
        new("Expm1", 1.0, Functions.Expm1, Functions.Expm1, Functions.Expm1, Functions.Expm1),

        // 0.818
        new(
            "Expm1NonPositive",
            1.0,
            Functions.Expm1NonPositive,
            Functions.Expm1NonPositive,
            Functions.Expm1NonPositive,
            Functions.Expm1NonPositive),

        // 1.954
        new("Tanh", 2.0, Functions.Tanh, Functions.Tanh, Functions.Tanh, Functions.Tanh),

        // 0.906 (every 4001st float)
        new("Erf", 1.0, Functions.Erf, Functions.Erf, Functions.Erf, Functions.Erf),

        // 0.904 (every 7th float, as the two below)
        new("Log", 1.0, Functions.Log, Functions.Log, Functions.Log, Functions.Log),

        // 0.915
        new("Log1p", 1.0, Functions.Log1p, Functions.Log1p, Functions.Log1p, Functions.Log1p),

        // 0.860
        new(
            "Log1pNonNegative",
            1.0,
            Functions.Log1pNonNegative,
            Functions.Log1pNonNegative,
            Functions.Log1pNonNegative,
            Functions.Log1pNonNegative),

        // 1.886 (every 51st and every 101st float, as those below)
        new("NormalCdf", 2.0, Functions.NormalCdf, Functions.NormalCdf, Functions.NormalCdf, Functions.NormalCdf),

        // 1.015
        new("NormalPdf", 1.25, Functions.NormalPdf, Functions.NormalPdf, Functions.NormalPdf, Functions.NormalPdf),

        // 1.886
        new(
            "NormalCdfScaled",
            2.0,
            ScaledFunctions.NormalCdfScaled,
            ScaledFunctions.NormalCdfScaled,
            ScaledFunctions.NormalCdfScaled,
            ScaledFunctions.NormalCdfScaled),

        // 1.015
        new(
            "NormalPdfScaled",
            1.25,
            ScaledFunctions.NormalPdfScaled,
            ScaledFunctions.NormalPdfScaled,
            ScaledFunctions.NormalPdfScaled,
            ScaledFunctions.NormalPdfScaled),

        // 2.797
        new(
            "x·NormalCdf",
            4.0,
            ScaledFunctions.XNormalCdf,
            ScaledFunctions.XNormalCdf,
            ScaledFunctions.XNormalCdf,
            ScaledFunctions.XNormalCdf),

        // 0.737 (every 31st float, as those below)
        new("Atan", 1.0, Functions.Atan, Functions.Atan, Functions.Atan, Functions.Atan),

        // 0.895
        new("Asinh", 1.0, Functions.Asinh, Functions.Asinh, Functions.Asinh, Functions.Asinh),

        // 0.500
        new("Cbrt", 1.0, Functions.Cbrt, Functions.Cbrt, Functions.Cbrt, Functions.Cbrt),

        // 0.755
        new("Log2", 1.0, Functions.Log2, Functions.Log2, Functions.Log2, Functions.Log2),

        // 0.685
        new("Log10", 1.0, Functions.Log10, Functions.Log10, Functions.Log10, Functions.Log10),

        // 0.931
        new("Sinh", 1.0, Functions.Sinh, Functions.Sinh, Functions.Sinh, Functions.Sinh),

        // 0.747
        new("Cosh", 1.0, Functions.Cosh, Functions.Cosh, Functions.Cosh, Functions.Cosh),

        // 0.906
        new("Atanh", 1.0, Functions.Atanh, Functions.Atanh, Functions.Atanh, Functions.Atanh),

        // 0.855
        new("Acosh", 1.0, Functions.Acosh, Functions.Acosh, Functions.Acosh, Functions.Acosh),

        // 0.677
        new("Asin", 1.0, Functions.Asin, Functions.Asin, Functions.Asin, Functions.Asin),

        // 0.644
        new("Acos", 1.0, Functions.Acos, Functions.Acos, Functions.Acos, Functions.Acos),

        // 0.741
        new("Sin", 1.0, Functions.Sin, Functions.Sin, Functions.Sin, Functions.Sin),

        // 0.744
        new("Cos", 1.0, Functions.Cos, Functions.Cos, Functions.Cos, Functions.Cos),

        // 0.882
        new("Tan", 1.0, Functions.Tan, Functions.Tan, Functions.Tan, Functions.Tan),

        // 0.500, the largest of the three (every 97th float)
        Power(0.3f),
        Power(-1.7f),
        Power(1000.1f),
    ];

    /// <summary>In double. The bounds are in ulp; beside each, the largest error found at 1,200,000 points.</summary>
    public static UnaryFunction<double>[] Doubles { get; } =
    [
        // 0.857
        new("Exp", 1.0, Functions.Exp, Functions.Exp, Functions.Exp, Functions.Exp),

        // 0.857
        new(
            "ExpNonPositive",
            1.0,
            Functions.ExpNonPositive,
            Functions.ExpNonPositive,
            Functions.ExpNonPositive,
            Functions.ExpNonPositive),

        // 0.857
        new("ExpScaled", 1.0, ExpScaled, ExpScaled, ExpScaled, ExpScaled),

        // 0.828
        new(
            "Exp(x·|x|)",
            1.0,
            TwoPartExponents.Exp,
            TwoPartExponents.Exp,
            TwoPartExponents.Exp,
            TwoPartExponents.Exp),

        // 0.828
        new(
            "ExpScaled(x·|x|)",
            1.0,
            TwoPartExponents.ExpScaled,
            TwoPartExponents.ExpScaled,
            TwoPartExponents.ExpScaled,
            TwoPartExponents.ExpScaled),

        // 0.811
        new("Expm1", 1.0, Functions.Expm1, Functions.Expm1, Functions.Expm1, Functions.Expm1),

        // 0.882
        new(
            "Expm1NonPositive",
            1.0,
            Functions.Expm1NonPositive,
            Functions.Expm1NonPositive,
            Functions.Expm1NonPositive,
            Functions.Expm1NonPositive),

        // 1.833
        new("Tanh", 2.0, Functions.Tanh, Functions.Tanh, Functions.Tanh, Functions.Tanh),

        // 0.760
        new("Erf", 1.0, Functions.Erf, Functions.Erf, Functions.Erf, Functions.Erf),

        // 0.873
        new("Log", 1.0, Functions.Log, Functions.Log, Functions.Log, Functions.Log),

        // 0.811
        new("Log1p", 1.0, Functions.Log1p, Functions.Log1p, Functions.Log1p, Functions.Log1p),

        // 0.811
        new(
            "Log1pNonNegative",
            1.0,
            Functions.Log1pNonNegative,
            Functions.Log1pNonNegative,
            Functions.Log1pNonNegative,
            Functions.Log1pNonNegative),

        // 1.615
        new("NormalCdf", 2.0, Functions.NormalCdf, Functions.NormalCdf, Functions.NormalCdf, Functions.NormalCdf),

        // 0.988
        new("NormalPdf", 1.25, Functions.NormalPdf, Functions.NormalPdf, Functions.NormalPdf, Functions.NormalPdf),

        // 1.615
        new(
            "NormalCdfScaled",
            2.0,
            ScaledFunctions.NormalCdfScaled,
            ScaledFunctions.NormalCdfScaled,
            ScaledFunctions.NormalCdfScaled,
            ScaledFunctions.NormalCdfScaled),

        // 0.988
        new(
            "NormalPdfScaled",
            1.25,
            ScaledFunctions.NormalPdfScaled,
            ScaledFunctions.NormalPdfScaled,
            ScaledFunctions.NormalPdfScaled,
            ScaledFunctions.NormalPdfScaled),

        // 2.150
        new(
            "x·NormalCdf",
            4.0,
            ScaledFunctions.XNormalCdf,
            ScaledFunctions.XNormalCdf,
            ScaledFunctions.XNormalCdf,
            ScaledFunctions.XNormalCdf),

        // 0.621 (at 150,000 points, as those below)
        new("Atan", 1.0, Functions.Atan, Functions.Atan, Functions.Atan, Functions.Atan),

        // 0.861
        new("Asinh", 1.0, Functions.Asinh, Functions.Asinh, Functions.Asinh, Functions.Asinh),

        // 0.500
        new("Cbrt", 1.0, Functions.Cbrt, Functions.Cbrt, Functions.Cbrt, Functions.Cbrt),

        // 0.653
        new("Log2", 1.0, Functions.Log2, Functions.Log2, Functions.Log2, Functions.Log2),

        // 0.622
        new("Log10", 1.0, Functions.Log10, Functions.Log10, Functions.Log10, Functions.Log10),

        // 0.761
        new("Sinh", 1.0, Functions.Sinh, Functions.Sinh, Functions.Sinh, Functions.Sinh),

        // 0.691
        new("Cosh", 1.0, Functions.Cosh, Functions.Cosh, Functions.Cosh, Functions.Cosh),

        // 0.804
        new("Atanh", 1.0, Functions.Atanh, Functions.Atanh, Functions.Atanh, Functions.Atanh),

        // 0.747
        new("Acosh", 1.0, Functions.Acosh, Functions.Acosh, Functions.Acosh, Functions.Acosh),

        // 0.568
        new("Asin", 1.0, Functions.Asin, Functions.Asin, Functions.Asin, Functions.Asin),

        // 0.569
        new("Acos", 1.0, Functions.Acos, Functions.Acos, Functions.Acos, Functions.Acos),

        // 0.684
        new("Sin", 1.0, Functions.Sin, Functions.Sin, Functions.Sin, Functions.Sin),

        // 0.663
        new("Cos", 1.0, Functions.Cos, Functions.Cos, Functions.Cos, Functions.Cos),

        // 0.725
        new("Tan", 1.0, Functions.Tan, Functions.Tan, Functions.Tan, Functions.Tan),

        // 0.850, the largest of the three
        Power(0.3),
        Power(-1.7),
        Power(1000.1),
    ];

    private static UnaryFunction<float> Power(float c)
        => new(
            FormattableString.Invariant($"Pow(x, {c:R})"),
            1.0,
            x => Functions.Pow(x, c),
            x => Functions.Pow(x, Vector128.Create(c)),
            x => Functions.Pow(x, Vector256.Create(c)),
            x => Functions.Pow(x, Vector512.Create(c)));

    private static UnaryFunction<double> Power(double c)
        => new(
            FormattableString.Invariant($"Pow(x, {c:R})"),
            1.5,
            x => Functions.Pow(x, c),
            x => Functions.Pow(x, Vector128.Create(c)),
            x => Functions.Pow(x, Vector256.Create(c)),
            x => Functions.Pow(x, Vector512.Create(c)));

    private static float ExpScaled(float x)
        => Functions.ExpScaled(Functions.Min(Functions.Max(x, -170f), 89f), out float scale) * scale;

    private static Vector128<float> ExpScaled(Vector128<float> x)
    {
        Vector128<float> clamped = Functions.Min(Functions.Max(x, Vector128.Create(-170f)), Vector128.Create(89f));
        return Functions.ExpScaled(clamped, out Vector128<float> scale) * scale;
    }

    private static Vector256<float> ExpScaled(Vector256<float> x)
    {
        Vector256<float> clamped = Functions.Min(Functions.Max(x, Vector256.Create(-170f)), Vector256.Create(89f));
        return Functions.ExpScaled(clamped, out Vector256<float> scale) * scale;
    }

    private static Vector512<float> ExpScaled(Vector512<float> x)
    {
        Vector512<float> clamped = Functions.Min(Functions.Max(x, Vector512.Create(-170f)), Vector512.Create(89f));
        return Functions.ExpScaled(clamped, out Vector512<float> scale) * scale;
    }

    private static double ExpScaled(double x)
        => Functions.ExpScaled(Functions.Min(Functions.Max(x, -1400.0), 710.0), out double scale) * scale;

    private static Vector128<double> ExpScaled(Vector128<double> x)
    {
        Vector128<double> clamped = Functions.Min(Functions.Max(x, Vector128.Create(-1400.0)), Vector128.Create(710.0));
        return Functions.ExpScaled(clamped, out Vector128<double> scale) * scale;
    }

    private static Vector256<double> ExpScaled(Vector256<double> x)
    {
        Vector256<double> clamped = Functions.Min(Functions.Max(x, Vector256.Create(-1400.0)), Vector256.Create(710.0));
        return Functions.ExpScaled(clamped, out Vector256<double> scale) * scale;
    }

    private static Vector512<double> ExpScaled(Vector512<double> x)
    {
        Vector512<double> clamped = Functions.Min(Functions.Max(x, Vector512.Create(-1400.0)), Vector512.Create(710.0));
        return Functions.ExpScaled(clamped, out Vector512<double> scale) * scale;
    }
}
