using System;
using System.Runtime.CompilerServices;
using Activations.Generator.Expressions;

namespace Activations.Generator.Planning.Vetting;

/// <summary>
/// The elementary functions of <see cref="DoubleDouble"/>: a double's value, put right by a step of Newton's whose
/// residual is computed in 31 digits.
/// </summary>
/// <remarks>
/// Φ beyond 2 and the circle's functions of arguments beyond 10⁵ are good to 16 digits only: more than a float is
/// judged by, and less than a double's forms near a zero are.
/// </remarks>
internal static class DoubleDoubleMath
{
    private const double LargestForReduction = 1e5;

    /// <summary>π/2.</summary>
    private static DoubleDouble HalfPi => new(1.5707963267948966, 6.123233995736766e-17);

    private static DoubleDouble InverseRootOfTwoPi => new(0.3989422804014327, -2.4923272022777433e-17);

    // The last argument and value of each function: the spelled and the stable form of a sum of functions evaluate the same
    // ones at the same input, one form after the other.
    [ThreadStatic]
    private static (DoubleDouble Argument, DoubleDouble Value)[]? s_last;

    /// <summary>The value of an operation on numbers; comparisons and selections are the caller's.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static DoubleDouble Apply(ExpressionOp op, DoubleDouble a, DoubleDouble b)
    {
        if (!IsDear(op))
        {
            return Compute(op, a, b);
        }

        ref (DoubleDouble Argument, DoubleDouble Value) last = ref (s_last ??= NewMemory())[(int)op];
        if (!HasBitsOf(last.Argument, a))
        {
            last = (a, Compute(op, a, b));
        }

        return last.Value;
    }

    /// <summary>Whether an operation takes one number and far longer than it takes to look whether that was the last one.</summary>
    private static bool IsDear(ExpressionOp op) => op
        is ExpressionOp.Exp or ExpressionOp.Expm1 or ExpressionOp.Log or ExpressionOp.Log1p
        or ExpressionOp.Tanh or ExpressionOp.Sinh or ExpressionOp.Cosh or ExpressionOp.Cbrt
        or ExpressionOp.Sin or ExpressionOp.Cos or ExpressionOp.Tan or ExpressionOp.Asin or ExpressionOp.Acos or ExpressionOp.Atan
        or ExpressionOp.Asinh or ExpressionOp.Acosh or ExpressionOp.Atanh or ExpressionOp.NormalCdf or ExpressionOp.Erf;

    private static (DoubleDouble Argument, DoubleDouble Value)[] NewMemory()
    {
        // At NaN every function is NaN.
        (DoubleDouble, DoubleDouble)[] memory = new (DoubleDouble, DoubleDouble)[byte.MaxValue + 1];
        memory.AsSpan().Fill((double.NaN, double.NaN));
        return memory;
    }

    private static bool HasBitsOf(DoubleDouble a, DoubleDouble b) =>
        BitConverter.DoubleToInt64Bits(a.High) == BitConverter.DoubleToInt64Bits(b.High) && BitConverter.DoubleToInt64Bits(a.Low) == BitConverter.DoubleToInt64Bits(b.Low);

