using System;
using System.Collections.Generic;
using Activations.Generator.Expressions;
using Activations.Generator.Planning.Vetting;

namespace Activations.Generator.Planning;

/// <summary>The functions of the vector math that programs may call, by name.</summary>
internal static class VectorFunctions
{
    /// <summary>e^a; of two operands, e^(a + b) for an exponent of which b, at most an ulp of a, is the rest.</summary>
    public const string Exp = "Exp";

    /// <summary>e^a for a ≤ 0.</summary>
    public const string ExpNonPositive = "ExpNonPositive";

    /// <summary>
    /// e^a (or e^(a + b), as of <see cref="Exp"/>) as a normal number times a scale, the second result: 1, or what would
    /// make the first subnormal.
    /// </summary>
    public const string ExpScaled = "ExpScaled";

    /// <summary>e^a - 1.</summary>
    public const string Expm1 = "Expm1";

    /// <summary>e^a - 1 for a ≤ 0.</summary>
    public const string Expm1NonPositive = "Expm1NonPositive";

    /// <summary>The hyperbolic tangent.</summary>
    public const string Tanh = "Tanh";

    /// <summary>The natural logarithm.</summary>
    public const string Log = "Log";

    /// <summary>ln(1 + a).</summary>
    public const string Log1p = "Log1p";

    /// <summary>ln(1 + a) for a from 0 to 1.</summary>
    public const string Log1pNonNegative = "Log1pNonNegative";

    /// <summary>The logarithm to base 2.</summary>
    public const string Log2 = "Log2";

    /// <summary>The logarithm to base 10.</summary>
    public const string Log10 = "Log10";

    /// <summary>The sine.</summary>
    public const string Sin = "Sin";

    /// <summary>The cosine.</summary>
    public const string Cos = "Cos";

    /// <summary>The tangent.</summary>
    public const string Tan = "Tan";

    /// <summary>The arcsine.</summary>
    public const string Asin = "Asin";

    /// <summary>The arccosine.</summary>
    public const string Acos = "Acos";

    /// <summary>The arctangent.</summary>
    public const string Atan = "Atan";

    /// <summary>The hyperbolic sine.</summary>
    public const string Sinh = "Sinh";

    /// <summary>The hyperbolic cosine.</summary>
    public const string Cosh = "Cosh";

    /// <summary>The inverse hyperbolic sine.</summary>
    public const string Asinh = "Asinh";

    /// <summary>The inverse hyperbolic cosine.</summary>
    public const string Acosh = "Acosh";

    /// <summary>The inverse hyperbolic tangent.</summary>
    public const string Atanh = "Atanh";

    /// <summary>The cube root.</summary>
    public const string Cbrt = "Cbrt";

    /// <summary>a^b, for a ≥ 0 and a constant b.</summary>
    public const string Pow = "Pow";

    /// <summary>The error function.</summary>
    public const string Erf = "Erf";

    /// <summary>Φ(a).</summary>
    public const string NormalCdf = "NormalCdf";

    /// <summary>Φ(a) as a normal number times a scale, the second result: for a below 0 that of φ.</summary>
    public const string NormalCdfScaled = "NormalCdfScaled";

    /// <summary>φ(a), the density of the normal distribution.</summary>
    public const string NormalPdf = "NormalPdf";

    /// <summary>φ(a) as a normal number times a scale, the second result.</summary>
    public const string NormalPdfScaled = "NormalPdfScaled";

    /// <summary>p of e^(-a²/2) = (1 + p) · 2^n, for a from 0 to 14.6; the second result is n for <see cref="ScaleByPowerOfTwo"/>. In float only.</summary>
    public const string BellPower = "BellPower";

    /// <summary>a · e^(a²/2) · Φ(-a), for a from 0 to 14.6; the second result is for <see cref="NormalTailSlope"/>. In float only.</summary>
    public const string NormalTailProduct = "NormalTailProduct";

    /// <summary>e^(a²/2) · (Φ(-a) - a · φ(a)), of a and the second result of <see cref="NormalTailProduct"/> for it. In float only.</summary>
    public const string NormalTailSlope = "NormalTailSlope";

    /// <summary>a · 2^n, rounded once, n as <see cref="BellPower"/> gives it. In float only.</summary>
    public const string ScaleByPowerOfTwo = "ScaleByPowerOfTwo";

    /// <summary>e^a in two parts: the rounded value, and as the second result what it lacks.</summary>
    public const string ExpPair = "ExpPair";

