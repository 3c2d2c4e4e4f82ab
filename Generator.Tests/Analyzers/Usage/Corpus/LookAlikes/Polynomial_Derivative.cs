public static class Polynomial
{
    public static double Evaluate(double x) => ((2 * x - 3) * x + 1) * x;

    public static double EvaluateDerivative(double x) => (6 * x - 6) * x + 1;
}
