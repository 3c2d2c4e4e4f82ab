namespace Activations.Generator.Benchmarks.Timing;

/// <summary>One call of a contender. A struct, so that the timing loop calls it directly.</summary>
internal interface ICall
{
    void Invoke(Buffers buffers, int length);
}
