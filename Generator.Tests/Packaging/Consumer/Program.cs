using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

using Activations;

using Consumer;

using M = System.Math;

// Values and slopes against the textbook's formulas. Long enough for every vector width and a tail.
Activation<Sigmoid>(x => 1 / (1 + M.Exp(-x)), x => M.Exp(-x) / ((1 + M.Exp(-x)) * (1 + M.Exp(-x))), Saved.Output);
Activation<Consumer.Tanh>(M.Tanh, x => 1 - (M.Tanh(x) * M.Tanh(x)), Saved.Output);
Activation<Relu>(x => M.Max(x, 0), x => x > 0 ? 1 : 0, Saved.Output);
Activation<Leaky>(x => x > 0 ? x : 0.2 * x, x => x > 0 ? 1 : 0.2, Saved.Output);
Activation<Elu>(x => x > 0 ? x : M.Exp(x) - 1, x => x > 0 ? 1 : M.Exp(x), Saved.Output);
Activation<Silu>(x => x / (1 + M.Exp(-x)), SiluSlope, Saved.Derivative);
Activation<Consumer.Exp>(M.Exp, M.Exp, Saved.Output);
Activation<Identity>(x => x, _ => 1, Saved.Output);
ActivationDouble<SwishDouble>(x => x / (1 + M.Exp(-x)), SiluSlope, Saved.Input);
ActivationDouble<Outer<int>.Middle.SigmoidDouble>(x => 1 / (1 + M.Exp(-x)), x => M.Exp(-x) / ((1 + M.Exp(-x)) * (1 + M.Exp(-x))), Saved.Output);
ActivationDouble<EluDouble>(x => x > 0 ? x : 0.5 * (M.Exp(x) - 1), x => x > 0 ? 1 : 0.5 * M.Exp(x), Saved.Output);

ScalarMembers();
LayersInOneList();
DenseLayers();
Misuse();

if (Check.Failed > 0)
{
    Console.WriteLine($"{Check.Failed} checks failed on {RuntimeInformation.FrameworkDescription}.");
    return 1;
}

Console.WriteLine($"All {Check.Passed} checks passed on {RuntimeInformation.FrameworkDescription}.");
return 0;

static double SiluSlope(double x)
{
    double s = 1 / (1 + M.Exp(-x));
    return s + (x * s * (1 - s));
}

static void Activation<T>(Func<double, double> value, Func<double, double> slope, Saved saved)
    where T : IActivation<T, float>
{
    string name = typeof(T).Name;
    float[] x = Inputs(67);
    float[] y = new float[x.Length];
    T.Forward(x, y);

    float[] outputGradient = Gradients(x.Length);
    float[] inputGradient = new float[x.Length];
    T.BackwardFromInput(x, outputGradient, inputGradient);

    Check.That(T.SavedForBackward == saved, $"{name} keeps {T.SavedForBackward} instead of {saved}");
    for (int index = 0; index < x.Length; index++)
    {
        Check.Near(value(x[index]), y[index], 1e-6, $"{name}({x[index]})");
        Check.Near(outputGradient[index] * slope(x[index]), inputGradient[index], 1e-6, $"{name}'({x[index]})");
    }
}

static void ActivationDouble<T>(Func<double, double> value, Func<double, double> slope, Saved saved)
    where T : IActivation<T, double>, IActivationLayer<double>, new()
{
    string name = typeof(T).Name;
    double[] x = Array.ConvertAll(Inputs(67), static input => (double)input);
    double[] outputGradient = Array.ConvertAll(Gradients(x.Length), static gradient => (double)gradient);
    double[] inputGradient = new double[x.Length];

    T layer = new();
    ReadOnlySpan<double> y = layer.Forward(x);
    layer.Backward(outputGradient, inputGradient);

    Check.That(T.SavedForBackward == saved, $"{name} keeps {T.SavedForBackward} instead of {saved}");
    for (int index = 0; index < x.Length; index++)
    {
        Check.Near(value(x[index]), y[index], 1e-14, $"{name}({x[index]})");
        Check.Near(outputGradient[index] * slope(x[index]), inputGradient[index], 1e-14, $"{name}'({x[index]})");
    }
}

