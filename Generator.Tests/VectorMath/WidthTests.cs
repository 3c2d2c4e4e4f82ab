using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Activations.Generator.Tests.Infrastructure;
using Xunit;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>All widths give the same bits, with all instructions or few.</summary>
public sealed class WidthTests
{
    public static TheoryData<string> Names => [.. Singles.Select(f => f.Name)];

    private static UnaryFunction<float>[] Singles
        => [.. UnaryFunctions.Singles, .. PairFunctions.Singles.SelectMany(f => new[] { f.First, f.Rest })];

    private static UnaryFunction<double>[] Doubles
        => [.. UnaryFunctions.Doubles, .. PairFunctions.Doubles.SelectMany(f => new[] { f.First, f.Rest })];

    [Theory]
    [MemberData(nameof(Names))]
    public void Single_AllWidthsGiveTheSameBits(string name)
    {
        UnaryFunction<float> function = Singles.Single(f => f.Name == name);
        float[] x = Arguments(function, Samples.Singles(4099));
        float[] expected = [.. x.Select(function.Scalar)];

        AssertSameBits(x, expected, Apply(x, function.Vector128));
        AssertSameBits(x, expected, Apply(x, function.Vector256));
        AssertSameBits(x, expected, Apply(x, function.Vector512));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_AllWidthsGiveTheSameBits(string name)
    {
        UnaryFunction<double> function = Doubles.Single(f => f.Name == name);
        double[] x = Arguments(function, Samples.Doubles(300_000));
        double[] expected = [.. x.Select(function.Scalar)];

        AssertSameBits(x, expected, Apply(x, function.Vector128));
        AssertSameBits(x, expected, Apply(x, function.Vector256));
        AssertSameBits(x, expected, Apply(x, function.Vector512));
    }

    [Theory]
    [InlineData(InstructionSet.WithoutAvx512)]
    [InlineData(InstructionSet.WithoutAvx2)]
    [InlineData(InstructionSet.None)]
    public void FewerInstructions_GiveTheSameBits(InstructionSet instructions)
    {
        Assert.Equal(HashOfAll(), ChildProcess.Run(instructions, HashOfAll));
    }

    [Theory]
    [InlineData(InstructionSet.WithoutAvx512, false, true)]
    [InlineData(InstructionSet.WithoutAvx2, false, false)]
    [InlineData(InstructionSet.None, false, false)]
    public void ChildProcess_HasFewerInstructions(InstructionSet instructions, bool has512, bool mayHave256)
    {
        // The control of the test above: a switch that the runtime doesn't know would change nothing.
        string[] found = ChildProcess.Run(instructions, Capabilities).Split(' ');

        Assert.Equal(has512.ToString(), found[0]);
        Assert.Equal((mayHave256 && Vector256.IsHardwareAccelerated).ToString(), found[1]);
        Assert.Equal((mayHave256 && Fma.IsSupported).ToString(), found[3]);
        Assert.Equal(
            (instructions != InstructionSet.None && Vector128.IsHardwareAccelerated).ToString(),
            found[2]);
    }

    private static string Capabilities()
        => $"{Vector512.IsHardwareAccelerated} {Vector256.IsHardwareAccelerated} {Vector128.IsHardwareAccelerated} {Fma.IsSupported}";

    /// <summary>A hash of every function's results in every width.</summary>
    private static string HashOfAll()
    {
        ulong hash = 14695981039346656037;
        float[] singles = Samples.Singles(99_991);
        foreach (UnaryFunction<float> function in Singles)
        {
            float[] x = Arguments(function, singles);
            Add(x.Select(function.Scalar).ToArray());
            Add(Apply(x, function.Vector128));
            Add(Apply(x, function.Vector256));
            Add(Apply(x, function.Vector512));
        }

        double[] doubles = Samples.Doubles(30_000);
        foreach (UnaryFunction<double> function in Doubles)
        {
            double[] x = Arguments(function, doubles);
            Add(x.Select(function.Scalar).ToArray());
            Add(Apply(x, function.Vector128));
            Add(Apply(x, function.Vector256));
            Add(Apply(x, function.Vector512));
        }

        return hash.ToString("X16", System.Globalization.CultureInfo.InvariantCulture);

        void Add<T>(T[] values)
            where T : struct
        {
            foreach (T value in values)
            {
                hash = unchecked((hash ^ BitsOf(value)) * 1099511628211);
            }
        }
    }

    /// <summary>Those of the samples that the function takes.</summary>
    private static T[] Arguments<T>(UnaryFunction<T> function, T[] samples)
        where T : struct, INumber<T>
        => [.. samples.Where(x => function.Takes(double.CreateTruncating(x)))];

    private static T[] Apply<T>(T[] x, Func<Vector128<T>, Vector128<T>> function)
        where T : struct
    {
        T[] results = new T[x.Length];
        for (int i = 0; i < x.Length; i += Vector128<T>.Count)
        {
            int start = Math.Min(i, x.Length - Vector128<T>.Count);
            function(Vector128.Create(x.AsSpan(start))).CopyTo(results, start);
        }

        return results;
    }

    private static T[] Apply<T>(T[] x, Func<Vector256<T>, Vector256<T>> function)
        where T : struct
    {
        T[] results = new T[x.Length];
        for (int i = 0; i < x.Length; i += Vector256<T>.Count)
        {
            int start = Math.Min(i, x.Length - Vector256<T>.Count);
            function(Vector256.Create(x.AsSpan(start))).CopyTo(results, start);
        }

        return results;
    }

    private static T[] Apply<T>(T[] x, Func<Vector512<T>, Vector512<T>> function)
        where T : struct
    {
        T[] results = new T[x.Length];
        for (int i = 0; i < x.Length; i += Vector512<T>.Count)
        {
            int start = Math.Min(i, x.Length - Vector512<T>.Count);
            function(Vector512.Create(x.AsSpan(start))).CopyTo(results, start);
        }

        return results;
    }

    private static void AssertSameBits<T>(T[] x, T[] expected, T[] actual)
        where T : struct
    {
        for (int i = 0; i < x.Length; i++)
        {
            if (BitsOf(expected[i]) != BitsOf(actual[i]))
            {
                Assert.Fail($"At {x[i]:R}: {expected[i]:R}, but {actual[i]:R}.");
            }
        }
    }

    /// <summary>The bits, and the same for every NaN: whose payload survives an operation is not specified.</summary>
    private static ulong BitsOf<T>(T value)
        where T : struct
        => value switch
        {
            float single => float.IsNaN(single) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(single),
            double number => double.IsNaN(number) ? 0x7FF8000000000000 : BitConverter.DoubleToUInt64Bits(number),
            _ => throw new NotSupportedException(),
        };
}
