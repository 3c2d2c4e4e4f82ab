using System;
using System.Threading;
using System.Threading.Tasks;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>Compares kernels with their references over all 2^32 floats, or every Nth.</summary>
internal static class FloatScan
{
    public const int BlockLength = 4096;

    private const long AllFloats = 1L << 32;

    /// <param name="form">What is scanned.</param>
    /// <param name="step">1 for all floats, N for every Nth: by their bits.</param>
    /// <param name="threads">On how many threads.</param>
    public static ErrorStatistics Run(ScannedForm form, long step, int threads)
    {
        long count = (AllFloats + step - 1) / step;
        long blocks = (count + BlockLength - 1) / BlockLength;
        long next = 0;
        ErrorStatistics total = default;
        Lock gate = new();

        // Blocks are taken in turn: they differ in cost, and NaNs and skipped arguments come in long runs.
        Parallel.For(0, threads, _ =>
        {
            float[] arguments = new float[BlockLength];
            float[] results = new float[BlockLength];
            ErrorStatistics statistics = default;
            while (true)
            {
                long block = Interlocked.Increment(ref next) - 1;
                if (block >= blocks)
                {
                    break;
                }

                long first = block * BlockLength;
                int length = (int)Math.Min(BlockLength, count - first);
                for (int i = 0; i < length; i++)
                {
                    arguments[i] = BitConverter.UInt32BitsToSingle((uint)((first + i) * step));
                }

                form.Kernel(arguments.AsSpan(0, length), results.AsSpan(0, length));
                Compare(form, arguments.AsSpan(0, length), results.AsSpan(0, length), ref statistics);
            }

            lock (gate)
            {
                total.Add(statistics);
            }
        });
        return total;
    }

    private static void Compare(ScannedForm form, ReadOnlySpan<float> arguments, ReadOnlySpan<float> results, ref ErrorStatistics statistics)
    {
        Func<double, double> reference = form.Reference;
        for (int i = 0; i < arguments.Length && i < results.Length; i++)
        {
            float x = arguments[i];
            if (!form.Includes(x))
            {
                continue;
            }

            double exact = reference(x);
            if (double.IsNaN(exact) || float.IsNaN(results[i]))
            {
                bool isUndefined = form.SkipsUndefined && double.IsNaN(exact);
                statistics.WrongNaNs += isUndefined || double.IsNaN(exact) == float.IsNaN(results[i]) ? 0 : 1;
                continue;
            }

            if (!form.Judges(exact))
            {
                continue;
            }

            statistics.Add(form.IsAbsolute ? Math.Abs(results[i] - exact) * (1 << 24) : Ulp.Error(results[i], exact), x);
        }
    }
}
