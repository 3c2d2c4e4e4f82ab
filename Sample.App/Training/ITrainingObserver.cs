namespace Activations.Sample.Training;

/// <summary>Is told how the training goes.</summary>
internal interface ITrainingObserver
{
    /// <summary>Called after each step.</summary>
    /// <param name="share">The share of all steps that is done, up to 1.</param>
    /// <param name="loss">The mean loss of the epoch so far.</param>
    void StepDone(double share, double loss);

    void EpochDone(EpochResult epoch);
}
