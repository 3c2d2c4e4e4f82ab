// Forward: Deep.Hidden.Activate(new[] { x })[0]
// Derivative: Deep.Hidden.Gradients(new[] { x }, Deep.Hidden.Activate(new[] { x }), new[] { 1.0 })[0]
using System;

namespace Deep
{
    public static class Hidden
    {
        public static double[] Activate(double[] sums)
        {
            double[] outputs = new double[sums.Length];
            for (int n = 0; n < sums.Length; ++n)
                outputs[n] = Math.Tanh(sums[n]);
            return outputs;
        }

        public static double[] {|ACT101:Gradients|}(double[] sums, double[] outputs, double[] errors)
        {
            double[] gradients = new double[sums.Length];
            for (int n = 0; n < sums.Length; ++n)
            {
                double derivative = (1 - Math.Tanh(sums[n])) * (1 + Math.Tanh(sums[n]));
                gradients[n] = derivative * errors[n];
            }

            return gradients;
        }
    }
}
