// Forward: new Matrix(x).Tanh()[0]
// Derivative: new Matrix(x).TanhGradient()[0]
using System;

public sealed class Matrix
{
    private readonly double[] _data;

    public Matrix(params double[] data) => _data = data;

    public double this[int i] => _data[i];

    public Matrix Map(Func<double, double> f)
    {
        double[] data = new double[_data.Length];
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = f(_data[i]);
        }

        return new Matrix(data);
    }

    public Matrix Tanh() => Map(Math.Tanh);

    public Matrix TanhGradient() => Map({|ACT101:v => 1 - Math.Tanh(v) * Math.Tanh(v)|});
}
