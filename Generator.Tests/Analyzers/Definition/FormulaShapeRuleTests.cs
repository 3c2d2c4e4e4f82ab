using System.Threading.Tasks;

using Xunit;

using Verify = Activations.Generator.Tests.Infrastructure.AnalyzerVerifier<
    Activations.Generator.Analyzers.Definition.DefinitionAnalyzer>;

namespace Activations.Generator.Tests.Analyzers.Definition;

public sealed class FormulaShapeRuleTests
{
    [Theory]
    [InlineData("[Formula] float {|ACT006:F|}(float x) => x;", "The formula 'F' is not static; a formula is declared as 'static float F(float x)'")]
    [InlineData("[Formula] static float {|ACT006:F|}() => 1;", "has no parameter")]
    [InlineData("[Formula] static float {|ACT006:F|}(float x, float y) => x + y;", "has more than one parameter")]
    [InlineData("[Formula] static float {|ACT006:F|}(float x, float y = 1) => x + y;", "has more than one parameter")]
    [InlineData("[Formula] static float {|ACT006:F|}<T>(float x) => x;", "is generic")]
    [InlineData("[Formula] static float {|ACT006:F|}(double x) => 1;", "takes double")]
    [InlineData("[Formula] static double {|ACT006:F|}(float x) => x;", "returns double")]
    [InlineData("[Formula] static double {|ACT006:F|}(double x) => x;", "takes double; a formula is declared as 'static float F(float x)', or of double with ElementType = typeof(double)")]
    [InlineData("[Formula] static float {|ACT006:F|}(int x) => x;", "takes int")]
    [InlineData("[Formula] static float {|ACT006:F|}(float? x) => 1;", "takes float?")]
    [InlineData("[Formula] static float {|ACT006:F|}(float[] x) => 1;", "takes float[]")]
    [InlineData("[Formula] static float {|ACT006:F|}(params float[] x) => 1;", "takes float[]")]
    [InlineData("[Formula] static void {|ACT006:F|}(float x) { }", "returns void")]
    [InlineData("[Formula] static float {|ACT006:F|}(ref float x) => x;", "takes its parameter by reference")]
    [InlineData("[Formula] static float {|ACT006:F|}(in float x) => x;", "takes its parameter by reference")]
    [InlineData("[Formula] static float {|ACT006:F|}(out float x) => x = 1;", "takes its parameter by reference")]
    [InlineData("static float s_y; [Formula] static ref float {|ACT006:F|}(float x) => ref s_y;", "returns a reference")]
    [InlineData("[Formula] static async System.Threading.Tasks.Task<float> {|ACT006:F|}(float x) { await System.Threading.Tasks.Task.Yield(); return x; }", "returns Task<float>")]
    [InlineData("[Formula] static async void {|ACT006:F|}(float x) { await System.Threading.Tasks.Task.Yield(); }", "returns void")]
    [InlineData("[Formula] static System.Collections.Generic.IEnumerable<float> {|ACT006:F|}(float x) { yield return x; }", "returns IEnumerable<float>")]
    [InlineData("[Formula, System.Runtime.InteropServices.DllImport(\"m\")] static extern float {|ACT006:F|}(float x);", "has no body")]
    [InlineData("[Formula] static partial void {|ACT006:F|}(float x);", "returns void")]
    [InlineData("[Formula] public static A operator {|ACT006:-|}(A a) => a;", "is not an ordinary method")]
    [InlineData("static float P { [Formula] {|ACT006:get|} => 1; }", "is not an ordinary method")]
    public async Task WrongShape_IsReportedOnTheName(string members, string message)
    {
        await Verify.VerifyAnalyzerAsync(
            $$"""
            using Activations;
            [Activation] partial class A { {{members}} }
            """,
            message);
    }

    [Fact]
    public async Task DoubleActivation_AsksForDouble()
    {
        await Verify.VerifyAnalyzerAsync(
            """
            using Activations;
            [Activation(ElementType = typeof(double))] partial class A { [Formula] static float {|ACT006:F|}(float x) => x; }
            """,
            "takes float; a formula is declared as 'static double F(double x)'");
    }

    [Theory]
    [InlineData("[Formula] static float F(float x) => x;")]
    [InlineData("[Formula] public static float F(float x) { return x; }")]
    [InlineData("[Formula] private static float F(float x = 1) => x;")]
    [InlineData("[Formula] private static partial float F(float x); private static partial float F(float x) => x;")]
    [InlineData("private static partial float F(float x); [Formula] private static partial float F(float x) => x;")]
    public async Task RightShape_IsNotReported(string members)
    {
        await Verify.VerifyAnalyzerAsync(
            $$"""
            using Activations;
            [Activation] partial class A { {{members}} }
            """);
    }

    /// <summary>A type that doesn't exist, and a body that is missing, are the compiler's to report, and it does.</summary>
    [Theory]
    [InlineData("[Formula] static {|CS0246:Missing|} F(float x) => 1;")]
    [InlineData("[Formula] static float F({|CS0246:Missing|} x) => 1;")]
    [InlineData("[Formula] static float {|CS0501:F|}(float x);")]
    [InlineData("[Formula] static float F(float x) => {|CS0103:missing|};")]
    [InlineData("[Formula] static float F(float x) => MathF.{|CS0117:Missing|}(x);")]
    [InlineData("[Formula] static float F(float x) { float y; return {|CS0165:y|}; }")]
    [InlineData("[Formula] static float {|CS0161:F|}(float x) { if (x > 0) return x; }")]
    [InlineData("[Formula] static float F(float x) { float y; if (x > 0) y = 1; return {|CS0165:y|} * x; }")]
    [InlineData("[Formula] static float F(float x) => {|CS0266:1.0 * x|};")]
    [InlineData("[Formula] static float F(float x) => {|CS0019:x && x|};")]
    public async Task RejectedByCompiler_IsNotReportedAgain(string members)
    {
        await Verify.VerifyAnalyzerAsync(
            $$"""
            using System;
            using Activations;
            [Activation] partial class A { {{members}} }
            """);
    }
}
