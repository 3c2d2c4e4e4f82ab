// Forward: new Trainer().GetSigmoid(x)
// Derivative: new Trainer().GetSigmoidPrime(x)
using System;

public class Trainer
{
    public double GetSigmoid(double z)
    {
        return 1.0 / (1.0 + Math.Exp(-z));
    }

    public double {|ACT102:GetSigmoidPrime|}(double z)
    {
        double sigmoid = GetSigmoid(z);
        return sigmoid * (1 - sigmoid);
    }
}
