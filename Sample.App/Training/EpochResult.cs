namespace Activations.Sample.Training;

/// <summary>What one pass over the training set gave.</summary>
/// <param name="Epoch">The epoch's number, from 1.</param>
/// <param name="Loss">The mean training loss while the epoch ran.</param>
/// <param name="TestAccuracy">The share of the test set that was right after it.</param>
/// <param name="Seconds">The time from the start of the training.</param>
internal sealed record EpochResult(int Epoch, double Loss, double TestAccuracy, double Seconds);
