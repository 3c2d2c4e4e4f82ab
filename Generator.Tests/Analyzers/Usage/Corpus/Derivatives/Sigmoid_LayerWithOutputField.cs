// Forward: new Layers.SigmoidLayer().Forward(new[] { x })[0]
// Derivative: { var layer = new Layers.SigmoidLayer(); layer.Forward(new[] { x }); return layer.Backward(new[] { 1.0 })[0]; }
using System;

namespace Layers;

public class SigmoidLayer
{
    private double[] _input = Array.Empty<double>();
    private double[] _output = Array.Empty<double>();

    public double[] Forward(double[] input)
    {
        _input = input;
        _output = new double[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            _output[i] = 1.0 / (1.0 + Math.Exp(-input[i]));
        }

        return _output;
    }

    public double[] {|ACT101:Backward|}(double[] gradient)
    {
        double[] result = new double[gradient.Length];
        for (int i = 0; i < gradient.Length; i++)
        {
            double s = 1.0 / (1.0 + Math.Exp(-_input[i]));
            result[i] = gradient[i] * s * (1.0 - s);
        }

        return result;
    }
}
