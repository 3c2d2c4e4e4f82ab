using System.Collections.Immutable;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>Writes the right derivative in the place of a wrong one.</summary>
internal static class RightDerivative
{
    /// <summary>What the fix needs; nothing if the derivative can't be written there for certain.</summary>
    /// <param name="derivative">The derivative as it should be: its function, its input and its output.</param>
    /// <param name="model">The compiler's view of the file.</param>
    public static ImmutableDictionary<string, string?> Write(ProvenDerivative derivative, SemanticModel model)
    {
        if (!FixText.MayBeRewritten(derivative) || derivative.Input is not { } input)
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        if (OutputForms.Find(derivative.Forward) is not { } form)
        {
            return StableForms.Find(derivative.Forward.Derivative, derivative.Function with { Variables = derivative.Forward.Lifted.Variables }, input, model);
        }

        string local = FixText.LocalName(derivative);
        FreeVariable? output = OutputInReach.Find(derivative);
        if (OutputWording.Write(derivative, form, output?.Text ?? local, withGradient: false) is not { } text)
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        return output is not null || !UsesOutput(form)
            ? FixText.FromVariable(derivative, text)
            : FixText.FromForward(derivative, text, local, isRepeated: false);
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
