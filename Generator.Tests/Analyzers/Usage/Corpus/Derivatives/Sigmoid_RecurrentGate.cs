// Forward: new Gate().Activate(new[] { x })[0]
// Derivative: { var gate = new Gate(); gate.Activate(new[] { x }); return gate.GetForgetGradients(new[] { 1.0 })[0]; }
using System;
using System.Linq;

public class Gate
{
    private double[] sums = Array.Empty<double>();
    private double[] activations = Array.Empty<double>();

    public double[] Activate(double[] sums)
    {
        this.sums = sums;
        activations = sums.Select(s => Sigmoid(s)).ToArray();
        return activations;
    }

    public double[] {|ACT101:GetForgetGradients|}(double[] errors)
    {
        var result = new double[errors.Length];
        for (var i = 0; i < errors.Length; i++)
        {
            var f = Sigmoid(sums[i]);
            result[i] = errors[i] * f * (1 - f);
        }

        return result;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
