using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// A stand-in for the helper files: the same interfaces, lane by lane and slow. <see cref="Sources"/> is what tests
/// compile beside an emitted file.
/// </summary>
internal static class StubKernels
{
    public static IReadOnlyList<SourceFile> Sources { get; } = [new("Kernels.cs", Contracts + Functions())];

    private const string Contracts = """
        #nullable enable
        namespace Activations.Kernels
        {
            using global::System;
            using global::System.Runtime.Intrinsics;

            internal interface IElementwiseKernel<T>
            {
                int Unroll { get; }
                T Invoke(T x);
                Vector128<T> Invoke(Vector128<T> x);
                Vector256<T> Invoke(Vector256<T> x);
                Vector512<T> Invoke(Vector512<T> x);
            }

            internal interface ITwoResultKernel<T>
            {
                int Unroll { get; }
                T Invoke(T x, out T second);
                Vector128<T> Invoke(Vector128<T> x, out Vector128<T> second);
                Vector256<T> Invoke(Vector256<T> x, out Vector256<T> second);
                Vector512<T> Invoke(Vector512<T> x, out Vector512<T> second);
            }

            internal static class SpanKernels
            {
                public static void Forward<TKernel, T>(ReadOnlySpan<T> input, Span<T> output)
                    where TKernel : struct, IElementwiseKernel<T>
                {
                    Check(input, output, nameof(output));
                    for (int i = 0; i < input.Length; i++)
                    {
                        output[i] = default(TKernel).Invoke(input[i]);
                    }
                }

                public static void ForwardWithDerivative<TKernel, T>(ReadOnlySpan<T> input, Span<T> output, Span<T> derivative)
                    where TKernel : struct, ITwoResultKernel<T>
                {
                    Check(input, output, nameof(output));
                    Check(input, derivative, nameof(derivative));
                    for (int i = 0; i < input.Length; i++)
                    {
                        output[i] = default(TKernel).Invoke(input[i], out derivative[i]);
                    }
                }

                public static void BackwardFromInput<TKernel, T>(ReadOnlySpan<T> input, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
                    where TKernel : struct, IElementwiseKernel<T>
                    => Backward<TKernel, T>(input, outputGradient, inputGradient);

                public static void BackwardFromOutput<TKernel, T>(ReadOnlySpan<T> output, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
                    where TKernel : struct, IElementwiseKernel<T>
                    => Backward<TKernel, T>(output, outputGradient, inputGradient);

                public static void BackwardFromDerivative<T>(ReadOnlySpan<T> derivative, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
                {
                    Check(derivative, inputGradient, nameof(inputGradient));
                    for (int i = 0; i < derivative.Length; i++)
                    {
                        inputGradient[i] = Product(outputGradient[i], derivative[i]);
                    }
                }

                private static void Backward<TKernel, T>(ReadOnlySpan<T> saved, ReadOnlySpan<T> outputGradient, Span<T> inputGradient)
                    where TKernel : struct, IElementwiseKernel<T>
                {
                    Check(saved, inputGradient, nameof(inputGradient));
                    for (int i = 0; i < saved.Length; i++)
                    {
                        inputGradient[i] = Product(outputGradient[i], default(TKernel).Invoke(saved[i]));
                    }
                }

                private static T Product<T>(T a, T b)
                    => typeof(T) == typeof(float) ? (T)(object)((float)(object)a! * (float)(object)b!) : (T)(object)((double)(object)a! * (double)(object)b!);

                private static void Check<T>(ReadOnlySpan<T> source, Span<T> destination, string parameter)
                {
                    if (source.Length != destination.Length)
                    {
                        throw new ArgumentException("The lengths differ.", parameter);
                    }
                }
            }

        """;

    private static string Functions()
    {
        StringBuilder text = new("    internal static class VectorMath\n    {\n");
        foreach (string type in new[] { "float", "double" })
        {
            AppendFunction(text, type, "Exp", 1, $"({type})Math.Exp(a)");
            AppendFunction(text, type, "Expm1", 1, $"({type})(Math.Abs(a) < 1e-9 ? a : Math.Exp(a) - 1)");
            AppendFunction(text, type, "Min", 2, "Math.Min(a, b)");
            AppendFunction(text, type, "Max", 2, "Math.Max(a, b)");
            AppendFunction(text, type, "CopySign", 2, $"({type})Math.CopySign(a, b)");
            AppendFunction(text, type, "FusedMultiplyAdd", 3, type == "float" ? "MathF.FusedMultiplyAdd(a, b, c)" : "Math.FusedMultiplyAdd(a, b, c)");
            AppendScaledExp(text, type);
        }

        return text.Append("    }\n}\n").ToString();
    }

    private static void AppendFunction(StringBuilder text, string type, string name, int arity, string body)
    {
        string[] names = ["a", "b", "c"];
        string[] used = names[..arity];
        text.Append(CultureInfo.InvariantCulture, $"        public static {type} {name}({Parameters(type)}) => {body};\n");
        foreach (int width in new[] { 128, 256, 512 })
        {
            string vector = $"Vector{width}<{type}>";
            string lanes = string.Join(", ", System.Array.ConvertAll(used, argument => $"{argument}.GetElement(i)"));
            text.Append(CultureInfo.InvariantCulture, $"        public static {vector} {name}({Parameters(vector)})\n        {{\n            {vector} result = default;\n");
            text.Append(CultureInfo.InvariantCulture, $"            for (int i = 0; i < {vector}.Count; i++)\n            {{\n                result = result.WithElement(i, {name}({lanes}));\n            }}\n\n            return result;\n        }}\n");
        }

        string Parameters(string parameterType) => string.Join(", ", System.Array.ConvertAll(used, argument => $"{parameterType} {argument}"));
    }

    private static void AppendScaledExp(StringBuilder text, string type)
    {
        text.Append(CultureInfo.InvariantCulture, $"        public static {type} Exp({type} a, out {type} scale)\n        {{\n            scale = 0.5{(type == "float" ? "f" : "")};\n            return ({type})(2 * Math.Exp(a));\n        }}\n");
        foreach (int width in new[] { 128, 256, 512 })
        {
            string vector = $"Vector{width}<{type}>";
            text.Append(CultureInfo.InvariantCulture, $"        public static {vector} Exp({vector} a, out {vector} scale)\n        {{\n            scale = Vector{width}.Create(({type})0.5);\n            return Exp(a) + Exp(a);\n        }}\n");
        }
    }
}
