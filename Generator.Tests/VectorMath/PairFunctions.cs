using Functions = Activations.Kernels.VectorMath;

namespace Activations.Generator.Tests.VectorMath;

/// <summary>The functions that give their value in two parts, and the bounds that the sum is held to.</summary>
internal static class PairFunctions
{
    /// <summary>In float. The bounds are in ulp of the value; beside each, what every 487th float gave.</summary>
    public static PairFunction<float>[] Singles { get; } =
    [
        // 0.028
        new("ExpPair", 0.05, Functions.ExpPair, Functions.ExpPair, Functions.ExpPair, Functions.ExpPair),

        // 0.065
        new("Expm1Pair", 0.1, Functions.Expm1Pair, Functions.Expm1Pair, Functions.Expm1Pair, Functions.Expm1Pair),

        // 0.123
        new("LogPair", 0.15, Functions.LogPair, Functions.LogPair, Functions.LogPair, Functions.LogPair),

        // 0.129
        new("Log1pPair", 0.15, Functions.Log1pPair, Functions.Log1pPair, Functions.Log1pPair, Functions.Log1pPair),

        // 0.246
        new("SinPair", 0.27, Functions.SinPair, Functions.SinPair, Functions.SinPair, Functions.SinPair),

        // 0.249
        new("CosPair", 0.27, Functions.CosPair, Functions.CosPair, Functions.CosPair, Functions.CosPair),
    ];

    /// <summary>In double. The bounds are in ulp of the value; beside each, the largest error found.</summary>
    public static PairFunction<double>[] Doubles { get; } =
    [
        // 0.027
        new("ExpPair", 0.05, Functions.ExpPair, Functions.ExpPair, Functions.ExpPair, Functions.ExpPair),

        // 0.078
        new("Expm1Pair", 0.1, Functions.Expm1Pair, Functions.Expm1Pair, Functions.Expm1Pair, Functions.Expm1Pair),

        // 0.115
        new("LogPair", 0.17, Functions.LogPair, Functions.LogPair, Functions.LogPair, Functions.LogPair),

        // 0.139
        new("Log1pPair", 0.17, Functions.Log1pPair, Functions.Log1pPair, Functions.Log1pPair, Functions.Log1pPair),

        // 0.184
        new("SinPair", 0.2, Functions.SinPair, Functions.SinPair, Functions.SinPair, Functions.SinPair),

        // 0.186
        new("CosPair", 0.2, Functions.CosPair, Functions.CosPair, Functions.CosPair, Functions.CosPair),
    ];
}
