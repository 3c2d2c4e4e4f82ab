// Forward: new Activation.Sigmoid().Activate(new[] { 0.5, x }, 1)
// Derivative: new Activation.Sigmoid().Derivative(new[] { 0.5, x }, 1)
using System;

public interface IActivation
{
    double Activate(double[] inputs, int index);

    double Derivative(double[] inputs, int index);
}

public readonly struct Activation
{
    public readonly struct Sigmoid : IActivation
    {
        public double Activate(double[] inputs, int index)
        {
            return 1.0 / (1 + Math.Exp(-inputs[index]));
        }

        public double {|ACT102:Derivative|}(double[] inputs, int index)
        {
            double a = Activate(inputs, index);
            return a * (1 - a);
        }
    }
}
