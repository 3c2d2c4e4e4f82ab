using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>What a saved value is called in documentation.</summary>
internal static class SavedDescription
{
    public static string Of(SavedValue saved)
        => saved switch
        {
            SavedValue.Output => "the output",
            SavedValue.Derivative => "the derivative",
            SavedValue.Input => "the input",
            _ => "what is cheapest",
        };
}
