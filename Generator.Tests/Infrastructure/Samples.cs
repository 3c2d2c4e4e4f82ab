using System;
using System.Collections.Generic;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>Arguments that functions are tested at.</summary>
internal static class Samples
{
    /// <summary>Where the vector math changes its course, or the format its nature.</summary>
    private static readonly double[] s_turningPoints =
    [
        0.0, 1.0, 2.0, 9.0, 10.0, 18.0, 19.0, 20.0, 38.0, 40.0, 87.33654, 88.37626, 88.72284, 89.0, 103.27893, 103.97208,
        104.0, 170.0, 708.3964, 709.7827128933841, 710.0, 744.44, 745.1332191019412, 746.0, 1400.0,
        1.17549435e-38, 1e-40, 1.4e-45, 2.2250738585072014e-308, 1e-310, 5e-324, 3.4028235e38, 1.7976931348623157e308,
        double.PositiveInfinity,
    ];

    /// <summary>Every <paramref name="stride"/>th of the 2^32 floats, and all turning points with their neighbours.</summary>
    public static float[] Singles(int stride)
    {
        List<float> samples = [float.NaN, -float.NaN];
        for (long bits = 0; bits <= uint.MaxValue; bits += stride)
        {
            samples.Add(BitConverter.UInt32BitsToSingle((uint)bits));
        }

        foreach (double point in TurningPoints())
        {
            float x = (float)point;
            for (int k = 0; k < 8; k++)
            {
                samples.Add(x);
                samples.Add(-x);
                x = MathF.BitIncrement(x);
            }

            x = (float)point;
            for (int k = 0; k < 8; k++)
            {
                x = MathF.BitDecrement(x);
                samples.Add(x);
                samples.Add(-x);
            }
        }

        return [.. samples];
    }

    /// <summary>
    /// <paramref name="count"/> doubles, as many with a random exponent as evenly spread over [-750, 750] and over
    /// [-2, 2], and all turning points with their neighbours.
    /// </summary>
    public static double[] Doubles(int count)
    {
        List<double> samples = [double.NaN, -double.NaN];
        Random random = new(20240229);
        for (int k = 0; k < count; k += 3)
        {
            samples.Add(BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
            samples.Add((random.NextDouble() - 0.5) * 1500.0);
            samples.Add((random.NextDouble() - 0.5) * 4.0);
        }

        foreach (double point in TurningPoints())
        {
            foreach (double x in (double[])[point, Math.BitIncrement(point), Math.BitDecrement(point)])
            {
                samples.Add(x);
                samples.Add(-x);
            }
        }

        return [.. samples];
    }

    private static IEnumerable<double> TurningPoints()
    {
        foreach (double point in s_turningPoints)
        {
            yield return point;
        }

        // Where the integer nearest to x / ln 2 changes.
        for (int n = 0; n < 1076; n = n < 30 ? n + 1 : n + 23)
        {
            yield return (n + 0.5) * Math.Log(2.0);
        }

        // Near zeros and poles of the circle's functions, the last as near as a double comes, and where reduction changes.
        for (int n = 1; n < 1_000_000; n = n < 10 ? n + 1 : n * 7)
        {
            yield return n * (Math.PI / 2.0);
        }

        yield return Math.ScaleB(6381956970095103.0, 797);
        yield return 131072.0;
        yield return 1073741824.0;
    }
}
