namespace Activations.Generator.Planning.Lowering.Clamps;

/// <summary>How the pieces of a function are put together: with minima and maxima as far as possible.</summary>
/// <param name="First">The first piece.</param>
/// <param name="Last">The last piece.</param>
/// <param name="Gate">The function as the input times a line that is cut off, instead of its pieces.</param>
/// <param name="CarriesSlope">Whether the gate's line takes what its slope is rounded by.</param>
internal readonly record struct ClampForm(ClampedEnd First, ClampedEnd Last, ClampedGate? Gate = null, bool CarriesSlope = false)
{
    /// <summary>Lowers a function.</summary>
    /// <returns>The value's index, or <see langword="null"/> if the function has no such form.</returns>
    public int? TryLower(KernelBuilder kernel, PieceJoin join)
    {
        if (Gate is not null)
        {
            return Gate.Lower(kernel, CarriesSlope);
        }

        int input = kernel.Input;
        int first = First == ClampedEnd.None ? 0 : 1;
        int last = Last == ClampedEnd.None ? join.Last : join.Last - 1;
        if (First == ClampedEnd.Input)
        {
            kernel.Input = kernel.Max(kernel.Input, kernel.Constant(join.Start(1)));
        }

        if (Last == ClampedEnd.Input)
        {
            kernel.Input = kernel.Min(kernel.Input, kernel.Constant(join.Start(join.Last)));
        }

        int value = join.Select(kernel, first, last);
        kernel.Input = input;
        if (First != ClampedEnd.Value && Last != ClampedEnd.Value)
        {
            return value;
        }

        // Of several pieces one might go beyond the constant.
        int? direction = first == last ? kernel.DirectionOf(value) : null;
        if (direction is null or 0)
        {
            return null;
        }

        if (First == ClampedEnd.Value)
        {
            int bound = join.Lower(kernel, 0);
            value = direction > 0 ? kernel.Max(value, bound) : kernel.Min(value, bound);
        }

        if (Last == ClampedEnd.Value)
        {
            int bound = join.Lower(kernel, join.Last);
            value = direction > 0 ? kernel.Min(value, bound) : kernel.Max(value, bound);
        }

        return value;
    }
}
