using System;
using System.Collections.Generic;
using System.Linq;

using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// With hyperparameters that nobody chose the forms for, which are vetted at compile time like all others: a scan much denser
/// than what the generator sees.
/// </summary>
[Trait("Category", "Execution")]
public sealed class HyperparameterAccuracyTests(ITestOutputHelper output)
{
    private const int Step = 41;
    private const int Block = 4096;

    [Theory]
    [InlineData("Silu", 0.61, 180)]
    [InlineData("Softplus", 0.61, 180)]
    [InlineData("Softplus", 0.9, 125)]
    [InlineData("Squareplus", 0.61, 1e5)]
    [InlineData("Elu", 3.3, 110)]
    [InlineData("Celu", 1.3, 140)]
    [InlineData("Isru", 0.3, 1e5)]
    [InlineData("Snake", 1.3, 2000)]
    public void OtherHyperparameter_IsWithinTheBounds(string name, double value, double farthest)
    {
        TextbookFunction function = Function(name) with { Value = value, IsDefault = false };
        double parameter = function.Rounded<float>();
        ActivationCase activation = new(function, IsDouble: false, Saved.Derivative);
        GeneratedActivation<float> generated = new(activation, GeneratedCode.Of(activation));
        AccuracyReport report = new(function);
        float[] ones = [.. Enumerable.Repeat(1f, Block)];
        float[] values = new float[Block];
        float[] derivatives = new float[Block];
        foreach (float[] inputs in Inputs((float)farthest).Chunk(Block))
        {
            generated.Forward(inputs, values.AsSpan(0, inputs.Length));
            generated.BackwardFromInput(inputs, ones.AsSpan(0, inputs.Length), derivatives.AsSpan(0, inputs.Length));
            for (int i = 0; i < inputs.Length; i++)
            {
                double x = inputs[i];
                report.Add(inputs[i], parameter, (values[i], function.Function(x, parameter)), (derivatives[i], function.Derivative(x, parameter)));
            }
        }

        report.PrintAndAssert(output);
    }

    /// <summary>The function that the tests know, or celu, of which they know the default only.</summary>
    private static TextbookFunction Function(string name) => name == "Celu"
        ? TextbookFunctions.Named("Celu") with
        {
            Parameter = "Alpha",
            Function = static (x, alpha) => x > 0 ? x : alpha * DoubleMath.Expm1(x / alpha),
            Derivative = static (x, alpha) => x > 0 ? 1 : Math.Exp(x / alpha),
        }
        : TextbookFunctions.Named(name);

    /// <summary>Floats of either sign, evenly spread over their bits.</summary>
    private static IEnumerable<float> Inputs(float farthest)
    {
        const float Nearest = 1e-3f;
        int last = BitConverter.SingleToInt32Bits(farthest);
        for (int bits = BitConverter.SingleToInt32Bits(Nearest); bits < last; bits += Step)
        {
            yield return BitConverter.Int32BitsToSingle(bits);
            yield return -BitConverter.Int32BitsToSingle(bits);
        }
    }
}
