// Forward: Maths.Sigmoid(x)
// Derivative: Maths.sigmoid_derivative(x)
using static System.Math;

public static class Maths
{
    public static double Sigmoid(double x) { return 1.0 / (1.0 + Exp(-x)); }

    public static double {|ACT102:sigmoid_derivative|}(double x) { double s = Sigmoid(x); return s * (1.0 - s); }
}
