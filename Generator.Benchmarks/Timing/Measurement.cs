namespace Activations.Generator.Benchmarks.Timing;

/// <summary>One cell of the tables.</summary>
/// <param name="Function">The activation.</param>
/// <param name="Pass">What of it.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="Contender">Whose time it is.</param>
/// <param name="Nanoseconds">The median, an element.</param>
/// <param name="Spread">The distance between the quartiles, relative to the median.</param>
internal sealed record Measurement(string Function, Pass Pass, int Length, string Contender, double Nanoseconds, double Spread);
