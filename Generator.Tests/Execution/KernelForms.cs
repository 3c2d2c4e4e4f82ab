using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;

namespace Activations.Generator.Tests.Execution;

/// <summary>The kernels of a generated class in each of their forms, applied to arrays.</summary>
internal static class KernelForms
{
    public const string OutputDerivative = "OutputDerivativeKernel";
    public const string ForwardWithDerivative = "ForwardWithDerivativeKernel";

    /// <summary>The names of the class's kernels that have one result, without the class's name.</summary>
    public static IEnumerable<string> OneResult(ActivationCase activation)
        => activation.Save == Saved.Output
            ? ["ForwardKernel", "DerivativeKernel", OutputDerivative]
            : ["ForwardKernel", "DerivativeKernel"];

    public static T[] Scalar<T>(ActivationCase activation, string kernel, T[] x)
        where T : unmanaged
        => Array.ConvertAll(x, new Converter<T, T>(Kernel<Func<T, T>, T>(activation, kernel)));

    public static T[] Vectors128<T>(ActivationCase activation, string kernel, T[] x)
        where T : unmanaged
    {
        Func<Vector128<T>, Vector128<T>> invoke = Kernel<Func<Vector128<T>, Vector128<T>>, T>(activation, kernel);
        return Apply(x, Vector128<T>.Count, (source, destination) => invoke(Vector128.Create(source)).CopyTo(destination));
    }

    public static T[] Vectors256<T>(ActivationCase activation, string kernel, T[] x)
        where T : unmanaged
    {
        Func<Vector256<T>, Vector256<T>> invoke = Kernel<Func<Vector256<T>, Vector256<T>>, T>(activation, kernel);
        return Apply(x, Vector256<T>.Count, (source, destination) => invoke(Vector256.Create(source)).CopyTo(destination));
    }

    public static T[] Vectors512<T>(ActivationCase activation, string kernel, T[] x)
        where T : unmanaged
    {
        Func<Vector512<T>, Vector512<T>> invoke = Kernel<Func<Vector512<T>, Vector512<T>>, T>(activation, kernel);
        return Apply(x, Vector512<T>.Count, (source, destination) => invoke(Vector512.Create(source)).CopyTo(destination));
    }

    private static TDelegate Kernel<TDelegate, T>(ActivationCase activation, string kernel)
        where TDelegate : Delegate
        where T : unmanaged
        => new GeneratedActivation<T>(activation).Kernel<TDelegate>(kernel);

    /// <summary>Vector by vector; the last one overlaps the one before it.</summary>
    private static T[] Apply<T>(T[] x, int width, Action<ReadOnlySpan<T>, Span<T>> invoke)
    {
        T[] results = new T[x.Length];
        for (int i = 0; i < x.Length; i += width)
        {
            int start = Math.Min(i, x.Length - width);
            invoke(x.AsSpan(start, width), results.AsSpan(start, width));
        }

        return results;
    }
}
