using System.Collections.Concurrent;
using System.Collections.Generic;

using Activations.Generator.Models;
using Activations.Generator.Planning;

namespace Activations.Generator.Emission;

/// <summary>Everything that the generated file declares in the user's class: what the user may not declare there.</summary>
internal static class GeneratedMembers
{
    // Every class is asked for its collisions with them, after every edit.
    private static readonly ConcurrentDictionary<(SavedValue Saved, ElementType ElementType), EquatableArray<GeneratedMember>> s_members = new();

    /// <summary>The members, the static ones first.</summary>
    /// <param name="saved">What the plan saves; not <see cref="SavedValue.Auto"/>.</param>
    /// <param name="elementType">The type of the elements.</param>
    public static EquatableArray<GeneratedMember> For(SavedValue saved, ElementType elementType)
        => s_members.GetOrAdd((saved, elementType), static key => Create(key.Saved, key.ElementType));

    private static EquatableArray<GeneratedMember> Create(SavedValue saved, ElementType elementType)
    {
        string element = ElementNames.Keyword(elementType);
        string source = $"System.ReadOnlySpan<{element}>";
        string destination = $"System.Span<{element}>";

        List<GeneratedMember> members =
        [
            Method("Evaluate", element),
            Method("Derivative", element),
            Method("Forward", source, destination),
            Method("BackwardFromInput", source, source, destination),
        ];

        if (saved == SavedValue.Output)
        {
            members.Add(Method("BackwardFromOutput", source, source, destination));
            members.Add(Method("DerivativeFromOutput", element));
        }

        if (saved == SavedValue.Derivative)
        {
            members.Add(Method("ForwardWithDerivative", source, destination, destination));
            members.Add(Method("BackwardFromDerivative", source, source, destination));
        }

        members.Add(Method("Forward", source));
        members.Add(Method("Backward", source, destination));
        members.Add(Value("SavedForBackward"));
        foreach (string field in LayerEmitter.Buffers(saved))
        {
            members.Add(Value(field));
        }

        members.Add(Value(EmissionContext.LengthField));
        members.Add(Value(EmissionContext.OwnerField));
        return new EquatableArray<GeneratedMember>(members.ToArray());
    }

    private static GeneratedMember Method(string name, params string[] parameterTypes)
        => new(name, new EquatableArray<string>(parameterTypes), IsMethod: true);

    private static GeneratedMember Value(string name) => new(name, EquatableArray<string>.Empty, IsMethod: false);
}
