using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.Intrinsics;

using Activations.Generator.Emission;
using Activations.Generator.Planning;
using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Emission;

public sealed class KernelEmitterTests
{
    private static readonly float[] s_points =
        [0f, -0f, 1f, -1f, 0.3f, -0.7f, 2.5f, -9f, 1e-40f, -1e30f, 3e38f, float.PositiveInfinity, float.NegativeInfinity, float.NaN];

    [Fact]
    public void Parentheses_KeepTheOrderOfOperations()
    {
        Assert.Equal("x - (x - 2f)", Scalar(p => p.Op(KernelOp.Subtract, 0, p.Op(KernelOp.Subtract, 0, p.Constant(2)))));
        Assert.Equal("x - 2f - 2f", Scalar(p => p.Op(KernelOp.Subtract, p.Op(KernelOp.Subtract, 0, p.Constant(2)), p.Constant(2))));
        Assert.Equal("x / (x * 2f)", Scalar(p => p.Op(KernelOp.Divide, 0, p.Op(KernelOp.Multiply, 0, p.Constant(2)))));
        Assert.Equal("(x + 2f) * 3f", Scalar(p => p.Op(KernelOp.Multiply, p.Op(KernelOp.Add, 0, p.Constant(2)), p.Constant(3))));
        Assert.Equal("x + (x + 2f)", Scalar(p => p.Op(KernelOp.Add, 0, p.Op(KernelOp.Add, 0, p.Constant(2)))));
        Assert.Equal("x - (-2f)", Scalar(p => p.Op(KernelOp.Subtract, 0, p.Constant(-2))));
        Assert.Equal("-(-x)", Scalar(p => p.Op(KernelOp.Negate, p.Op(KernelOp.Negate, 0))));
        Assert.Equal("-(x + 1f)", Scalar(p => p.Op(KernelOp.Negate, p.Op(KernelOp.Add, 0, p.Constant(1)))));
        Assert.Equal("!float.IsNaN(x) ? 1f : x", Scalar(p => p.Op(
            KernelOp.Select, p.Op(KernelOp.EqualTo, 0, 0), p.Constant(1), 0)));
    }

