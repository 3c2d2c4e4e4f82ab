namespace Activations.Generator;

/// <summary>The keys under which a diagnostic carries what its fix needs.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The known name that is nearest to the unknown one.</summary>
    public const string NearestName = nameof(NearestName);

    /// <summary>The values of <c>Saved</c> that the activation allows, separated by commas.</summary>
    public const string PossibleSaves = nameof(PossibleSaves);
}
