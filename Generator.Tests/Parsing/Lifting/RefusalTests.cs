using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

using Activations.Generator.Analyzers.Definition;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace Activations.Generator.Tests.Parsing.Lifting;

/// <summary>What must not lift: where it is reported, and what to write instead.</summary>
public sealed class RefusalTests
{
    [Theory]
    // Functions.
    [InlineData("x * [|MathF.Round(x)|]", "'MathF.Round' jumps")]
    [InlineData("(float)[|Math.Floor(x)|]", "'Math.Floor' jumps")]
    [InlineData("[|float.Truncate(x)|]", "'float.Truncate' jumps")]
    [InlineData("[|MathF.ReciprocalEstimate(1 + x)|]", "write 1 / x")]
    [InlineData("[|MathF.ReciprocalSqrtEstimate(1 + x)|]", "write 1 / Sqrt(x)")]
    [InlineData("[|MathF.Pow(x, x)|]", "the exponent has to be a constant; write e^(b·log a)")]
    [InlineData("[|MathF.Pow(2, x)|]", "the exponent has to be a constant")]
    [InlineData("[|MathF.Log(3, x)|]", "write Log(a) / Log(b)")]
    [InlineData("[|MathF.Atan2(x, 2)|]", "write Atan(y / x)")]
    [InlineData("[|MathF.CopySign(1, x)|]", "write Abs(x) * Sign(y)")]
    [InlineData("[|MathF.ScaleB(x, 2)|]", "multiply by the power of 2")]
    [InlineData("[|MathF.IEEERemainder(x, 2)|]", "jumps")]
    [InlineData("[|float.MaxMagnitude(x, 2)|]", "write Max")]
    [InlineData("[|Math.Clamp(x, -x, x)|]", "write Min(Max(x, min), max)")]
    [InlineData("[|Math.Clamp(x, 2, 1)|]", "the lower bound is greater than the upper")]
    [InlineData("[|float.IsNaN(x)|] ? 0 : x", "NaN for NaN")]
    [InlineData("[|float.IsNegative(x)|] ? 0 : x", "compare with 0")]
    [InlineData("[|BitConverter.SingleToInt32Bits(x)|] * 2f", "looks at bits")]
    [InlineData("[|System.Runtime.CompilerServices.Unsafe.BitCast<float, int>(x)|] * 2f", "looks at bits")]
    [InlineData("[|float.Parse(\"1\")|] * x", "a formula can call")]
    [InlineData("[|MathF.BitIncrement(x)|]", "a formula can call")]
    [InlineData("[|(float)(Half)x|]", "'Half' can't be used")]
    [InlineData("[|x.CompareTo(1)|] * x", "a formula can call")]
    [InlineData("[|Helper.Square(x)|]", "'Helper.Square' isn't a method of this class; move it here")]
    [InlineData("[|System.Random.Shared.NextSingle()|] * x", "a formula can call")]
    // Numbers and operators.
    [InlineData("x * (float)[|0.1m|]", "decimal numbers can't be used")]
    [InlineData("(float)([|(decimal)x|] * 2)", "decimal numbers can't be used")]
    [InlineData("x * [|float.PositiveInfinity|]", "infinities and NaN can't be used")]
    [InlineData("x > 0 ? x : [|float.NaN|]", "infinities and NaN can't be used")]
    [InlineData("[|x % 2|]", "the remainder jumps")]
    [InlineData("x * [|(int)x|]", "a cast to an integer type cuts digits off")]
    [InlineData("x * [|(long)(x * 2)|]", "a cast to an integer type cuts digits off")]
    [InlineData("x * ([|1 - Math.Sign(x)|])", "arithmetic of integers can overflow")]
    [InlineData("x * ([|Math.Sign(x) / 2|])", "the division of integers cuts digits off")]
    [InlineData("x * ([|Math.Sign(x) << 2|])", "bits can't be operated on")]
    [InlineData("x * ([|~Math.Sign(x)|])", "bits can't be operated on")]
    [InlineData("x * ([|-Math.Sign(x)|])", "arithmetic of integers can overflow")]
    [InlineData("[|\"a\".Length|] * x", "'Length' belongs to an instance")]
    [InlineData("x * [|'a'.ToString().Length|]", "belongs to an instance")]
    // Fields, properties, instances.
    [InlineData("x * [|s_readonly|]", "the value of 's_readonly' isn't known to the compiler; make it a const")]
    [InlineData("x * [|s_field|]", "'s_field' can change; make it a const")]
    [InlineData("x * [|Property|]", "the value of 'Property' isn't known to the compiler")]
    [InlineData("x * [|new A().Instance|]", "'Instance' belongs to an instance")]
    [InlineData("[|new A().InstanceMethod(x)|]", "'InstanceMethod' belongs to an instance; make it static")]
    [InlineData("[|s_array[0]|] * x", "arrays and collections can't be used")]
    // Expressions.
    [InlineData("x > 0 ? x : [|throw new Exception()|]", "exceptions can't be thrown; return a value for every x")]
    [InlineData("([|x = 2|]) + x", "an assignment within an expression can't be used")]
    [InlineData("x + [|x++|]", "an assignment within an expression can't be used")]
    [InlineData("x + ([|x += 2|])", "an assignment within an expression can't be used")]
    [InlineData("[|((Func<float, float>)(v => v))(x)|]", "delegates can't be used")]
    [InlineData("[|s_delegate(x)|]", "delegates can't be used")]
    [InlineData("[|(x, 2f).Item1|]", "'Item1' belongs to an instance")]
    [InlineData("[|x switch { > 0 => x, <= 0 => 0 }|]", "make the last arm '_ =>'")]
    [InlineData("[|(x, 1)|] switch { (> 0, _) => x, _ => 0 }", "tuples can't be used")]
    // Calls of the class's own methods.
    [InlineData("[|Generic(x)|]", "'Generic' is generic")]
    [InlineData("[|Text(\"a\")|] * x", "has the parameter 's', which is no number")]
    [InlineData("[|ByReference(ref x)|]", "has a reference as a parameter")]
    [InlineData("[|Imported(x)|]", "'Imported' is extern")]
    [InlineData("[|Many(x, x)|]", "which is no number")]
    [InlineData("x * [|Asynchronous(x).Result|]", "'Result' belongs to an instance")]
    public async Task Expression_IsRefused(string expression, string message)
        => await VerifyAsync($"[Formula] static float F(float x) => {expression};", message);

