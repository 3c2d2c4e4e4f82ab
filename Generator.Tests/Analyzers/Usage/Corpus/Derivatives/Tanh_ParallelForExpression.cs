// Forward: Fields.Tanh(new[] { x })[0]
// Derivative: Fields.TanhPrime(new[] { x })[0]
using System;
using System.Threading.Tasks;

public static class Fields
{
    public static double[] Tanh(double[] z)
    {
        var output = new double[z.Length];
        Parallel.For(0, z.Length, i => output[i] = Math.Tanh(z[i]));
        return output;
    }

    public static double[] {|ACT101:TanhPrime|}(double[] z)
    {
        var output = new double[z.Length];
        Parallel.For(0, z.Length, i => output[i] = 1 - Math.Tanh(z[i]) * Math.Tanh(z[i]));
        return output;
    }
}
