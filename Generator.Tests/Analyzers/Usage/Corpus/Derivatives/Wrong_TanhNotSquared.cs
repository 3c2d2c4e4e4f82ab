// Forward: new TanhActivation().Activate(x)
// Wrong: new TanhActivation().Derivative(x)
using System;

public abstract class Activation
{
    public abstract double Activate(double x);

    public abstract double Derivative(double x);
}

public class TanhActivation : Activation
{
    public override double Activate(double x) => Math.Tanh(x);

    public override double {|ACT201:Derivative|}(double x)
    {
        double t = Math.Tanh(x);
        return 1 - t;
    }
}
