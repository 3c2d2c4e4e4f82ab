namespace Activations.Sample.Checks;

/// <summary>The gradient check's result for one layer's weights or biases.</summary>
/// <param name="Name">Which they are.</param>
/// <param name="Count">How many of them were checked.</param>
/// <param name="MaxRelativeError">The largest relative error among them.</param>
internal sealed record GradientCheckGroup(string Name, int Count, double MaxRelativeError);
