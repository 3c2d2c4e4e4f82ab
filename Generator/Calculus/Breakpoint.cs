namespace Activations.Generator.Calculus;

/// <summary>Where a condition on x changes.</summary>
/// <param name="At">The place, or the double next to it on the side of the origin.</param>
/// <param name="IsExact">Whether it is that place. Otherwise the double is on the side of the origin.</param>
internal readonly record struct Breakpoint(double At, bool IsExact)
{
    /// <summary>Whether <see cref="At"/> is left of the place: √2 lies right of the double that stands for it.</summary>
    public bool BelongsLeft => !IsExact && At >= 0;

    /// <summary>Whether <see cref="At"/> is right of the place.</summary>
    public bool BelongsRight => !IsExact && At < 0;
}