    [Fact]
    public void SecondResult_ComesThroughAnOutParameter()
    {
        string text = Emit(program =>
        {
            int x = program.Argument();
            int exp = program.Call("ExpScaled", x, "e");
            int scale = program.Op(KernelOp.SecondResult, exp, name: "scale");
            int again = program.Op(KernelOp.SecondResult, exp);
            int product = program.Op(KernelOp.Multiply, program.Op(KernelOp.Multiply, x, exp), scale);
            return program.Op(KernelOp.Multiply, product, again);
        });

        Assert.Contains("float e = VectorMath.ExpScaled(x, out float scale);", text, StringComparison.Ordinal);
        Assert.Contains("Vector512<float> e = VectorMath.ExpScaled(x, out Vector512<float> scale);", text, StringComparison.Ordinal);
        Assert.Contains("return x * e * scale * scale;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SecondResult_ThatNothingNeeds_IsDiscarded()
    {
        string text = Emit(program => program.Call("ExpPair", program.Argument(), "e"));

        Assert.Contains("VectorMath.ExpPair(x, out float _)", text, StringComparison.Ordinal);
        Assert.Contains("VectorMath.ExpPair(x, out Vector512<float> _)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NamedConstant_BecomesAMember_AndIsBroadcastOnce()
    {
        string text = Emit(program =>
        {
            int x = program.Argument();
            int alpha = program.Constant(0.2, "Alpha", "The slope.");
            return program.Op(KernelOp.Add, program.Op(KernelOp.Multiply, x, alpha), alpha);
        });

        Assert.Contains("// The slope.\n    private const float Alpha = 0.2f;", text, StringComparison.Ordinal);
        Assert.Contains("public float Invoke(float x)", text, StringComparison.Ordinal);
        Assert.Contains("return x * Alpha + Alpha;", text, StringComparison.Ordinal);
        Assert.Contains("Vector256<float> alpha = VectorMath.Lanes256(Alpha);", text, StringComparison.Ordinal);
        Assert.Contains("return x * alpha + alpha;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileNamesAndComments_AreDefused()
    {
        string text = Emit(program =>
        {
            int x = program.Argument("class");
            int a = program.Constant(2, "Math");
            int b = program.Constant(3, "Math");
            int sum = program.Op(KernelOp.Add, x, a, name: "float", comment: "a\nb\u2028int c;");
            return program.Op(KernelOp.Multiply, program.Op(KernelOp.Multiply, sum, sum, name: "derivative"), b);
        });

        Assert.Contains("Invoke(float @class)", text, StringComparison.Ordinal);
        Assert.Contains("const float Math2 = 2f;", text, StringComparison.Ordinal);
        Assert.Contains("const float Math3 = 3f;", text, StringComparison.Ordinal);
        Assert.Contains("float @float = @class + Math2;", text, StringComparison.Ordinal);
        Assert.Contains("// a\n        // b int c;\n", text, StringComparison.Ordinal);
        Compile([text]);
    }

    [Fact]
    public void RandomPrograms_GiveTheSameBitsInEveryWidth()
    {
        var random = new Random(42);
        List<KernelProgram> programs = [];
        List<string> texts = [];
        for (int i = 0; i < 80; i++)
        {
            programs.Add(RandomPrograms.Create(random));
            texts.Add(Emit(programs[i], "Kernel" + i.ToString(CultureInfo.InvariantCulture)));
        }

        using LoadedAssembly assembly = Compile(texts);
        for (int i = 0; i < programs.Count; i++)
        {
            string name = "Kernel" + i.ToString(CultureInfo.InvariantCulture);
            Func<float, float> scalar = assembly.Kernel<Func<float, float>>(name);
            Func<Vector128<float>, Vector128<float>> vector128 = assembly.Kernel<Func<Vector128<float>, Vector128<float>>>(name);
            Func<Vector256<float>, Vector256<float>> vector256 = assembly.Kernel<Func<Vector256<float>, Vector256<float>>>(name);
            Func<Vector512<float>, Vector512<float>> vector512 = assembly.Kernel<Func<Vector512<float>, Vector512<float>>>(name);
            foreach (float x in s_points)
            {
                float expected = RandomPrograms.Run(programs[i], x);
                AssertSame(expected, scalar(x), texts[i], x);
                AssertSame(expected, vector128(Vector128.Create(x))[3], texts[i], x);
                AssertSame(expected, vector256(Vector256.Create(x))[5], texts[i], x);
                AssertSame(expected, vector512(Vector512.Create(x))[9], texts[i], x);
            }
        }
    }

    [Fact]
    public void LongExpressions_AreBroken()
    {
        var random = new Random(7);
        for (int i = 0; i < 100; i++)
        {
            foreach (string line in Emit(RandomPrograms.Create(random), "Kernel").Split('\n'))
            {
                Assert.True(line.Length <= 120, line);
            }
        }
    }

    private static void AssertSame(float expected, float actual, string text, float x)
        => Assert.True(
            BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual)
                || (float.IsNaN(expected) && float.IsNaN(actual)),
            $"{expected:R} and {actual:R} at {x:R}\n{text}");

    private static string Scalar(Func<ProgramBuilder, int> write)
    {
        string text = Emit(program =>
        {
            program.Argument();
            return write(program);
        });
        const string Start = "public float Invoke(float x) => ";
        int start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return text[start..text.IndexOf(';', start)];
    }

    private static string Emit(Func<ProgramBuilder, int> write)
    {
        var program = new ProgramBuilder();
        return Emit(program.Build(write(program)), "Kernel");
    }

    private static string Emit(KernelProgram program, string name)
    {
        var writer = new SourceWriter();
        new KernelEmitter(program, ElementType.Single, "x", hasVectors: true).Emit(writer, name, "A kernel.");
        return writer.ToString();
    }

    private static LoadedAssembly Compile(IEnumerable<string> kernels)
    {
        const string Usings = "#nullable enable\nnamespace Activations.Kernels;\n"
            + "using global::System;\nusing global::System.Runtime.CompilerServices;\nusing global::System.Runtime.Intrinsics;\n";
        return new InMemoryCompiler().Load([new SourceFile("Kernels.g.cs", Usings + string.Join('\n', kernels)), .. EmittedActivation.Helpers]);
    }
}
