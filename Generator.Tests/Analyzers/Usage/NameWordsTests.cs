using Activations.Generator.Analyzers.Usage.Finding;

using Xunit;

namespace Activations.Generator.Tests.Analyzers.Usage;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("SigmoidDerivative", "sigmoid")]
    [InlineData("GetSigmoidPrime", "sigmoid")]
    [InlineData("sigmoid_derivative", "sigmoid")]
    [InlineData("DerivativeOfTanh", "tanh")]
    [InlineData("DSigmoid", "sigmoid")]
    [InlineData("dsigmoid", "sigmoid")]
    [InlineData("Derivative", "")]
    [InlineData("Activate", "")]
    [InlineData("SigmoidFunction", "sigmoid")]
    public void Stem_IsWhatTheFunctionIsCalled(string name, string stem)
    {
        Assert.Equal(stem, NameWords.Stem(name));
    }

    [Theory]
    [InlineData("Derivate", true)]
    [InlineData("BackPropagate", true)]
    [InlineData("DF", true)]
    [InlineData("dF", true)]
    [InlineData("AxonDerv", true)]
    [InlineData("Delta", false)]
    [InlineData("Draw", false)]
    [InlineData("Dispose", false)]
    [InlineData("Sigmoid", false)]
    [InlineData("", false)]
    public void Derivative_IsKnownByItsName(string name, bool expected)
    {
        Assert.Equal(expected, NameWords.IsDerivative(name));
    }

    [Theory]
    [InlineData("LogisticDistribution", true)]
    [InlineData("CrossEntropyLoss", true)]
    [InlineData("LearningRateSchedule", true)]
    [InlineData("SigmoidTests", true)]
    [InlineData("LatestActivation", false)]
    [InlineData("Optional", false)]
    [InlineData("Sigmoid", false)]
    public void OtherField_IsKnownByItsWords(string name, bool expected)
    {
        Assert.Equal(expected, NameWords.IsForeign(name));
    }
}
