// Forward: Leaky.LeakyReLU(x)
// Wrong: Leaky.LeakyReLUDerivative(x)
public static class Leaky
{
    public static double LeakyReLU(double x) => x > 0 ? x : 0.01 * x;

    public static double {|ACT201:LeakyReLUDerivative|}(double x) => x > 0 ? 1 : 0.1;
}
