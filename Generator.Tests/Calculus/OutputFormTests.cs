using System;
using System.Linq;
using Activations.Generator.Calculus;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Planning;
using Xunit;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Tests.Calculus;

/// <summary>The textbook's forms, which the derivation has to reach by itself from whatever spelling.</summary>
public sealed class OutputFormTests
{
    public static TheoryData<string, string, string> Spellings
    {
        get
        {
            TheoryData<string, string, string> data = [];
            void Add(string form, string name, Func<Expression, Expression> formula) =>
                data.Add(form, name, ToText(formula));

            Add("y·(1 - y)", "1 / (1 + e^-x)", x => 1 / (1 + Exp(-x)));
            Add("y·(1 - y)", "e^x / (e^x + 1)", x => Exp(x) / (Exp(x) + 1));
            Add("y·(1 - y)", "0.5·(1 + tanh(x / 2))", x => 0.5 * (1 + Tanh(x / 2)));
            Add("y·(1 - y)", "1 - 1 / (1 + e^x)", x => 1 - (1 / (1 + Exp(x))));
            Add("1 - y²", "tanh(x)", x => Tanh(x));
            Add("1 - y²", "(e^x - e^-x) / (e^x + e^-x)", x => (Exp(x) - Exp(-x)) / (Exp(x) + Exp(-x)));
            Add("1 - y²", "sinh(x) / cosh(x)", x => Sinh(x) / Cosh(x));
            Add("1 - y²", "2 / (1 + e^(-2·x)) - 1", x => (2 / (1 + Exp(-2 * x))) - 1);
            Add("y", "e^x", x => Exp(x));
            Add("y", "1 / e^-x", x => 1 / Exp(-x));
            Add("1", "x", x => x);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Form_IsReachedFromEachSpelling(string form, string name, string derived)
    {
        Assert.NotEmpty(name);
        Assert.Equal(form, derived);
    }

    [Theory]
    [InlineData("identity", "1")]
    [InlineData("relu", "y > 0 ? 1 : 0")]
    [InlineData("leaky_relu", "y > 0 ? 1 : α")]
    [InlineData("sigmoid", "y·(1 - y)")]
    [InlineData("tanh", "1 - y²")]
    [InlineData("exp", "y")]
    [InlineData("elu", "y > 0 ? 1 : y + α")]
    [InlineData("celu", "y > 0 ? 1 : (y + α) / α")]
    [InlineData("relu6", "y ≥ 6 ? 0 : y > 0 ? 1 : 0")]
    [InlineData("thresholded_relu", "y > 0 ? 1 : 0")]
    [InlineData("hard_sigmoid", "y ≥ 1 ? 0 : y > 0 ? 1 / 6 : 0")]
    [InlineData("sparse_sigmoid", "y ≥ 1 ? 0 : y > 0 ? 0.5 : 0")]
    [InlineData("soft_shrink", "|y| > 0 ? 1 : 0")]
    [InlineData("softsign", "(1 - |y|)²")]
    [InlineData("bipolar_sigmoid", "0.5 - 0.5·y²")]
    public void CatalogueFunction_HasTheTextbooksForm(string name, string form)
    {
        Derivation derivation = Derivation.Derive(ActivationCatalogue.Find(name)!.CreateFormula());

        Assert.Equal(
            form,
            derivation.OutputConditions is null ? "none" : DerivationText.OutputDerivative(derivation));
    }

    [Fact]
    public void Silu_HasNoFormInTheOutputAlone()
    {
        PieceDerivation piece = Derivation.Derive(ActivationCatalogue.Find("silu")!.CreateFormula()).Pieces.Single();

        Assert.Null(piece.PureOutputForm);
        Assert.Equal("y·(1 + x - y) / x", NormalFormWriter.Write(piece.OutputForm!, piece.Atoms).ToString());
    }

    [Theory]
    [InlineData("leaky_relu", -0.1)]
    [InlineData("elu", -1)]
    public void FallingPiece_LosesTheConditionOnTheOutput(string name, double alpha) =>
        Assert.Null(Derivation.Derive(ActivationCatalogue.Find(name)!.CreateFormula([alpha])).OutputConditions);

    [Fact]
    public void Sigmoid_IsDerivedTheTextbooksWay()
    {
        Derivation derivation = Derivation.Derive(ActivationCatalogue.Find("sigmoid")!.CreateFormula());

        Assert.Equal(
            [
                "quotient rule: (1 / (1 + e^-x))' = -(1 + e^-x)' / (1 + e^-x)²",
                "sum rule: (1 + e^-x)' = (e^-x)'",
                "chain rule: (e^-x)' = e^-x·(-x)'",
                "factor rule: (-x)' = -1",
                "put together: y' = e^-x / (1 + e^-x)²",
                "add and subtract 1: e^-x / (1 + e^-x)² = (1 + e^-x - 1) / (1 + e^-x)²",
                "split: (1 + e^-x - 1) / (1 + e^-x)² = (1 + e^-x) / (1 + e^-x)² - 1 / (1 + e^-x)²",
                "cancel: (1 + e^-x) / (1 + e^-x)² - 1 / (1 + e^-x)² = 1 / (1 + e^-x) - 1 / (1 + e^-x)²",
                "substitute y = 1 / (1 + e^-x): 1 / (1 + e^-x) - 1 / (1 + e^-x)² = y - y²",
                "factor: y - y² = y·(1 - y)",
            ],
            derivation.Steps.Select(s => $"{s.Rule}: {s.Before} = {s.After}"));
    }

    [Fact]
    public void PiecesOfAClamp_AreToldApartByTheOutput()
    {
        FormulaBuilder builder = new();
        Formula clamp = Where(builder.Input <= -1, builder.Constant(-1), Where(builder.Input >= 1, builder.Constant(1), builder.Input)).ToFormula();
        Derivation derivation = Derivation.Derive(clamp);

        Assert.Equal("|y| ≥ 1 ? 0 : 1", DerivationText.OutputDerivative(derivation));
    }

    [Fact]
    public void FlatPieceThatDoesNotOwnItsEnd_IsNotToldApart()
    {
        // At x = 1 the derivative is 1 and right of it 0, and both have the output 1.
        FormulaBuilder builder = new();
        Formula clamp = Where(builder.Input > 1, builder.Constant(1), builder.Input).ToFormula();

        Assert.Null(Derivation.Derive(clamp).OutputConditions);
    }

    private static string ToText(Func<Expression, Expression> formula)
    {
        PieceDerivation piece = Derivation.Derive(formula(new FormulaBuilder().Input).ToFormula()).Pieces.Single();
        return piece.PureOutputForm is { } form ? NormalFormWriter.Write(form, piece.Atoms).ToString() : "none";
    }
}