    private static DoubleDouble Compute(ExpressionOp op, DoubleDouble a, DoubleDouble b) => op switch
    {
        ExpressionOp.Add => a + b,
        ExpressionOp.Subtract => a - b,
        ExpressionOp.Multiply => a * b,
        ExpressionOp.Divide => b.High == 0 ? a.High / b.High : a / b,
        ExpressionOp.Negate => -a,
        ExpressionOp.Abs => DoubleDouble.Abs(a),
        ExpressionOp.Power => Power(a, b),
        ExpressionOp.Exp => DoubleDouble.Exp(a),
        ExpressionOp.Expm1 => DoubleDouble.Expm1(a),
        ExpressionOp.Log => Log(a),
        ExpressionOp.Log1p => Log1p(a),
        ExpressionOp.Sqrt => Sqrt(a),
        ExpressionOp.Cbrt => Cbrt(a),
        ExpressionOp.Tanh => Tanh(a),
        ExpressionOp.Sinh => Sinh(a),
        ExpressionOp.Cosh => DoubleDouble.Exp(DoubleDouble.Abs(a)) is var e ? (e + (1 / e)) / 2 : default,
        ExpressionOp.Sin => Sin(a),
        ExpressionOp.Cos => Cos(a),
        ExpressionOp.Tan => Sin(a) / Cos(a),
        ExpressionOp.Asin => Asin(a),
        ExpressionOp.Acos => HalfPi - Asin(a),
        ExpressionOp.Atan => Atan(a),
        ExpressionOp.Asinh => Asinh(a),
        ExpressionOp.Acosh => Acosh(a),
        ExpressionOp.Atanh => Log1p(2 * a / (1 - a)) / 2,
        ExpressionOp.NormalCdf => NormalCdf(a),
        ExpressionOp.Erf => Erf(a),
        ExpressionOp.Min => a.High < b.High || (a.High == b.High && a.Low < b.Low) ? a : b,
        ExpressionOp.Max => a.High > b.High || (a.High == b.High && a.Low > b.Low) ? a : b,
        ExpressionOp.Sign => Math.Sign(a.High),
        _ => FormulaEvaluator.Apply(op, a.High, b.High),
    };

    private static bool IsOrdinary(DoubleDouble a) => double.IsFinite(a.High) && a.High != 0;

    private static DoubleDouble Sqrt(DoubleDouble a)
    {
        double root = Math.Sqrt(a.High);
        return IsOrdinary(root) ? root + ((a - DoubleDouble.Product(root, root)) / (2 * root)) : root;
    }

    private static DoubleDouble Cbrt(DoubleDouble a)
    {
        double root = SpecialFunctions.Cbrt(a.High);
        if (!IsOrdinary(root))
        {
            return root;
        }

        DoubleDouble square = DoubleDouble.Product(root, root);
        return root - (((square * root) - a) / (3 * square));
    }

    [MethodImpl(HotLoop.Optimized)]
    private static DoubleDouble Log(DoubleDouble a)
    {
        double value = Math.Log(a.High);
        if (!double.IsFinite(value))
        {
            return value;
        }

        // log a = v + log(1 + z), z = a·e^-v - 1.
        DoubleDouble z = (a * DoubleDouble.Exp(-value)) - 1;
        return value + (z - (z * z / 2));
    }

    [MethodImpl(HotLoop.Optimized)]
    private static DoubleDouble Log1p(DoubleDouble a)
    {
        if (!(Math.Abs(a.High) < 0.5))
        {
            return Log(1 + a);
        }

        double value = SpecialFunctions.Log1P(a.High);
        DoubleDouble power = DoubleDouble.Expm1(value);
        DoubleDouble z = (a - power) / (1 + power);
        return value + (z - (z * z / 2));
    }

    private static DoubleDouble Power(DoubleDouble a, DoubleDouble exponent)
    {
        double power = exponent.High;
        const double LargestByMultiplying = 64;
        if (power != Math.Floor(power) || Math.Abs(power) > LargestByMultiplying)
        {
            return power == 0.5 ? Sqrt(a) : a.High == 0 ? Math.Pow(0, power) : DoubleDouble.Exp(Log(a) * exponent);
        }

        DoubleDouble result = 1;
        for (int i = 0; i < Math.Abs(power); i++)
        {
            result *= a;
        }

        return power < 0 ? Apply(ExpressionOp.Divide, 1, result) : result;
    }

    private static DoubleDouble Tanh(DoubleDouble a)
    {
        DoubleDouble e = DoubleDouble.Expm1(-2 * DoubleDouble.Abs(a));
        DoubleDouble magnitude = -e / (e + 2);
        return a.High < 0 ? -magnitude : magnitude;
    }

    private static DoubleDouble Sinh(DoubleDouble a)
    {
        DoubleDouble e = DoubleDouble.Expm1(a);
        return double.IsInfinity(e.High) ? e : (e + (e / (e + 1))) / 2;
    }

