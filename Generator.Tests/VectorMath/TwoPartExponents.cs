using System;
using System.Runtime.Intrinsics;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>
/// e^(x·|x|): an exponent in two parts, the product and what its rounding lost. At ±∞ that is NaN, and must not matter.
/// </summary>
internal static class TwoPartExponents
{
    public static float Exp(float x)
    {
        float square = x * MathF.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, MathF.Abs(x), -square));
    }

    public static float ExpScaled(float x)
    {
        float square = x * MathF.Abs(x);
        float low = Functions.FusedMultiplyAdd(x, MathF.Abs(x), -square);
        float clamped = Functions.Min(Functions.Max(square, -170f), 89f);
        return Functions.ExpScaled(clamped, low, out float scale) * scale;
    }

    public static Vector128<float> Exp(Vector128<float> x)
    {
        Vector128<float> square = x * Vector128.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, Vector128.Abs(x), -square));
    }

    public static Vector128<float> ExpScaled(Vector128<float> x)
    {
        Vector128<float> square = x * Vector128.Abs(x);
        Vector128<float> low = Functions.FusedMultiplyAdd(x, Vector128.Abs(x), -square);
        Vector128<float> clamped = Functions.Min(Functions.Max(square, Vector128.Create(-170f)), Vector128.Create(89f));
        return Functions.ExpScaled(clamped, low, out Vector128<float> scale) * scale;
    }

    public static Vector256<float> Exp(Vector256<float> x)
    {
        Vector256<float> square = x * Vector256.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, Vector256.Abs(x), -square));
    }

    public static Vector256<float> ExpScaled(Vector256<float> x)
    {
        Vector256<float> square = x * Vector256.Abs(x);
        Vector256<float> low = Functions.FusedMultiplyAdd(x, Vector256.Abs(x), -square);
        Vector256<float> clamped = Functions.Min(Functions.Max(square, Vector256.Create(-170f)), Vector256.Create(89f));
        return Functions.ExpScaled(clamped, low, out Vector256<float> scale) * scale;
    }

    public static Vector512<float> Exp(Vector512<float> x)
    {
        Vector512<float> square = x * Vector512.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, Vector512.Abs(x), -square));
    }

    public static Vector512<float> ExpScaled(Vector512<float> x)
    {
        Vector512<float> square = x * Vector512.Abs(x);
        Vector512<float> low = Functions.FusedMultiplyAdd(x, Vector512.Abs(x), -square);
        Vector512<float> clamped = Functions.Min(Functions.Max(square, Vector512.Create(-170f)), Vector512.Create(89f));
        return Functions.ExpScaled(clamped, low, out Vector512<float> scale) * scale;
    }

    public static double Exp(double x)
    {
        double square = x * Math.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, Math.Abs(x), -square));
    }

    public static double ExpScaled(double x)
    {
        double square = x * Math.Abs(x);
        double low = Functions.FusedMultiplyAdd(x, Math.Abs(x), -square);
        double clamped = Functions.Min(Functions.Max(square, -1400.0), 710.0);
        return Functions.ExpScaled(clamped, low, out double scale) * scale;
    }

    public static Vector128<double> Exp(Vector128<double> x)
    {
        Vector128<double> square = x * Vector128.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, Vector128.Abs(x), -square));
    }

    public static Vector128<double> ExpScaled(Vector128<double> x)
    {
        Vector128<double> square = x * Vector128.Abs(x);
        Vector128<double> low = Functions.FusedMultiplyAdd(x, Vector128.Abs(x), -square);
        Vector128<double> clamped = Functions.Min(Functions.Max(square, Vector128.Create(-1400.0)), Vector128.Create(710.0));
        return Functions.ExpScaled(clamped, low, out Vector128<double> scale) * scale;
    }

    public static Vector256<double> Exp(Vector256<double> x)
    {
        Vector256<double> square = x * Vector256.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, Vector256.Abs(x), -square));
    }

    public static Vector256<double> ExpScaled(Vector256<double> x)
    {
        Vector256<double> square = x * Vector256.Abs(x);
        Vector256<double> low = Functions.FusedMultiplyAdd(x, Vector256.Abs(x), -square);
        Vector256<double> clamped = Functions.Min(Functions.Max(square, Vector256.Create(-1400.0)), Vector256.Create(710.0));
        return Functions.ExpScaled(clamped, low, out Vector256<double> scale) * scale;
    }

    public static Vector512<double> Exp(Vector512<double> x)
    {
        Vector512<double> square = x * Vector512.Abs(x);
        return Functions.Exp(square, Functions.FusedMultiplyAdd(x, Vector512.Abs(x), -square));
    }

    public static Vector512<double> ExpScaled(Vector512<double> x)
    {
        Vector512<double> square = x * Vector512.Abs(x);
        Vector512<double> low = Functions.FusedMultiplyAdd(x, Vector512.Abs(x), -square);
        Vector512<double> clamped = Functions.Min(Functions.Max(square, Vector512.Create(-1400.0)), Vector512.Create(710.0));
        return Functions.ExpScaled(clamped, low, out Vector512<double> scale) * scale;
    }
}
