using Activations.Generator.Analyzers.Definition;
using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning;

namespace Activations.Generator.Parsing;

/// <summary>
/// Reads an <c>[Activation]</c> class. The generator and the definition analyzer both call it, the one without and
/// the other with a callback, so that the one can't skip what the other is silent about.
/// </summary>
internal static class ActivationParser
{
    /// <summary>Reads one class.</summary>
    /// <param name="declaration">The class, its attribute, and whoever wants to hear what is wrong with them.</param>
    /// <returns>
    /// What the class asks for, or <see langword="null"/> if it is wrong. Then one error is reported, the first in
    /// the order below, or, for hyperparameters, one for each that is wrong; none if the compiler has rejected the
    /// attribute itself.
    /// </returns>
    public static ActivationSpec? Parse(ActivationDeclaration declaration)
    {
        declaration.CancellationToken.ThrowIfCancellationRequested();
        if (declaration.IsMalformed)
        {
            return null;
        }

        // What makes the rest moot comes first: partial doesn't help a static class.
        if (!TargetRule.Check(declaration)
            || !ActivationClassRule.Check(declaration)
            || !PartialTypeRule.Check(declaration)
            || !SingleDefinitionRule.Check(declaration))
        {
            return null;
        }

        CatalogueEntry? entry = null;
        if (declaration.Name is string name)
        {
            entry = KnownNameRule.Find(declaration, name);
            if (entry is null)
            {
                return null;
            }
        }

        if (ElementTypeRule.Read(declaration) is not ElementType elementType
            || HyperparameterRule.Read(declaration, entry, elementType) is not double[] hyperparameters
            || HyperparameterRule.ReadAccuracy(declaration, entry) is not AccuracyLevel accuracy
            || SaveRule.Read(declaration, entry) is not SavedValue save)
        {
            return null;
        }

        Formula? formula = entry is null
            ? ReadFormula(declaration, elementType)
            : entry.CreateFormula(hyperparameters);
        if (formula is null)
        {
            return null;
        }

        return new ActivationSpec
        {
            Hierarchy = HierarchyReader.Read(declaration.Type),
            ActivationName = entry?.Name,
            Formula = formula,
            ElementType = elementType,
            Save = save,
            Parallel = declaration.FindArgument(WellKnownNames.Parallel) is { Value: true },
            Accuracy = accuracy,
            CollidingSaves = MemberCollisionRule.FindCollidingSaves(declaration.Type, elementType),
        };
    }

    private static Formula? ReadFormula(ActivationDeclaration declaration, ElementType elementType)
        => FormulaShapeRule.Check(declaration, declaration.Formulas[0], elementType)
            ? OperationLifter.Lift(declaration, declaration.Formulas[0])
            : null;
}