    /// <summary>e^a - 1 in two parts.</summary>
    public const string Expm1Pair = "Expm1Pair";

    /// <summary>The natural logarithm in two parts.</summary>
    public const string LogPair = "LogPair";

    /// <summary>ln(1 + a) in two parts.</summary>
    public const string Log1pPair = "Log1pPair";

    /// <summary>The sine in two parts.</summary>
    public const string SinPair = "SinPair";

    /// <summary>The cosine in two parts.</summary>
    public const string CosPair = "CosPair";

    /// <summary><see cref="Exp"/> to a few ulp, and flushed to zero where it isn't normal.</summary>
    public const string ExpFast = "ExpFast";

    /// <summary><see cref="ExpNonPositive"/> to a few ulp, and flushed to zero where it isn't normal.</summary>
    public const string ExpNonPositiveFast = "ExpNonPositiveFast";

    /// <summary><see cref="Expm1NonPositive"/> to a few ulp.</summary>
    public const string Expm1NonPositiveFast = "Expm1NonPositiveFast";

    /// <summary>2^a - 1 for |a| ≤ 1/2. In float only.</summary>
    public const string Exp2m1 = "Exp2m1";

    /// <summary>2^n for a = n + <see cref="PowerOfTwoShift"/>: a shift of bits, and no transcendental function. In float only.</summary>
    public const string PowerOfTwo = "PowerOfTwo";

    /// <summary>What <see cref="PowerOfTwo"/> takes for 2^0.</summary>
    public const double PowerOfTwoShift = 12582912 + 127;

    /// <summary>e^a - 1 for |a| ≤ ln 2/2, with an error in proportion to e^a. In float only.</summary>
    public const string ExpExcess = "ExpExcess";

    /// <summary>1/(1 + e^-a) to a few ulp, and flushed to zero where it isn't normal.</summary>
    public const string LogisticFast = "LogisticFast";

    /// <summary><see cref="Tanh"/> to a few ulp.</summary>
    public const string TanhFast = "TanhFast";

    /// <summary>The functions that have a form for <see cref="Models.AccuracyLevel.Fast"/>, and only in float.</summary>
    private static readonly Dictionary<string, string> s_fastForms = new()
    {
        [Exp] = ExpFast,
        [ExpNonPositive] = ExpNonPositiveFast,
        [Expm1NonPositive] = Expm1NonPositiveFast,
        [Tanh] = TanhFast,
    };

