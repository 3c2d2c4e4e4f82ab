namespace Activations.Sample.Training;

/// <summary>What the network says about one test image.</summary>
/// <param name="Index">The image's index in the test set.</param>
/// <param name="Label">What it is.</param>
/// <param name="Predicted">What the network takes it for.</param>
/// <param name="Confidence">The probability that it gives to that.</param>
internal readonly record struct Prediction(int Index, byte Label, byte Predicted, float Confidence)
{
    public bool IsRight => Label == Predicted;
}
