// The checks of arguments. Short spans take a few nanoseconds, so what every call goes through is a handful of comparisons, the last statement
// of the branch for arguments that don't fit is a call that takes them as they came, and the texts are in methods of their own: thus the callers
// need no register saved. (With the texts in place they saved four.)

namespace Activations.Kernels;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;

/// <content>The checks of arguments.</content>
internal static partial class SpanKernels
{
    /// <summary>Whether a source and a destination have one length and are the same memory or share none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fit<T>(ReadOnlySpan<T> source, ReadOnlySpan<T> destination)
        where T : struct
        => source.Length == destination.Length && (Distance(source, destination) == 0 || AreApart(source, destination));

    /// <summary>Whether two destinations have one length and share no memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool FitApart<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : struct
        => first.Length == second.Length && AreApart(first, second);

    /// <summary>Whether the arguments of a backward pass fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool FitBackward<T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> outputGradient, ReadOnlySpan<T> inputGradient)
        where T : struct
        => Fit(saved, inputGradient) && Fit(outputGradient, inputGradient);

    /// <summary>Whether two spans of one length share no memory. Of empty ones it may deny that: there is nothing to do with them anyway.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreApart<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : struct
    {
        nuint size = (nuint)(uint)first.Length * (nuint)(uint)Unsafe.SizeOf<T>();

        // Users may compile with checked arithmetic, and a distance may be negative.
        return unchecked((nuint)Distance(first, second) + size - 1 >= (2 * size) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Distance<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : struct
        => Unsafe.ByteOffset(ref MemoryMarshal.GetReference(first), ref MemoryMarshal.GetReference(second));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseForward<T>(ReadOnlySpan<T> input, Span<T> output)
        => CheckForward(input, output);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseForwardWithDerivative<T>(ReadOnlySpan<T> input, Span<T> output, Span<T> derivative)
        => CheckForwardWithDerivative(input, output, derivative);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseBackwardFromInput<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
        => CheckBackward(input, nameof(input), outputGradient, inputGradient);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseBackwardFromOutput<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
        => CheckBackward(output, nameof(output), outputGradient, inputGradient);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseBackwardFromDerivative<T>(ReadOnlySpan<T> derivative, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
        => CheckBackward(derivative, nameof(derivative), outputGradient, inputGradient);

    /// <summary>Refuses arguments of <see cref="Forward"/> that don't fit.</summary>
    private static void CheckForward<T>(ReadOnlySpan<T> input, Span<T> output)
    {
        CheckLength(input, nameof(input), output, nameof(output));
        CheckOverlap(input, nameof(input), output, nameof(output));
    }

    /// <summary>Refuses arguments of <see cref="ForwardWithDerivative"/> that don't fit.</summary>
    private static void CheckForwardWithDerivative<T>(ReadOnlySpan<T> input, Span<T> output, Span<T> derivative)
    {
        CheckLength(input, nameof(input), output, nameof(output));
        CheckLength(input, nameof(input), derivative, nameof(derivative));
        CheckOverlap(input, nameof(input), output, nameof(output));
        CheckOverlap(input, nameof(input), derivative, nameof(derivative));

        // In place is no way out here: the second result would overwrite the first.
        if (MemoryExtensions.Overlaps(output, derivative))
        {
            ThrowOverlap(nameof(derivative), nameof(output), "use separate buffers for the two results");
        }
    }

    /// <summary>Refuses arguments of a backward pass that don't fit.</summary>
    private static void CheckBackward<T>(
        ReadOnlySpan<T> saved,
        string savedName,
        ReadOnlySpan<T> outputGradient,
        Span<T> inputGradient)
    {
        CheckLength(saved, savedName, outputGradient, nameof(outputGradient));
        CheckLength(saved, savedName, inputGradient, nameof(inputGradient));
        CheckOverlap(saved, savedName, inputGradient, nameof(inputGradient));
        CheckOverlap(outputGradient, nameof(outputGradient), inputGradient, nameof(inputGradient));
    }

    /// <summary>Refuses a span whose length is not that of the first argument.</summary>
    private static void CheckLength<T>(ReadOnlySpan<T> first, string firstName, ReadOnlySpan<T> span, string name)
    {
        if (span.Length != first.Length)
        {
            ThrowLength(name, span.Length, firstName, first.Length);
        }
    }

    /// <summary>Refuses a destination that overlaps a source and is not exactly that source.</summary>
    /// <remarks>The lengths are equal here.</remarks>
    private static void CheckOverlap<T>(
        ReadOnlySpan<T> source,
        string sourceName,
        ReadOnlySpan<T> destination,
        string destinationName)
    {
        ref T first = ref MemoryMarshal.GetReference(source);
        ref T second = ref MemoryMarshal.GetReference(destination);

        if (!Unsafe.AreSame(ref first, ref second) && MemoryExtensions.Overlaps(source, destination))
        {
            ThrowOverlap(
                destinationName,
                sourceName,
                "use the same span for both, to work in place, or spans that share no element");
        }
    }

    /// <summary>Refuses a gradient that hasn't the length of the input that a layer's forward pass had.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="length">Its length.</param>
    /// <param name="inputLength">The length of the last forward pass's input.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void RefuseLength(string name, int length, int inputLength)
    {
        throw new ArgumentException(
            FormattableString.Invariant(
                $"'{name}' has {length} elements, but the last Forward's input had {inputLength}: pass spans of that length."),
            name);
    }

    private static void ThrowLength(string name, int length, string firstName, int firstLength)
    {
        throw new ArgumentException(
            FormattableString.Invariant(
                $"'{name}' has {length} elements, but '{firstName}' has {firstLength}: pass spans of the same length."),
            name);
    }

    private static void ThrowOverlap(string name, string otherName, string advice)
        => throw new ArgumentException($"'{name}' overlaps '{otherName}': {advice}.", name);
}
