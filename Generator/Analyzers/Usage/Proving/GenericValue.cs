namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>
/// The number that a free variable is evaluated with: of no special kind, so that what holds by accident doesn't hold
/// for it, and always the same for the same name.
/// </summary>
internal static class GenericValue
{
    public static double Of(string key)
    {
        uint hash = 2166136261;
        foreach (char c in key)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return 0.3137 + (hash % 9973 * 0.0001237);
    }
}
