using System.Numerics;

namespace Modern;

internal delegate void ForwardMethod<T>(ReadOnlySpan<T> input, Span<T> output);

internal static class Outcome
{
    public static int Compared { get; set; }

    public static int Different { get; set; }
}

internal static class Compare<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private static readonly T[] s_inputs = [.. Inputs()];

    public static void Static(string name, ForwardMethod<T> portable, ForwardMethod<T> modern)
    {
        T[] expected = new T[s_inputs.Length];
        T[] actual = new T[s_inputs.Length];
        modern(s_inputs, expected);
        portable(s_inputs, actual);
        Same(name, expected, actual);
    }

    public static void Layer(string name, IActivationLayer<T> portable, IActivationLayer<T> modern)
    {
        Same(name + " as a layer", modern.Forward(s_inputs), portable.Forward(s_inputs));

        T[] gradient = new T[s_inputs.Length];
        T[] expected = new T[s_inputs.Length];
        T[] actual = new T[s_inputs.Length];
        gradient.AsSpan().Fill(T.CreateChecked(-1.25));
        modern.Backward(gradient, expected);
        portable.Backward(gradient, actual);
        Same(name + " backwards", expected, actual);
    }

    public static void Check(bool holds, string what)
    {
        Outcome.Compared++;
        if (!holds)
        {
            Outcome.Different++;
            Console.WriteLine(what);
        }
    }

    private static void Same(string name, ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            bool isNaN = T.IsNaN(expected[i]) && T.IsNaN(actual[i]);
            bool isSame = expected[i] == actual[i] && T.IsNegative(expected[i]) == T.IsNegative(actual[i]);
            Check(isNaN || isSame, $"{name} at {s_inputs[i]}: {actual[i]} instead of {expected[i]}");
        }
    }

    // Of every sign and size, infinities and NaN among them, and ordinary ones.
    private static IEnumerable<T> Inputs()
    {
        for (uint i = 0; i < 2048; i++)
        {
            uint bits = unchecked(i * 2654435761);
            yield return T.CreateTruncating(BitConverter.UInt32BitsToSingle(bits));
            yield return T.CreateTruncating((bits / 4294967296.0 * 40) - 20);
        }

        yield return T.PositiveInfinity;
        yield return T.NegativeInfinity;
        yield return T.NegativeZero;
        yield return T.Epsilon;
        yield return T.NaN;
    }
}