    [Theory]
    [InlineData("float y = 0; [|for|] (int i = 0; i < 3; i++) y += x; return y;", "loops can't be used; write the terms out")]
    [InlineData("[|while|] (x > 1) x /= 2; return x;", "loops can't be used")]
    [InlineData("[|do|] { x /= 2; } while (x > 1); return x;", "loops can't be used")]
    [InlineData("[|foreach|] (float v in s_array) x += v; return x;", "loops can't be used")]
    [InlineData("if (x < 0) [|throw|] new Exception(); return x;", "exceptions can't be thrown")]
    [InlineData("[|try|] { return x; } finally { }", "exceptions, disposal and locks can't be used")]
    [InlineData("[|lock|] (s_array) { return x; }", "exceptions, disposal and locks can't be used")]
    [InlineData("[|using|] var y = new System.IO.MemoryStream(); return x;", "exceptions, disposal and locks can't be used")]
    [InlineData("[|goto|] end; end: return x;", "jumps can't be used")]
    [InlineData("switch (x) { case > 0: if (x > 1) [|break|]; x = 2; break; } return x;", "this 'break' depends on a condition")]
    [InlineData("[|s_field|] = x; return x;", "only the method's own locals and its parameter can be assigned")]
    [InlineData("float[] y = [|{ 1, 2 }|]; return x * y[0];", "arrays and collections can't be used")]
    [InlineData("float[] y = [|[1, 2]|]; return x * y[0];", "arrays and collections can't be used")]
    [InlineData("Span<float> y = [|stackalloc float[2]|]; return x;", "'Span<float>' can't be used")]
    [InlineData("string y = [|\"a\"|]; return x;", "'string' can't be used")]
    [InlineData("decimal y = [|(decimal)x|]; return (float)y;", "decimal numbers can't be used")]
    [InlineData("float? y = [|x|]; return y.Value;", "'float?' can't be used")]
    [InlineData("Func<float, float> f = [|v => v|]; return f(x);", "delegates can't be used")]
    [InlineData("[|(float a, float b) = (x, 2f)|]; return a + b;", "tuples can't be used")]
    [InlineData("ref float [|y = ref x|]; return y;", "references can't be used")]
    [InlineData("[|Console.WriteLine(x)|]; return x;", "a call whose result isn't used can't be compiled")]
    [InlineData("int n = 0; [|n++|]; return x * n;", "arithmetic of integers can overflow")]
    [InlineData("int n = 0; [|n += 2|]; return x * n;", "arithmetic of integers can overflow")]
    [InlineData("float y = 1; void G() { y = 2; } [|G()|]; return x * y;", "a call whose result")]
    [InlineData("float y = 1; float G() { [|y|] = 2; return y; } return x * G();", "only the method's own locals")]
    [InlineData("float G(float v) => v > 1 ? [|G(v / 2)|] : v; return G(x);", "'G' calls itself")]
    public async Task Statement_IsRefused(string statements, string message)
        => await VerifyAsync($"[Formula] static float F(float x) {{ {statements} }}", message);

