using System;
using System.Runtime.Intrinsics;

using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>The scalar, 128-, 256- and 512-bit forms of every kernel give the same bits.</summary>
[Trait("Category", "Execution")]
public sealed class KernelWidthTests
{
    public static TheoryData<string> Classes => ActivationCases.Names;

    public static TheoryData<string> FastClasses => ActivationCases.FastNames;

    [Theory]
    [MemberData(nameof(Classes))]
    [MemberData(nameof(FastClasses))]
    public void EveryWidth_GivesTheSameBits(string name)
    {
        ActivationCase activation = ActivationCases.Named(name);
        if (activation.IsDouble)
        {
            Check<double>(activation);
        }
        else
        {
            Check<float>(activation);
        }
    }

    private static void Check<T>(ActivationCase activation)
        where T : unmanaged
    {
        T[] x = Arguments.Many<T>();
        foreach (string kernel in KernelForms.OneResult(activation))
        {
            T[] expected = KernelForms.Scalar(activation, kernel, x);
            Bits.AssertSame<T>(expected, KernelForms.Vectors128(activation, kernel, x), kernel + ", 128 bits");
            Bits.AssertSame<T>(expected, KernelForms.Vectors256(activation, kernel, x), kernel + ", 256 bits");
            Bits.AssertSame<T>(expected, KernelForms.Vectors512(activation, kernel, x), kernel + ", 512 bits");
        }

        if (activation.Save == Saved.Derivative || new GeneratedActivation<T>(activation).SavedForBackward == Saved.Derivative)
        {
            CheckTwoResults(activation, x);
        }
    }

    private static void CheckTwoResults<T>(ActivationCase activation, T[] x)
        where T : unmanaged
    {
        GeneratedActivation<T> generated = new(activation);
        TwoResultMethod<T> scalar = generated.Kernel<TwoResultMethod<T>>(KernelForms.ForwardWithDerivative);
        TwoResultMethod<Vector128<T>> vector128 = generated.Kernel<TwoResultMethod<Vector128<T>>>(KernelForms.ForwardWithDerivative);
        TwoResultMethod<Vector256<T>> vector256 = generated.Kernel<TwoResultMethod<Vector256<T>>>(KernelForms.ForwardWithDerivative);
        TwoResultMethod<Vector512<T>> vector512 = generated.Kernel<TwoResultMethod<Vector512<T>>>(KernelForms.ForwardWithDerivative);
        int width = Vector512<T>.Count;
        T[] first = new T[width];
        T[] second = new T[width];
        for (int start = 0; start + width <= x.Length; start += width)
        {
            ReadOnlySpan<T> part = x.AsSpan(start, width);
            T[] expected = new T[width];
            T[] expectedSecond = new T[width];
            for (int i = 0; i < width; i++)
            {
                expected[i] = scalar(part[i], out expectedSecond[i]);
            }

            for (int i = 0; i < width; i += Vector128<T>.Count)
            {
                vector128(Vector128.Create(part[i..]), out Vector128<T> derivative).CopyTo(first, i);
                derivative.CopyTo(second, i);
            }

            AssertSame("128 bits");
            for (int i = 0; i < width; i += Vector256<T>.Count)
            {
                vector256(Vector256.Create(part[i..]), out Vector256<T> derivative).CopyTo(first, i);
                derivative.CopyTo(second, i);
            }

            AssertSame("256 bits");
            vector512(Vector512.Create(part), out Vector512<T> last).CopyTo(first);
            last.CopyTo(second);
            AssertSame("512 bits");

            void AssertSame(string form)
            {
                Bits.AssertSame<T>(expected, first, form);
                Bits.AssertSame<T>(expectedSecond, second, form);
            }
        }
    }
}
