using System;

public class NelsonSiegelCurve
{
    public double[] Beta { get; } = [0.03, -0.02, 0.01];

    public double Yield(double tau)
    {
        double a = (1 - Math.Exp(-tau)) / tau;
        return Beta[0] + Beta[1] * a + Beta[2] * (a - Math.Exp(-tau));
    }

    public double[] Gradient(double tau)
    {
        double a = (1 - Math.Exp(-tau)) / tau;
        return [1, a, a - Math.Exp(-tau)];
    }
}