    private static readonly Dictionary<string, Definition> s_functions = new()
    {
        [Exp] = new(static a => Math.Exp(a), 0.9),
        [ExpNonPositive] = new(static a => a > 0 ? 1 : Math.Exp(a), 0.9),
        [ExpScaled] = new(static a => Math.Exp(a), 0.9),
        [Expm1] = new(SpecialFunctions.Expm1, 0.9),
        [Expm1NonPositive] = new(static a => a >= 0 ? -0.0 : SpecialFunctions.Expm1(a), 0.9),
        [ExpFast] = new(static a => Flush(Math.Exp(a)), 1.95),
        [ExpNonPositiveFast] = new(static a => a > 0 ? 1 : Flush(Math.Exp(a)), 1.95),

        // + 0: at 0 it is 0, of either sign.
        [Expm1NonPositiveFast] = new(static a => a > 0 ? 0 : SpecialFunctions.Expm1(a) + 0.0, 1),
        [LogisticFast] = new(static a => Flush(1 / (1 + Math.Exp(-a))), 3.3),
        [Exp2m1] = new(static a => SpecialFunctions.Expm1(a * Math.Log(2)), 0.99),
        [ExpExcess] = new(SpecialFunctions.Expm1, 0.92),
        [PowerOfTwo] = new(PowerOf, 0.5),
        [Tanh] = new(Math.Tanh, 1.8),
        [TanhFast] = new(Math.Tanh, 2.6),

        // Of two operands: SimulatedFunction has its value.
        [Pow] = new(static _ => double.NaN, 0.51),
        [Log] = new(Math.Log, 0.92),
        [Log1p] = new(SpecialFunctions.Log1P, 0.92),
        [Log1pNonNegative] = new(SpecialFunctions.Log1P, 1.13),
        [Log2] = new(static a => Math.Log(a) / Math.Log(2), 0.8),
        [Log10] = new(Math.Log10, 0.7),
        [Sin] = new(Math.Sin, 0.8),
        [Cos] = new(Math.Cos, 0.8),
        [Tan] = new(Math.Tan, 0.9),
        [Asin] = new(Math.Asin, 0.7),
        [Acos] = new(Math.Acos, 0.7),
        [Atan] = new(Math.Atan, 0.8),
        [Sinh] = new(Math.Sinh, 0.95),
        [Cosh] = new(Math.Cosh, 0.8),
        [Asinh] = new(SpecialFunctions.Asinh, 0.92),
        [Acosh] = new(SpecialFunctions.Acosh, 0.9),
        [Atanh] = new(SpecialFunctions.Atanh, 0.92),
        [Cbrt] = new(SpecialFunctions.Cbrt, 0.51),
        [Erf] = new(SpecialFunctions.Erf, 0.95),
        [NormalCdf] = new(SpecialFunctions.NormalCdf, 1.9),
        [NormalCdfScaled] = new(SpecialFunctions.NormalCdf, 1.9),
        [NormalPdf] = new(SpecialFunctions.NormalDensity, 1.1),
        [NormalPdfScaled] = new(SpecialFunctions.NormalDensity, 1.1),
        [BellPower] = new(static _ => double.NaN, 1.3),
        [NormalTailProduct] = new(static _ => double.NaN, 2.9),
        [NormalTailSlope] = new(static _ => double.NaN, 3.2),
        [ScaleByPowerOfTwo] = new(static _ => double.NaN, 0.5),
        [ExpPair] = new(static a => Math.Exp(a), 0.05, ExpressionOp.Exp),
        [Expm1Pair] = new(static a => SpecialFunctions.Expm1(a), 0.1, ExpressionOp.Expm1),
        [LogPair] = new(Math.Log, 0.15, ExpressionOp.Log),
        [Log1pPair] = new(SpecialFunctions.Log1P, 0.15, ExpressionOp.Log1p),
        [SinPair] = new(Math.Sin, 0.27, ExpressionOp.Sin),
        [CosPair] = new(Math.Cos, 0.27, ExpressionOp.Cos),
    };

    /// <summary>The vector math's function of an operation, or <see langword="null"/> if it has none.</summary>
    public static string? NameOf(ExpressionOp op) => s_functions.ContainsKey(op.ToString()) ? op.ToString() : null;

    /// <summary>Whether programs may call a function of this name.</summary>
    public static bool IsKnown(string name) => s_functions.ContainsKey(name);

    /// <summary>The fast form of a function, or the function itself if it has none for the element type.</summary>
    public static string FastFormOf(string name, ElementType elementType)
        => elementType == ElementType.Single && s_fastForms.TryGetValue(name, out string? fast) ? fast : name;

    /// <summary>Whether a function is an operation of a few instructions, and no transcendental function.</summary>
    public static bool IsOperation(string name) => name is PowerOfTwo or ScaleByPowerOfTwo;

    /// <summary>Whether a function is the fast form of another.</summary>
    public static bool IsFast(string name) => name.EndsWith("Fast", StringComparison.Ordinal);

    /// <summary>Whether a call gives a second result, wanted or not.</summary>
    public static bool HasSecondResult(string name) =>
        name is ExpScaled or NormalCdfScaled or NormalPdfScaled or BellPower or NormalTailProduct || s_functions[name].PairOf is not null;

    /// <summary>The error that the function promises in float; for one in two parts, that of their sum.</summary>
    public static double UlpBound(string name) => s_functions[name].UlpBound;

    /// <summary>The function as the planner's interpreter runs it.</summary>
    public static SimulatedFunction Simulate(string name) => new(name, s_functions[name]);

    /// <summary>A function of the vector math.</summary>
    /// <param name="Value">Its value in double precision, of one operand.</param>
    /// <param name="UlpBound">The error that it promises in float.</param>
    /// <param name="PairOf">The operation whose value it gives in two parts, if it does.</param>
    internal sealed record Definition(Func<double, double> Value, double UlpBound, ExpressionOp? PairOf = null);

    // Of anything else the bits mean nothing.
    private static double PowerOf(double shifted)
    {
        double n = shifted - PowerOfTwoShift;
        return n is >= -126 and <= 127 && n == Math.Floor(n) ? Math.Pow(2, n) : double.NaN;
    }

    // What is subnormal may be flushed, so no form may rely on it.
    private static double Flush(double value) => value < ErrorUnits.SmallestNormal(ElementType.Single) ? 0 : value;
}
