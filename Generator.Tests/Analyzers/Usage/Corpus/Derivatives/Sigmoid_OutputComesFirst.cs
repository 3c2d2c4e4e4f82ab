// Forward: Functions.Sigmoid(x)
// Derivative: Functions.SigmoidPrime(Functions.Sigmoid(x), x)
using static System.Math;

static class Functions
{
    public static double Sigmoid(double x) => 1 / (1 + Exp(-x));

    public static double {|ACT101:SigmoidPrime|}(double y, double x)
    {
        double s = Sigmoid(x);
        return s * (1 - s);
    }
}