    private static DoubleDouble Sin(DoubleDouble a) => Circle(a, 0);

    private static DoubleDouble Cos(DoubleDouble a) => Circle(a, 1);

    /// <summary>sin(a + quarters·π/2).</summary>
    private static DoubleDouble Circle(DoubleDouble a, int quarters)
    {
        if (!(Math.Abs(a.High) < LargestForReduction))
        {
            return quarters == 0
                ? Math.Sin(a.High) + (a.Low * Math.Cos(a.High))
                : Math.Cos(a.High) - (a.Low * Math.Sin(a.High));
        }

        double n = Math.Round(a.High / HalfPi.High);
        DoubleDouble r = a - (HalfPi * n);
        int quarter = (int)(n + quarters) & 3;
        DoubleDouble value = (quarter & 1) != 0 ? CircleSeries.Cos(r) : CircleSeries.Sin(r);
        return (quarter & 2) != 0 ? -value : value;
    }

    private static DoubleDouble Atan(DoubleDouble a)
    {
        double value = Math.Atan(a.High);
        if (double.IsNaN(value) || double.IsInfinity(a.High))
        {
            return value;
        }

        // tan(atan a - v).
        DoubleDouble sine = Sin(value);
        DoubleDouble cosine = Cos(value);
        return value + (((a * cosine) - sine) / (cosine + (a * sine)));
    }

    private static DoubleDouble Asin(DoubleDouble a)
    {
        double value = Math.Asin(a.High);
        DoubleDouble cosine = Cos(value);
        return double.IsNaN(value) || Math.Abs(cosine.High) < 1e-8 ? value : value + ((a - Sin(value)) / cosine);
    }

    private static DoubleDouble Asinh(DoubleDouble a)
    {
        DoubleDouble magnitude = DoubleDouble.Abs(a);
        const double SquareOverflows = 1e150;
        DoubleDouble value = magnitude.High > SquareOverflows
            ? Log(magnitude) + DoubleDouble.Ln2
            : Log1p(magnitude + (magnitude * magnitude / (1 + Sqrt((magnitude * magnitude) + 1))));
        return a.High < 0 ? -value : value;
    }

    private static DoubleDouble Acosh(DoubleDouble a)
    {
        DoubleDouble t = a - 1;
        const double SquareOverflows = 1e150;
        return a.High > SquareOverflows ? Log(a) + DoubleDouble.Ln2 : Log1p(t + Sqrt((2 * t) + (t * t)));
    }

    private static DoubleDouble NormalCdf(DoubleDouble a)
    {
        DoubleDouble density = InverseRootOfTwoPi * DoubleDouble.Exp(-(a * a) / 2);
        const double SeriesBelow = 2;
        return Math.Abs(a.High) < SeriesBelow
            ? (density * SeriesOfNormal(a)) + 0.5
            : SpecialFunctions.NormalCdf(a.High) + (double.IsNaN(density.High) ? 0 : density.High * a.Low);
    }

    /// <summary>The error function: 2·Φ(√2·a) - 1, whose ½ cancels.</summary>
    private static DoubleDouble Erf(DoubleDouble a)
    {
        DoubleDouble scaled = a * Sqrt(2);
        const double SeriesBelow = 2;
        return Math.Abs(scaled.High) < SeriesBelow
            ? 2 * InverseRootOfTwoPi * DoubleDouble.Exp(-(a * a)) * SeriesOfNormal(scaled)
            : a.High > 0 ? 1 - (2 * NormalCdf(-scaled)) : (2 * NormalCdf(scaled)) - 1;
    }

    // x + x³/3 + x⁵/(3·5) + …
    [MethodImpl(HotLoop.Optimized)]
    private static DoubleDouble SeriesOfNormal(DoubleDouble x)
    {
        DoubleDouble square = x * x;
        DoubleDouble term = x;
        DoubleDouble sum = x;
        for (int n = 3; Math.Abs(term.High) > Math.Abs(sum.High) * 1e-33; n += 2)
        {
            term = term * square / n;
            sum += term;
        }

        return sum;
    }
}
