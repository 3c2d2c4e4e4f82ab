public static class DerivativePrinter
{
    public static string SigmoidDerivative(string x) => $"Math.Exp(-{x}) / Math.Pow(1 + Math.Exp(-{x}), 2)";

    public static string TanhDerivative(string x) => "1 - Tanh(" + x + ") * Tanh(" + x + ")";
}
