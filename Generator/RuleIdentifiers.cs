namespace Activations.Generator;

/// <summary>
/// The diagnostics' ids. ACT0xx: the definition is wrong and nothing was generated. ACT1xx: hand-written code is slower
/// than it need be. ACT2xx: it computes something else than it says.
/// </summary>
internal static class RuleIdentifiers
{
    public const string PartialType = "ACT001";

    public const string KnownName = "ACT002";

    public const string ActivationClass = "ACT003";

    public const string SingleDefinition = "ACT004";

    public const string LiftableFormula = "ACT005";

    public const string FormulaShape = "ACT006";

    public const string Hyperparameter = "ACT007";

    public const string MemberCollision = "ACT008";

    public const string ElementType = "ACT009";

    public const string Save = "ACT010";

    public const string Target = "ACT011";

    public const string RedundantExponential = "ACT101";

    public const string OutputOverload = "ACT102";

    public const string WrongDerivative = "ACT201";

    public const string UnstableFunction = "ACT202";

    private const string HelpBase = "https://github.com/activations-net/activations/blob/main/docs/rules/";

    /// <summary>The page that explains a rule.</summary>
    /// <param name="id">The rule's id.</param>
    /// <returns>The page's address.</returns>
    public static string HelpLink(string id) => HelpBase + id + ".md";
}
