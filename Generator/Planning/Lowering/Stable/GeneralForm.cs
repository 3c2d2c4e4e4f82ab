namespace Activations.Generator.Planning.Lowering.Stable;

/// <summary>A way to evaluate any function, operation by operation.</summary>
/// <param name="Source">Which of its spellings.</param>
/// <param name="IsPaired">With what each operation is rounded by carried along to the end.</param>
/// <param name="IsScaled">With the exponential kept normal, and its scale multiplied in last.</param>
internal readonly record struct GeneralForm(GeneralSource Source, bool IsPaired, bool IsScaled = false)
{
    /// <summary>The forms with one rounding an operation.</summary>
    public static GeneralForm[] Plain { get; } =
    [
        new(GeneralSource.Stable, IsPaired: false),
        new(GeneralSource.Stable, IsPaired: false, IsScaled: true),
        new(GeneralSource.StableDifference, IsPaired: false),
        new(GeneralSource.Root, IsPaired: false),
        new(GeneralSource.Normal, IsPaired: false),
        new(GeneralSource.Spelled, IsPaired: false),
        new(GeneralSource.Gaussian, IsPaired: false),
        new(GeneralSource.Hyperbolic, IsPaired: false),
    ];

    /// <summary>The forms that carry roundings along.</summary>
    public static GeneralForm[] Paired { get; } =
    [
        new(GeneralSource.Stable, IsPaired: true),
        new(GeneralSource.Stable, IsPaired: true, IsScaled: true),
        new(GeneralSource.StableDifference, IsPaired: true),
        new(GeneralSource.Root, IsPaired: true),
        new(GeneralSource.Normal, IsPaired: true),
        new(GeneralSource.Spelled, IsPaired: true),
    ];
}
