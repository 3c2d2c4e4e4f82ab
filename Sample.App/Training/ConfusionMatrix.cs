using System.Collections.Generic;
using Activations.Sample.Data;

namespace Activations.Sample.Training;

/// <summary>How often the network took each digit for each other.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[] _counts = new int[DigitSet.ClassCount * DigitSet.ClassCount];

    public ConfusionMatrix(IEnumerable<Prediction> predictions)
    {
        foreach (Prediction prediction in predictions)
        {
            _counts[(prediction.Label * DigitSet.ClassCount) + prediction.Predicted]++;
            Total++;
            Right += prediction.IsRight ? 1 : 0;
        }
    }

    public int Total { get; }

    public int Right { get; }

    public double Accuracy => Total == 0 ? 0.0 : (double)Right / Total;

    public int this[int label, int predicted] => _counts[(label * DigitSet.ClassCount) + predicted];
}
