namespace Activations.Generator.Calculus;

/// <summary>The condition on the output that holds exactly right of a breakpoint.</summary>
/// <param name="Value">The function's value at the breakpoint.</param>
/// <param name="OrEqual">Whether the value itself belongs to the right side.</param>
internal readonly record struct OutputCondition(double Value, bool OrEqual);
