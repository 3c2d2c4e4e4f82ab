// Forward: new TanhUnits().Forward(new[] { x })[0]
// Derivative: { TanhUnits units = new(); units.Forward(new[] { x }); return units.Backward(new[] { 1.0 })[0]; }
using System;

public class TanhUnits
{
    public double[] Input { get; private set; } = [];

    public double[] Output { get; private set; } = [];

    public double[] BiasGradient { get; private set; } = [];

    public double[] Forward(double[] x)
    {
        Input = x;
        Output = new double[x.Length];
        for (int i = 0; i < x.Length; i++) Output[i] = Math.Tanh(x[i]);
        return Output;
    }

    public double[] {|ACT101:Backward|}(double[] gradient)
    {
        double[] result = new double[gradient.Length];
        BiasGradient = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            double slope = 1 - Math.Tanh(Input[i]) * Math.Tanh(Input[i]);
            result[i] = gradient[i] * slope;
            BiasGradient[i] += gradient[i] * slope;
        }

        return result;
    }
}