static void ScalarMembers()
{
    Check.Near(0.5, Sigmoid.Evaluate(0), 0, "Sigmoid.Evaluate(0)");
    Check.Near(0.25, Sigmoid.Derivative(0), 0, "Sigmoid.Derivative(0)");
    Check.Near(0.1875, Sigmoid.DerivativeFromOutput(0.25f), 1e-7, "Sigmoid.DerivativeFromOutput(0.25)");
    Check.Near(0.2, Leaky.Derivative(-3), 1e-7, "Leaky.Derivative(-3)");
    Check.That(float.IsNaN(Consumer.Tanh.Evaluate(float.NaN)), "Tanh(NaN) is NaN");

    float[] slope = new float[1];
    float[] y = new float[1];
    Silu.ForwardWithDerivative([0f], y, slope);
    Check.Near(0.5, slope[0], 0, "Silu.ForwardWithDerivative");
    Silu.BackwardFromDerivative(slope, [3f], y);
    Check.Near(1.5, y[0], 0, "Silu.BackwardFromDerivative");
}

// The gradient of a chain of layers, against differences.
static void LayersInOneList()
{
    List<IActivationLayer<float>> layers =
        [new Identity(), new Silu(), new Consumer.Tanh(), new Leaky(), new Consumer.Exp(), new Elu(), new Sigmoid(), new Relu()];
    float[] x = Inputs(19);
    for (int pass = 0; pass < 2; pass++)
    {
        Chain(layers, x);
        float[] gradient = new float[x.Length];
        Array.Fill(gradient, 1f);
        for (int index = layers.Count - 1; index >= 0; index--)
        {
            layers[index].Backward(gradient, gradient);
        }

        const float step = 1f / 256;
        float[] above = Chain(layers, Array.ConvertAll(x, static value => value + step));
        float[] below = Chain(layers, Array.ConvertAll(x, static value => value - step));
        for (int index = 0; index < x.Length; index++)
        {
            Check.Near((above[index] - below[index]) / (2 * step), gradient[index], 1e-3, $"the chain's slope at {x[index]}");
        }
    }
}

static float[] Chain(List<IActivationLayer<float>> layers, float[] x)
{
    ReadOnlySpan<float> value = x;
    foreach (IActivationLayer<float> layer in layers)
    {
        value = layer.Forward(value);
    }

    return value.ToArray();
}

static void DenseLayers()
{
    Dense<Silu> first = new(5, 18);
    Dense<Sigmoid> second = new(18, 1);
    float[] x = [0.5f, -1f, 0.25f, 2f, -0.75f];
    float[] hidden = new float[18];
    float[] hiddenGradient = new float[18];
    float[] gradient = new float[5];

    float Loss(float[] input)
    {
        float[] output = new float[1];
        first.Forward(input, hidden);
        second.Forward(hidden, output);
        return output[0];
    }

    Loss(x);
    second.Backward([1f], hiddenGradient);
    first.Backward(hiddenGradient, gradient);
    for (int index = 0; index < x.Length; index++)
    {
        const float step = 1f / 128;
        float[] above = (float[])x.Clone();
        float[] below = (float[])x.Clone();
        above[index] += step;
        below[index] -= step;
        Check.Near((Loss(above) - Loss(below)) / (2 * step), gradient[index], 1e-3, $"the network's slope in input {index}");
    }
}

static void Misuse()
{
    float[] buffer = new float[8];
    Check.Throws<ArgumentException>("output", () => Sigmoid.Forward(buffer, new float[7]), "A short output");
    Check.Throws<ArgumentException>(null, () => Sigmoid.Forward(buffer.AsSpan(0, 4), buffer.AsSpan(1, 4)), "An overlap");
    Check.Throws<ArgumentException>("outputGradient", () => Silu.BackwardFromInput(buffer, new float[9], buffer), "A long gradient");
    Check.Throws<InvalidOperationException>(null, () => new Sigmoid().Backward(buffer, buffer), "Backward before Forward");

    Sigmoid layer = new();
    layer.Forward(buffer);
    Check.Throws<ArgumentException>("outputGradient", () => layer.Backward(new float[7], buffer), "Another length than Forward's");
    Check.Throws<ArgumentException>("inputGradient", () => layer.Backward(buffer, new float[7]), "A short input gradient");

    Sigmoid.Forward(buffer, buffer);
    Check.Near(0.5, buffer[7], 0, "Sigmoid in place");
    Sigmoid.Forward([], []);
    Check.That(layer.Forward([]).IsEmpty, "An empty span stays empty");
}

static float[] Inputs(int count)
{
    float[] inputs = new float[count];
    for (int index = 0; index < count; index++)
    {
        // Odd multiples: never 0, where relu has no slope.
        inputs[index] = ((2 * (index * 29 % 67)) - 67) / 16f;
    }

    return inputs;
}

static float[] Gradients(int count)
{
    float[] gradients = new float[count];
    for (int index = 0; index < count; index++)
    {
        gradients[index] = ((index * 13 % 11) - 5) / 4f;
    }

    return gradients;
}
