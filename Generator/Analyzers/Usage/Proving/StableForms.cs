using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Fixing;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>
/// How activations and their derivatives are computed so that nothing overflows: with an exponential that is at most 1,
/// or one whose overflow leads to the right limit.
/// </summary>
internal static class StableForms
{
    private static readonly ImmutableArray<StableForm> s_forms =
    [
        Make(Sigmoid),
        Make(static x => Tanh(x)),
        Make(static x => Tanh(x / 2)),
        Make(static x => x * Sigmoid(x), static x => x / (1 + Exp(-x))),
        Make(static x => 1 / (1 + Exp(x))),
        Make(Softplus, StableSoftplus),
        Make(static x => -Softplus(-x), static x => Min(x, 0) - Log(1 + Exp(-Abs(x)))),
        Make(static x => Sigmoid(x) * (1 - Sigmoid(x)), static x => x.Builder.Output * (1 - x.Builder.Output), Sigmoid),
        Make(static x => 1 - (Tanh(x) * Tanh(x)), static x => 1 - (x.Builder.Output * x.Builder.Output), static x => Tanh(x)),
        Make(
            static x => Sigmoid(x) + (x * Sigmoid(x) * (1 - Sigmoid(x))),
            static x => x.Builder.Output * (1 + (x * (1 - x.Builder.Output))),
            Sigmoid),
        Make(static x => x * Tanh(Softplus(x)), static x => x * Tanh(x.Builder.Output), StableSoftplus),
    ];

    /// <summary>What a fix needs to compute a function without overflow; nothing if no such form is known.</summary>
    /// <param name="function">The function of the input.</param>
    /// <param name="lifted">Where it is written.</param>
    /// <param name="input">Its input.</param>
    /// <param name="model">The compiler's view of the file.</param>
    public static ImmutableDictionary<string, string?> Find(Formula function, LiftedFunction lifted, FreeVariable input, SemanticModel model)
    {
        ITypeSymbol? type = OutputWording.ElementTypeOf(lifted);
        if (lifted.HasEffects || lifted.Target is not null || type is null || !SymbolEqualityComparer.Default.Equals(type, lifted.Unit.Method.ReturnType))
        {
            return ImmutableDictionary<string, string?>.Empty;
        }

        List<FreeVariable> hyperparameters = [.. lifted.Variables.Where(variable => function.Uses(variable.Key))];
        foreach (StableForm form in s_forms)
        {
            foreach (StableForm scaled in Scaled(form, hyperparameters))
            {
                if (!FormulaProof.IsRefuted(function, scaled.Function) && FormulaProof.AreEqual(function, scaled.Function))
                {
                    return Write(scaled, lifted, input, type, model);
                }
            }
        }

        return ImmutableDictionary<string, string?>.Empty;
    }

    private static ImmutableDictionary<string, string?> Write(StableForm form, LiftedFunction lifted, FreeVariable input, ITypeSymbol type, SemanticModel model)
    {
        string functions = OutputWording.FunctionsAt(model, lifted.Unit.Location.SourceSpan.Start, type);
        string local = FixText.FreeName(FixText.NamesBeside(lifted.Unit, place: null).Concat(lifted.Variables.Select(static variable => variable.Symbol.Name)));
        string? Text(Formula formula) => CSharpFormula.TryWrite(
            formula,
            OutputWording.StyleOf(type),
            type.Name,
            node => node.Op == ExpressionOp.Input ? input.Text
                : node.Op == ExpressionOp.Output ? local
                : lifted.Variables.FirstOrDefault(variable => variable.Key == node.Name && SymbolEqualityComparer.Default.Equals(variable.Type, type))?.Text,
            functions);

        return Text(form.Stable) is not { } text ? ImmutableDictionary<string, string?>.Empty
            : form.Local is null ? FixText.Properties(text, local: null)
            : Text(form.Local) is { } value ? FixText.Properties(text, $"{FixText.TypeName(type)} {local} = {value};")
            : ImmutableDictionary<string, string?>.Empty;
    }

    /// <summary>The form itself, or with a hyperparameter that scales the input, and the output too or not.</summary>
    private static IEnumerable<StableForm> Scaled(StableForm form, List<FreeVariable> hyperparameters)
    {
        switch (hyperparameters.Count)
        {
            case 0:
                yield return form;
                break;
            case 1:
                Formula Compose(Formula formula, Func<Expression, Expression, Expression> outer)
                {
                    FormulaBuilder builder = new();
                    Expression factor = builder.Parameter(hyperparameters[0].Key, GenericValue.Of(hyperparameters[0].Key));
                    return outer(builder.Import(formula, factor * builder.Input), factor).ToFormula();
                }

                static Expression Same(Expression value, Expression factor) => value;
                static Expression Divided(Expression value, Expression factor) => value / factor;
                static Expression Multiplied(Expression value, Expression factor) => factor * value;
                foreach (Func<Expression, Expression, Expression> outer in (Func<Expression, Expression, Expression>[])[Same, Divided, Multiplied])
                {
                    yield return new StableForm(
                        Compose(form.Function, outer),
                        Compose(form.Stable, outer),
                        form.Local is null ? null : Compose(form.Local, Same));
                }

                break;
        }
    }

    private static Expression Sigmoid(Expression x) => 1 / (1 + Exp(-x));

    private static Expression Softplus(Expression x) => Log(1 + Exp(x));

    private static Expression StableSoftplus(Expression x) => Max(x, 0) + Log(1 + Exp(-Abs(x)));

    private static StableForm Make(
        Func<Expression, Expression> function, Func<Expression, Expression>? stable = null, Func<Expression, Expression>? local = null)
    {
        static Formula Of(Func<Expression, Expression> definition) => definition(new FormulaBuilder().Input).ToFormula();
        return new StableForm(Of(function), Of(stable ?? function), local is null ? null : Of(local));
    }
}
