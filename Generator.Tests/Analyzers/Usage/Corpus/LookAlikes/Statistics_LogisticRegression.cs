using System;

public class LogisticRegression
{
    public double Probability(double z) => 1 / (1 + Math.Exp(-z));

    public double Information(double z)
    {
        double p = Probability(z);
        return p * (1 - p);
    }
}
