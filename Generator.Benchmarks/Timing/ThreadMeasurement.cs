namespace Activations.Generator.Benchmarks.Timing;

/// <summary>A row of the table of the <c>threads</c> command.</summary>
/// <param name="Function">The activation.</param>
/// <param name="Pass">Forward or backward.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="Alone">The median on one thread, in ns an element.</param>
/// <param name="Shared">The median on the thread pool.</param>
internal readonly record struct ThreadMeasurement(string Function, string Pass, int Length, double Alone, double Shared);