    [Theory]
    [InlineData("static float G(float v) => [|F(v)|]; [Formula] static float F(float x) => G(x);", "'F' calls itself")]
    [InlineData("[Formula] static float F(float x) => x > 0 ? [|F(x - 1)|] : x;", "recursion can't be compiled")]
    [InlineData("static float G(float v) => H(v); static float H(float v) => [|G(v)|]; [Formula] static float F(float x) => G(x);", "'G' calls itself")]
    public async Task Recursion_IsRefused(string members, string message)
        => await VerifyAsync(members, message);

    [Fact]
    public async Task FirstOfSeveral_IsReported()
        => await VerifyAsync("[Formula] static float F(float x) => [|MathF.Round(x)|] + MathF.Floor(x) + x % 2;", "'MathF.Round' jumps");

    [Fact]
    public async Task ExpressionInAMethodOfTheClass_IsReportedThere()
        => await VerifyAsync("static float G(float v) => 1 + [|MathF.Round(v)|]; [Formula] static float F(float x) => G(x) + G(x);", "The formula 'F' cannot be compiled");

    [Theory]
    [InlineData(300)]
    [InlineData(3000)]
    [InlineData(30000)]
    public async Task DeepNesting_IsNoException(int depth)
    {
        int reported = 0;
        foreach ((string open, string close) in new[] { ("-(", ")"), ("(1 + ", ")"), ("MathF.Exp(", ")"), ("x > 0 ? 1 : ", "") })
        {
            string nested = string.Concat(Enumerable.Repeat(open, depth)) + "x" + string.Concat(Enumerable.Repeat(close, depth));
            CSharpCompilation compilation = TestReferences.Compile($"{FormulaLifting.Usings}[Activation] partial class A {{ [Formula] static float F(float x) => {nested}; }}");
            ImmutableArray<Diagnostic> diagnostics;
            try
            {
                diagnostics = await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(compilation);
            }
            catch (InsufficientExecutionStackException exception) when (!IsOurs(exception))
            {
                // Where its search for variables is the first to find the stack too short, the compiler doesn't end with CS8078 but throws.
                continue;
            }

            // Beyond some depth the compiler gives up too, and says so (CS8078).
            Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Id == "ACT005" || diagnostic.Id.StartsWith("CS", StringComparison.Ordinal), diagnostic.ToString()));
            Assert.NotEmpty(diagnostics);
            reported++;
        }

        Assert.NotEqual(0, reported);

        static bool IsOurs(Exception exception)
            => exception.ToString() is var text
                && (text.Contains("at Activations.Generator.Parsing.", StringComparison.Ordinal) || text.Contains("at Activations.Generator.Analyzers.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5000)]
    public void Parentheses_AreNoNesting(int depth)
    {
        string members = $"[Formula] static float F(float x) => {new string('(', depth)}x{new string(')', depth)};";
        if (depth < 1000)
        {
            Assert.Equal("x", FormulaLifting.Lift(members).ToString());
            return;
        }

        // The compiler may give up, but nothing is thrown.
        _ = GeneratorHarness.Start($"{FormulaLifting.Usings}[Activation] partial class A {{ {members} }}");
    }

    [Fact]
    public async Task ExponentialGrowth_IsRefused()
    {
        string methods = string.Concat(Enumerable.Range(0, 30).Select(i => $"static float G{i}(float v) => G{i + 1}(G{i + 1}(v)); "));

        await VerifyAsync(
            $"{methods} static float G30(float v) => [|v|] * v; [Formula] static float F(float x) => G0(x);",
            "it is too long to be compiled");
    }

    private static async Task VerifyAsync(string members, string message)
    {
        MarkedSource source = MarkedSource.Parse($$"""
            {{FormulaLifting.Usings}}
            [Activation]
            partial class A
            {
                static readonly float s_readonly = 1;
                static float s_field = 1;
                static readonly float[] s_array = [1];
                static readonly Func<float, float> s_delegate = static v => v;
                static float Property => 1;
                float Instance => s_field;
                float InstanceMethod(float v) => v + Instance;
                static T Generic<T>(T v) => v;
                static float Text(string s) => s.Length;
                static float ByReference(ref float v) => v;
                static float Many(params float[] v) => v[0];
                static async System.Threading.Tasks.Task<float> Asynchronous(float v) { await System.Threading.Tasks.Task.Yield(); return v; }
                [System.Runtime.InteropServices.DllImport("c")] static extern float Imported(float v);
                {{members}}
            }

            static class Helper { public static float Square(float v) => v * v; }
            """);
        ImmutableArray<Diagnostic> diagnostics =
            await AnalyzerVerifier<DefinitionAnalyzer>.RunAsync(TestReferences.Compile(source.Text));

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("ACT005", diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(TextAt(source.Marks[0].Span), TextAt(diagnostic.Location.SourceSpan));
        Assert.Equal(source.Marks[0].Span, diagnostic.Location.SourceSpan);

        string TextAt(TextSpan span) => source.Text.Substring(span.Start, span.Length);
    }
}
