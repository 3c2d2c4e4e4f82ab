namespace Activations.Generator.Benchmarks.Peers;

/// <summary>An operator of XNNPACK: the functions that create it and set it up, and its parameters.</summary>
/// <param name="Create">The function that creates it.</param>
/// <param name="Setup">The function that sets it up.</param>
/// <param name="First">Its first parameter; NaN if it has none.</param>
/// <param name="Second">Its second parameter; NaN if it has none.</param>
internal readonly record struct XnnPackOperator(string Create, string Setup, float First = float.NaN, float Second = float.NaN);
