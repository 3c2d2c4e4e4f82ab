using System.Numerics;
using System.Runtime.Intrinsics;
using Activations.Kernels;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>x ↦ (x / 2 + 1, 3 - x): applying it twice is seen, and all its results here are exact.</summary>
internal readonly struct TestTwoResultKernel<T, TUnroll> : ITwoResultKernel<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
    where TUnroll : struct, IUnroll
{
    public int Unroll => TUnroll.Factor;

    public T Invoke(T x, out T second)
    {
        second = SpanKernelTests.SecondFunction(x);
        return SpanKernelTests.Function(x);
    }

    public Vector128<T> Invoke(Vector128<T> x, out Vector128<T> second)
    {
        second = Vector128.Create(T.CreateChecked(3.0)) - x;
        return (x * Vector128.Create(T.CreateChecked(0.5))) + Vector128<T>.One;
    }

    public Vector256<T> Invoke(Vector256<T> x, out Vector256<T> second)
    {
        second = Vector256.Create(T.CreateChecked(3.0)) - x;
        return (x * Vector256.Create(T.CreateChecked(0.5))) + Vector256<T>.One;
    }

    public Vector512<T> Invoke(Vector512<T> x, out Vector512<T> second)
    {
        second = Vector512.Create(T.CreateChecked(3.0)) - x;
        return (x * Vector512.Create(T.CreateChecked(0.5))) + Vector512<T>.One;
    }
}
