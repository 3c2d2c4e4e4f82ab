using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>The errors in ulp of many results at once: a scan of all floats judges some 10^12 of them.</summary>
internal static class UlpErrors
{
    private const double SmallestNormal = 1.1754943508222875E-38;

    private static readonly Vector512<double> s_smallestNormal = Vector512.Create(SmallestNormal);

    /// <summary>Adds the error of each result.</summary>
    /// <param name="errors">To what.</param>
    /// <param name="arguments">The arguments of the function.</param>
    /// <param name="results">What the generated code makes of them.</param>
    /// <param name="exact">What is right.</param>
    /// <param name="mayFlush">Whether 0 will do for what isn't normal.</param>
    public static void Add(FormErrors errors, ReadOnlySpan<float> arguments, ReadOnlySpan<float> results, ReadOnlySpan<double> exact, bool mayFlush)
    {
        Vector512<double> sum = Vector512<double>.Zero;
        long count = 0;
        int i = 0;
        for (; i <= results.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            Vector512<double> right = Vector512.Create(exact[i..]);
            Vector512<double> result = Widen(results[i..]);
            if (!Vector512.EqualsAll(right, right) || !Vector512.EqualsAll(result, result))
            {
                AddOneByOne(errors, arguments.Slice(i, Vector512<double>.Count), results[i..], exact[i..], mayFlush);
                continue;
            }

            Vector512<double> error = Ulp.Error(result, right);
            if (mayFlush)
            {
                Vector512<double> isFlushed = Vector512.LessThan(Vector512.Abs(right), s_smallestNormal)
                    & Vector512.LessThanOrEqual(Vector512.Abs(result - right), s_smallestNormal);
                error = Vector512.AndNot(error, isFlushed);
                count -= BitOperations.PopCount(Vector512.ExtractMostSignificantBits(isFlushed));
            }

            // Equal ones too: of those the smallest argument is reported, whichever thread came to it first.
            if (Vector512.GreaterThanOrEqualAny(error, Vector512.Create(Math.Max(errors.InUlp.Largest, double.Epsilon))))
            {
                for (int k = 0; k < Vector512<double>.Count; k++)
                {
                    errors.Raise(error[k], arguments[i + k]);
                }
            }

            sum += error;
            count += Vector512<double>.Count;
        }

        errors.AddToMean(Vector512.Sum(sum), count);
        AddOneByOne(errors, arguments[i..], results[i..], exact[i..], mayFlush);
    }

    private static Vector512<double> Widen(ReadOnlySpan<float> values)
    {
        (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(values)));
        return Vector512.Create(low, high);
    }

    private static void AddOneByOne(
        FormErrors errors,
        ReadOnlySpan<float> arguments,
        ReadOnlySpan<float> results,
        ReadOnlySpan<double> exact,
        bool mayFlush)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            if (double.IsNaN(exact[i]) || float.IsNaN(results[i]))
            {
                if (double.IsNaN(exact[i]) != float.IsNaN(results[i]))
                {
                    errors.AddWrongNaN(arguments[i]);
                }
            }
            else if (!mayFlush || !(Math.Abs(exact[i]) < SmallestNormal) || !(Math.Abs(results[i] - exact[i]) <= SmallestNormal))
            {
                errors.Add(Ulp.Error(results[i], exact[i]), arguments[i]);
            }
        }
    }
}
