namespace Activations.Generator.Planning.Lowering;

/// <summary>A value of a kernel as the unevaluated sum of two: what the first was rounded by is in the second.</summary>
/// <param name="High">The index of the value.</param>
/// <param name="Low">The index of what it lacks, or -1 where that is nothing, or not followed.</param>
internal readonly record struct PairValue(int High, int Low)
{
    /// <summary>Whether there is a second part.</summary>
    public bool HasLow => Low >= 0;

    /// <summary>A value that isn't known to lack anything.</summary>
    public static implicit operator PairValue(int high) => new(high, -1);
}
