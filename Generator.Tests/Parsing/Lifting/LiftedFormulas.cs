using System.Collections.Generic;

namespace Activations.Generator.Tests.Parsing.Lifting;

/// <summary>What lifts: members of a class, the formula among them called F, and the formula as it is printed.</summary>
internal static class LiftedFormulas
{
    public static IReadOnlyList<(string Members, string Formula)> All { get; } =
    [
        // Arithmetic, literals, constants.
        ("[Formula] static float F(float x) => x;", "x"),
        ("[Formula] static float F(float x) => 2;", "2"),
        ("[Formula] static float F(float x) => -x;", "-x"),
        ("[Formula] static float F(float x) => +x;", "x"),
        ("[Formula] static float F(float x) => (((x)));", "x"),
        ("[Formula] static float F(float x) => x + 1 - x * 2 / 3;", "x + 1 - x·2 / 3"),
        ("[Formula] static float F(float x) => x * (x - (1 - x));", "x·(x - (1 - x))"),
        ("[Formula] static float F(float x) => 1 / 2 * x;", "0·x"),
        ("[Formula] static float F(float x) => 1f / 2 * x;", "0.5·x"),
        ("[Formula] static float F(float x) => 0x10 * x + 0b11 + 1_000;", "16·x + 3 + 1000"),
        ("[Formula] static float F(float x) => 1.5e-3f * x;", "0.0015·x"),
        ("[Formula] static float F(float x) => x * 0.1f;", "x·0.1"),
        ("[Formula] static double F(double x) => x * 0.1f;", "x·0.1"),
        ("[Formula] static float F(float x) => x * -0.5f;", "x·-0.5"),
        ("[Formula] static float F(float x) => x * float.Epsilon;", "x·1E-45"),
        ("[Formula] static float F(float x) => unchecked(x + 1);", "x + 1"),
        ("[Formula] static float F(float x) { checked { return x * 3; } }", "x·3"),
        ("const float K = 2 * 3; [Formula] static float F(float x) => K * x;", "6·x"),
        ("const int K = 7; [Formula] static float F(float x) => K / 2 * x;", "3·x"),
        ("[Formula] static float F(float x) { const float k = 4; return k * x; }", "4·x"),
        ("static class Constants { public const double Half = 0.5; } [Formula] static double F(double x) => Constants.Half * x;", "0.5·x"),
        ("[Formula] static double F(double x) => x * Math.PI;", "x·3.141592653589793"),
        ("[Formula] static float F(float x) => x * MathF.PI + float.Pi - float.E;", "x·3.1415927 + 3.1415927 - 2.7182817"),

        // Casts.
        ("[Formula] static float F(float x) => (float)(x * 0.1);", "x·0.1"),
        ("[Formula] static float F(float x) => (float)((double)x + 1);", "x + 1"),
        ("[Formula] static float F(float x) => (float)0.1 * x;", "0.1·x"),
        ("[Formula] static float F(float x) => (byte)3 * x + 5L + (short)2;", "3·x + 5 + 2"),
        ("[Formula] static float F(float x) => (float)Math.Exp(x);", "e^x"),
        ("[Formula] static double F(double x) => (float)x;", "x"),

        // Locals and assignments.
        ("[Formula] static float F(float x) { float a = x + 1; return a * a; }", "(x + 1)·(x + 1)"),
        ("[Formula] static float F(float x) { var a = x + 1; var b = a * 2; return b - a; }", "(x + 1)·2 - (x + 1)"),
        ("[Formula] static float F(float x) { float a, b = 2, c = x; a = b * c; return a; }", "2·x"),
        ("[Formula] static float F(float x) { float a = x; a = a * a; a = a * a; return a; }", "x·x·(x·x)"),
        ("[Formula] static float F(float x) { x += 1; x -= 2; x *= 3; x /= 4; return x; }", "(x + 1 - 2)·3 / 4"),
        ("[Formula] static float F(float x) { x++; ++x; x--; --x; return x; }", "x + 1 + 1 - 1 - 1"),
        ("[Formula] static float F(float x) { double d = x; d += 0.5; return (float)d; }", "x + 0.5"),
        ("[Formula] static float F(float x) { double d = 0.1; return (float)d * x; }", "0.1·x"),
        ("[Formula] static float F(float x) { int n = 3; return n * x; }", "3·x"),
        ("[Formula] static float F(float x) { { float a = x; { a *= 2; } ; return a; } }", "x·2"),

        // Conditions.
        ("[Formula] static float F(float x) => x > 0 ? x : 0;", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) => x > 0 ? x : (float)(Math.Exp(x) - 1);", "x > 0 ? x : e^x - 1"),
        ("[Formula] static float F(float x) => x < -1 ? -1 : x <= 1 ? x : 1;", "x < -1 ? -1 : x ≤ 1 ? x : 1"),
        ("[Formula] static float F(float x) { if (x > 0) return x; return 0; }", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) { if (x > 0) { return x; } else { return 0; } }", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) { if (x > 0) { } else return 0; return x; }", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) { float y = 0; if (x > 0) y = x; return y; }", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) { float y; if (x > 0) y = x; else y = -x; return y * 2; }", "(x > 0 ? x : -x)·2"),
        ("[Formula] static float F(float x) { if (x <= -3) return 0; if (x >= 3) return x; return x * (x + 3) / 6; }", "x ≤ -3 ? 0 : x ≥ 3 ? x : x·(x + 3) / 6"),
        ("[Formula] static float F(float x) { if (x > 0) { if (x > 6) return 6; x *= 2; } return x; }", "x > 0 and x > 6 ? 6 : x > 0 ? x·2 : x"),
        ("[Formula] static float F(float x) { if (x > 0) { if (x > 6) return 6; } else { if (x < -6) return -6; x = -x; } return x; }", "x > 0 and x > 6 ? 6 : not (x > 0) and x < -6 ? -6 : x > 0 ? x : -x"),
        ("[Formula] static float F(float x) { if (true) return x; return 1; }", "x"),
        ("[Formula] static float F(float x) => !(x > 0) ? 0 : x;", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) => x > -1 && x < 1 ? x : 0;", "x > -1 and x < 1 ? x : 0"),
        ("[Formula] static float F(float x) => x < -1 || !(x < 1) ? x : 0;", "x < -1 or not (x < 1) ? x : 0"),
        ("[Formula] static float F(float x) => x < -1 | x > 1 & x != 2 ? x : 0;", "x < -1 or x > 1 and x ≠ 2 ? x : 0"),
        ("[Formula] static float F(float x) => x == 0 ? 1 : MathF.Sin(x) / x;", "x = 0 ? 1 : sin(x) / x"),
        ("[Formula] static float F(float x) { bool right = x > 0; return right ? x : 0; }", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) { bool right = true; if (x < 0) right = false; return right ? x : 0; }", "x < 0 ? 0 : x"),
        ("[Formula] static float F(float x) => (x > 0) == (x > 1) ? x : 0;", "x > 0 and x > 1 or not (x > 0) and not (x > 1) ? x : 0"),
        ("[Formula] static float F(float x) => (x > 0 ? x < 1 : x > -1) ? x : 0;", "x > 0 and x < 1 or not (x > 0) and x > -1 ? x : 0"),

        // switch and patterns.
        ("[Formula] static float F(float x) => x switch { > 1 => 1, < -1 => -1, _ => x };", "x > 1 ? 1 : x < -1 ? -1 : x"),
        ("[Formula] static float F(float x) => x switch { >= -1 and <= 1 => x, var y => y * 2 };", "x ≥ -1 and x ≤ 1 ? x : x·2"),
        ("[Formula] static float F(float x) => x switch { 0 or 1 => 5, not (> 2) => x, _ when x < 9 => 9, _ => 1 };", "x = 0 or x = 1 ? 5 : x > 2 ? (x < 9 ? 9 : 1) : x"),
        ("[Formula] static float F(float x) => (x > 0) switch { true => x, false => 0 };", "x > 0 ? x : 0"),
        ("[Formula] static float F(float x) => x is > 0 and < 6 ? x : 0;", "x > 0 and x < 6 ? x : 0"),
        ("[Formula] static float F(float x) => x * 2 is > 1 and var y ? y : 0;", "x·2 > 1 ? x·2 : 0"),
        ("[Formula] static float F(float x) { switch (x) { case > 1: return 1; case < -1: return -1; default: return x; } }", "x > 1 ? 1 : x < -1 ? -1 : x"),
        ("[Formula] static float F(float x) { float y; switch (x) { default: y = x; break; case 0: case > 1 when x < 2: { y = 1; break; } } return y * 2; }", "(x = 0 or x > 1 and x < 2 ? 1 : x)·2"),
        ("[Formula] static float F(float x) { switch (x > 0) { case true: x *= 2; break; } return x; }", "x > 0 ? x·2 : x"),
        ("[Formula] static float F(float x) => MathF.Sign(x) switch { 1 => x, -1 => -x, _ => 0 };", "sign(x) = 1 ? x : sign(x) = -1 ? -x : 0"),

        // Functions.
        ("[Formula] static double F(double x) => Math.Exp(x) + Math.Log(x) + Math.Sqrt(x) + Math.Cbrt(x);", "e^x + log(x) + sqrt(x) + cbrt(x)"),
        ("[Formula] static double F(double x) => Math.Sinh(x) + Math.Cosh(x) + Math.Tanh(x);", "sinh(x) + cosh(x) + tanh(x)"),
        ("[Formula] static double F(double x) => Math.Sin(x) + Math.Cos(x) + Math.Tan(x);", "sin(x) + cos(x) + tan(x)"),
        ("[Formula] static double F(double x) => Math.Asin(x) + Math.Acos(x) + Math.Atan(x);", "asin(x) + acos(x) + atan(x)"),
        ("[Formula] static double F(double x) => Math.Asinh(x) + Math.Acosh(x) + Math.Atanh(x);", "asinh(x) + acosh(x) + atanh(x)"),
        ("[Formula] static double F(double x) => Math.Abs(x) + Math.Sign(x) * x;", "|x| + sign(x)·x"),
        ("[Formula] static double F(double x) => Math.Abs(Math.Abs(x) - 1);", "abs(|x| - 1)"),
        ("[Formula] static float F(float x) => MathF.Max(x, 0) + MathF.Min(x, 6);", "max(x, 0) + min(x, 6)"),
        ("[Formula] static float F(float x) => Math.Max(0, x) + float.Min(6, -x);", "max(x, 0) + min(-x, 6)"),
        ("[Formula] static float F(float x) => MathF.Max(x, -x);", "max(x, -x)"),
        ("[Formula] static float F(float x) => Math.Clamp(x, -1, 1);", "min(max(x, -1), 1)"),
        ("[Formula] static double F(double x) => Math.FusedMultiplyAdd(x, 2, 1);", "x·2 + 1"),
        ("[Formula] static double F(double x) => Math.Log2(x) + Math.Log10(x) + Math.Log(x, 3);", "log(x) / 0.6931471805599453 + log(x) / 2.302585092994046 + log(x) / 1.0986122886681098"),
        ("[Formula] static double F(double x) => double.Exp2(x) + double.Exp10(x);", "e^(x·log(2)) + e^(x·log(10))"),
        ("[Formula] static double F(double x) => double.ExpM1(x) + double.LogP1(x);", "e^x - 1 + log(1 + x)"),
        ("[Formula] static double F(double x) => Math.Pow(x, 2) + Math.Pow(x, -1.5) + Math.Pow(x, 1) + Math.Pow(x, 0);", "x² + x^(-1.5) + x + 1"),
        ("[Formula] static double F(double x) => Math.Pow(x, 0.5) + Math.Pow(x, -0.5);", "sqrt(x) + 1 / sqrt(x)"),
        ("[Formula] static float F(float x) => MathF.Pow(MathF.E, -x) + (float)Math.Pow(Math.E, x);", "e^-x + e^x"),
        ("[Formula] static double F(double x) { int n = 3; return Math.Pow(x, n); }", "x³"),
        ("[Formula] static double F(double x) => Math.Sqrt(2 / Math.PI) * x;", "0.7978845608028654·x"),
        ("[Formula] static float F(float x) => float.Exp(x) / (1 + float.Exp(x));", "e^x / (1 + e^x)"),

        // Methods of the class, and local functions.
        ("static float S(float v) => 1 / (1 + MathF.Exp(-v)); [Formula] static float F(float x) => x * S(2 * x);", "x·(1 / (1 + e^-(2·x)))"),
        ("static float Lerp(float a, float b, float t = 0.5f) { float d = b - a; return a + d * t; } [Formula] static float F(float x) => Lerp(b: x, a: 1);", "1 + (x - 1)·0.5"),
        ("static bool Inside(float v, float bound) { if (v > bound) return false; return v > -bound; } [Formula] static float F(float x) => Inside(x, 3) ? x : 0;", "not (x > 3) and x > -3 ? x : 0"),
        ("static double Half(double v) => v / 2; [Formula] static float F(float x) => (float)Half(x);", "x / 2"),
        ("static float G(float v) => v + 1; [Formula] static float F(float x) => G(G(G(x)));", "x + 1 + 1 + 1"),
        ("[Formula] static float F(float x) { float k = 3; return G(x) + 1; float G(float v) => v * k; }", "x·3 + 1"),
        ("[Formula] static float F(float x) { static float G(float v) { return H(v) * 2; } static float H(float v) => v - 1; return G(x); }", "(x - 1)·2"),
        ("static float G(float x) { x *= 2; return x; } [Formula] static float F(float x) => G(x) + x;", "x·2 + x"),
        ("static float G(in float v) => v; [Formula] static float F(float x) => G(x);", "x"),
        ("private static partial float G(float v); private static partial float G(float w) => w * w; [Formula] static float F(float x) => G(x);", "x·x"),
        ("[Formula] private static partial float F(float x); private static partial float F(float y) => y + 1;", "x + 1"),
        ("static float Evaluate(float x, float k) => x * k; [Formula] static float F(float x) => Evaluate(x, 3);", "x·3"),

        // As textbooks have them.
        ("[Formula] static float F(float x) => x / (1f + MathF.Exp(-x));", "x / (1 + e^-x)"),
        ("[Formula] static float F(float x) => x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));", "x·tanh(log(1 + e^x))"),
        ("[Formula] static float F(float x) => 0.5f * x * (1 + MathF.Tanh(MathF.Sqrt(2 / MathF.PI) * (x + 0.044715f * x * x * x)));", "0.5·x·(1 + tanh(0.7978845447087116·(x + 0.044715·x·x·x)))"),
        ("[Formula] static float F(float x) => (x + MathF.Sqrt(x * x + 4)) / 2;", "(x + sqrt(x·x + 4)) / 2"),
        ("[Formula] static float F(float x) => x / (1 + MathF.Abs(x));", "x / (1 + |x|)"),
    ];
}
