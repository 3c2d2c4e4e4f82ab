using System;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>Arguments for a · b + c, the same ones in every process: those that rounding twice gets wrong, above all.</summary>
internal static class MultiplyAddOperands
{
    private static readonly double[] s_edges =
    [
        0, -0.0, 1, -1, 1 + Math.ScaleB(1, -23), 3, float.Epsilon, -float.Epsilon, 3 * float.Epsilon, Math.ScaleB(1, -126), -Math.ScaleB(1, -126),
        Math.ScaleB(1, -126) - float.Epsilon, Math.ScaleB(1, -75), Math.ScaleB(1, -76), float.MaxValue, -float.MaxValue, Math.ScaleB(1, 127), Math.ScaleB(1, 64),
        double.Epsilon, -double.Epsilon, 3 * double.Epsilon, Math.ScaleB(1, -1022), -Math.ScaleB(1, -1022), Math.ScaleB(1, -538), Math.ScaleB(1, -450), Math.ScaleB(1, -451),
        Math.ScaleB(1, 450), Math.ScaleB(1, 449), -Math.ScaleB(1, 449), Math.ScaleB(1, 512), 1 + Math.ScaleB(1, -52), double.MaxValue, -double.MaxValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    /// <summary>All combinations of special values, then random ones.</summary>
    public static (float[] A, float[] B, float[] C) Singles(int count)
        => Fill(count, 23, AnySingle, static x => (float)x, -149, 127, 254);

    /// <inheritdoc cref="Singles(int)"/>
    public static (double[] A, double[] B, double[] C) Doubles(int count)
        => Fill(count, 52, AnyDouble, static x => x, -1074, 1023, 800);

    private static (T[] A, T[] B, T[] C) Fill<T>(
        int count, int digits, Func<Random, double> any, Func<double, T> convert, int least, int highest, int ordinary)
    {
        Random random = new(digits);
        (T[] a, T[] b, T[] c) = (new T[count], new T[count], new T[count]);
        int edges = s_edges.Length;
        for (int i = 0; i < count; i++)
        {
            (double x, double y, double z) = i < edges * edges * edges
                ? (s_edges[i % edges], s_edges[i / edges % edges], s_edges[i / edges / edges])
                : (i % 4) switch
                {
                    0 => (any(random), any(random), any(random)),
                    1 => BesideHalfway(random, digits, random.Next(-ordinary / 2, ordinary / 2)),

                    // Where halfway is between subnormal numbers, or between the largest one and infinity.
                    2 => BesideHalfway(random, digits, random.Next(3) == 0 ? highest : least + random.Next(0, digits + 3)),
                    _ => Cancelling(random, any),
                };
            (a[i], b[i], c[i]) = (convert(x), convert(y), convert(z));
        }

        return (a, b, c);
    }

    /// <summary>
    /// c with a first digit of 2^exponent, and a product of half its last digit, or of a little less: (1 + kε)(1 - kε).
    /// </summary>
    private static (double A, double B, double C) BesideHalfway(Random random, int digits, int exponent)
    {
        double unit = Math.ScaleB(1, -digits);
        int least = digits == 23 ? -149 : -1074;
        double c = random.Next(4) == 0
            ? Math.ScaleB(2 - unit, exponent)
            : Math.ScaleB(1 + (random.NextInt64(1L << digits) * unit), exponent);
        int half = Math.Max(exponent - digits, least) - 1;
        int part = half / 2;
        double k = random.Next(5) * unit;
        return (
            Math.ScaleB((1 + k) * (random.Next(2) == 0 ? 1 : -1), part),
            Math.ScaleB((1 - k) * (random.Next(4) == 0 ? 3 : 1), half - part),
            random.Next(2) == 0 ? c : -c);
    }

    private static (double A, double B, double C) Cancelling(Random random, Func<Random, double> any)
    {
        (double a, double b) = (any(random), any(random));
        return (a, b, random.Next(2) == 0 ? -(a * b) : -(a * b) * (1 + Math.ScaleB(1, -random.Next(1, 60))));
    }

    private static double AnySingle(Random random)
        => random.Next(3) == 0
            ? BitConverter.Int32BitsToSingle(unchecked((int)random.NextInt64(0, uint.MaxValue)))
            : (float)((random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-10, 10)));

    private static double AnyDouble(Random random)
        => random.Next(3) == 0
            ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))
            : (random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-10, 10));
}
