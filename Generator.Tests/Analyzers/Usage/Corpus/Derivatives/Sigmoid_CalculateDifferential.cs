// Forward: new SigmoidTransfer(2).Calculate(x)
// Derivative: new SigmoidTransfer(2).CalculateDifferential(x)
using System;

public abstract class TransferFunction
{
    public abstract double Calculate(double input);

    public abstract double CalculateDifferential(double input);
}

public class SigmoidTransfer : TransferFunction
{
    private readonly double _gain;

    public SigmoidTransfer(double gain)
    {
        _gain = gain;
    }

    public override double Calculate(double input)
    {
        return 1 / (1 + Math.Exp(-_gain * input));
    }

    public override double {|ACT102:CalculateDifferential|}(double input)
    {
        double result = Calculate(input);
        return _gain * result * (1 - result);
    }
}
