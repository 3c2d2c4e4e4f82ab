using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Fixing;

/// <summary>Writes the right derivative in the place of a wrong one.</summary>
internal static class RightDerivative
{
    /// <summary>What the fix needs; nothing if the derivative can't be written there for certain.</summary>
    /// <param name="derivative">The derivative as it should be: its function, its input and its output.</param>
    /// <param name="model">The compiler's view of the file.</param>
    public static DerivativeFix Write(ProvenDerivative derivative, SemanticModel model)
    {
        if (!FixText.MayBeRewritten(derivative) || derivative.Input is not { } input)
        {
            return DerivativeFix.None;
        }

        if (OutputForms.Find(derivative.Forward) is not { } form)
        {
            // What has no exponential is written as the rules of differentiation give it, unless that is unreadable.
            if (!derivative.Forward.Derivative.HasExponential())
            {
                return FixText.FromDerivative(derivative, model);
            }

            return new DerivativeFix(StableForms.Find(derivative.Forward.Derivative, derivative.Function with { Variables = derivative.Forward.Lifted.Variables }, input, model), Place: null);
        }

        return OutputInReach.Find(derivative) is { } output && OutputInReach.IsOfTheInput(derivative, output) ? FixText.FromVariable(derivative, form, output)
            : !UsesOutput(form) ? FixText.FromVariable(derivative, form, input)
            : FixText.FromForward(derivative, form, FixText.LocalName(derivative), isRepeated: false);
    }

    private static bool UsesOutput(Formula form)
    {
        foreach (ExpressionNode node in form.Nodes)
        {
            if (node.Op == ExpressionOp.Output)
            {
                return true;
            }
        }

        return false;
    }
}
