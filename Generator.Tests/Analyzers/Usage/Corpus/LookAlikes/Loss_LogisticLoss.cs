using System;

public class LogisticLoss
{
    public double Loss(double y, double p) => Math.Log(1 + Math.Exp(-y * p));

    public double Derivative(double y, double p)
    {
        double e = Math.Exp(-y * p);
        return -y * e / (1 + e);
    }
}
