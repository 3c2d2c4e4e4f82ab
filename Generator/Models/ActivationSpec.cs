using Activations.Generator.Expressions;
using Activations.Generator.Planning;

namespace Activations.Generator.Models;

/// <summary>
/// What the user asked for, read from one <c>[Activation]</c> class: the value that enters the incremental pipeline.
/// </summary>
/// <remarks>
/// The contract of every type in this folder, and of all that they hold: strings, numbers, enums, other models and
/// <see cref="EquatableArray{T}"/> only, compared by value; floating-point numbers by their bits. Never a symbol, a
/// syntax node or tree, a location, a diagnostic, a delegate or a compilation: such an object is another one after
/// every keystroke, so nothing after it would be cached, and it keeps a whole compilation in memory.
/// </remarks>
internal sealed record ActivationSpec
{
    /// <summary>Where the class is declared.</summary>
    public required HierarchySpec Hierarchy { get; init; }

    /// <summary>
    /// The name that the catalogue has the activation under, however the user spelt it, or <see langword="null"/>
    /// for the class's own formula.
    /// </summary>
    public required string? ActivationName { get; init; }

    /// <summary>The function, its hyperparameters filled in.</summary>
    public required Formula Formula { get; init; }

    /// <summary>The type of the elements.</summary>
    public required ElementType ElementType { get; init; }

    /// <summary>What the user wants Forward to keep for Backward.</summary>
    public required SavedValue Save { get; init; }

    /// <summary>Whether the kernels may use several threads.</summary>
    public required bool Parallel { get; init; }

    /// <summary>How accurate the functions are to be.</summary>
    public required AccuracyLevel Accuracy { get; init; }

    /// <summary>
    /// The choices of the saved value whose generated members would collide with members that the class has. Which
    /// one is chosen is known only after planning, and whether that matters too.
    /// </summary>
    public required EquatableArray<SavedValue> CollidingSaves { get; init; }
}
