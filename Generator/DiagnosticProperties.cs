namespace Activations.Generator;

/// <summary>The keys under which a diagnostic carries what its fix needs.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The known name that is nearest to the unknown one.</summary>
    public const string NearestName = nameof(NearestName);

    /// <summary>The values of <c>Saved</c> that the activation allows, separated by commas.</summary>
    public const string PossibleSaves = nameof(PossibleSaves);

    /// <summary>The name that the attribute lacks.</summary>
    public const string MissingName = nameof(MissingName);

    /// <summary>Where in the attribute's file the identifier of the method stands that is to be marked <c>[Formula]</c>.</summary>
    public const string FormulaPosition = nameof(FormulaPosition);

    /// <summary>Whether the attribute's name can only be a mistake: it says nothing, and there is a formula.</summary>
    public const string IsNameRedundant = nameof(IsNameRedundant);

    /// <summary>The expression that the result becomes.</summary>
    public const string Expression = nameof(Expression);

    /// <summary>The declaration of the local that the expression needs, if it needs one.</summary>
    public const string Local = nameof(Local);

    /// <summary>The declaration that is added beside the member.</summary>
    public const string Member = nameof(Member);
}
