using System.Runtime.Intrinsics;
using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The functions with a scale, as kernels call them: the argument clamped, and the product rounded once.</summary>
internal static class ScaledFunctions
{
    public static float NormalCdfScaled(float x)
        => Functions.NormalCdfScaled(x, out float scale) * scale;

    public static float NormalPdfScaled(float x)
        => Functions.NormalPdfScaled(x, out float scale) * scale;

    public static float XNormalCdf(float x)
    {
        float clamped = Functions.Max(x, -14.6f);
        return clamped * Functions.NormalCdfScaled(clamped, out float scale) * scale;
    }

    public static Vector128<float> NormalCdfScaled(Vector128<float> x)
        => Functions.NormalCdfScaled(x, out Vector128<float> scale) * scale;

    public static Vector128<float> NormalPdfScaled(Vector128<float> x)
        => Functions.NormalPdfScaled(x, out Vector128<float> scale) * scale;

    public static Vector128<float> XNormalCdf(Vector128<float> x)
    {
        Vector128<float> clamped = Functions.Max(x, Vector128.Create(-14.6f));
        return clamped * Functions.NormalCdfScaled(clamped, out Vector128<float> scale) * scale;
    }

    public static Vector256<float> NormalCdfScaled(Vector256<float> x)
        => Functions.NormalCdfScaled(x, out Vector256<float> scale) * scale;

    public static Vector256<float> NormalPdfScaled(Vector256<float> x)
        => Functions.NormalPdfScaled(x, out Vector256<float> scale) * scale;

    public static Vector256<float> XNormalCdf(Vector256<float> x)
    {
        Vector256<float> clamped = Functions.Max(x, Vector256.Create(-14.6f));
        return clamped * Functions.NormalCdfScaled(clamped, out Vector256<float> scale) * scale;
    }

    public static Vector512<float> NormalCdfScaled(Vector512<float> x)
        => Functions.NormalCdfScaled(x, out Vector512<float> scale) * scale;

    public static Vector512<float> NormalPdfScaled(Vector512<float> x)
        => Functions.NormalPdfScaled(x, out Vector512<float> scale) * scale;

    public static Vector512<float> XNormalCdf(Vector512<float> x)
    {
        Vector512<float> clamped = Functions.Max(x, Vector512.Create(-14.6f));
        return clamped * Functions.NormalCdfScaled(clamped, out Vector512<float> scale) * scale;
    }

    public static double NormalCdfScaled(double x)
        => Functions.NormalCdfScaled(x, out double scale) * scale;

    public static double NormalPdfScaled(double x)
        => Functions.NormalPdfScaled(x, out double scale) * scale;

    public static double XNormalCdf(double x)
    {
        double clamped = Functions.Max(x, -38.8);
        return clamped * Functions.NormalCdfScaled(clamped, out double scale) * scale;
    }

    public static Vector128<double> NormalCdfScaled(Vector128<double> x)
        => Functions.NormalCdfScaled(x, out Vector128<double> scale) * scale;

    public static Vector128<double> NormalPdfScaled(Vector128<double> x)
        => Functions.NormalPdfScaled(x, out Vector128<double> scale) * scale;

    public static Vector128<double> XNormalCdf(Vector128<double> x)
    {
        Vector128<double> clamped = Functions.Max(x, Vector128.Create(-38.8));
        return clamped * Functions.NormalCdfScaled(clamped, out Vector128<double> scale) * scale;
    }

    public static Vector256<double> NormalCdfScaled(Vector256<double> x)
        => Functions.NormalCdfScaled(x, out Vector256<double> scale) * scale;

    public static Vector256<double> NormalPdfScaled(Vector256<double> x)
        => Functions.NormalPdfScaled(x, out Vector256<double> scale) * scale;

    public static Vector256<double> XNormalCdf(Vector256<double> x)
    {
        Vector256<double> clamped = Functions.Max(x, Vector256.Create(-38.8));
        return clamped * Functions.NormalCdfScaled(clamped, out Vector256<double> scale) * scale;
    }

    public static Vector512<double> NormalCdfScaled(Vector512<double> x)
        => Functions.NormalCdfScaled(x, out Vector512<double> scale) * scale;

    public static Vector512<double> NormalPdfScaled(Vector512<double> x)
        => Functions.NormalPdfScaled(x, out Vector512<double> scale) * scale;

    public static Vector512<double> XNormalCdf(Vector512<double> x)
    {
        Vector512<double> clamped = Functions.Max(x, Vector512.Create(-38.8));
        return clamped * Functions.NormalCdfScaled(clamped, out Vector512<double> scale) * scale;
    }
}
