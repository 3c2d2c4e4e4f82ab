using System;

public static class Numerical
{
    public static double Derivative(Func<double, double> f, double x)
    {
        const double H = 1e-5;
        return (f(x + H) - f(x - H)) / (2 * H);
    }
}
