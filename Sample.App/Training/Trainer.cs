using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading;
using Activations.Sample.Data;
using Activations.Sample.Network;

namespace Activations.Sample.Training;

/// <summary>Trains a <see cref="DigitNetwork"/> on shuffled mini-batches. A step allocates nothing.</summary>
internal sealed class Trainer
{
    private readonly TrainingSettings _settings;
    private readonly DigitData _data;
    private readonly DigitNetwork _network;
    private readonly AdamOptimizer _optimizer;
    private readonly Evaluator _evaluator;
    private readonly Random _random;
    private readonly int[] _order;
    private readonly float[] _inputs;
    private readonly byte[] _labels;
    private int _position;
    private int _step;

    public Trainer(DigitData data, IActivationLayer<float> activation, TrainingSettings settings)
    {
        _settings = settings;
        _data = data;
        _network = new DigitNetwork(activation, settings.BatchSize, settings.Seed);
        _optimizer = new AdamOptimizer(_network.Parameters);
        _evaluator = new Evaluator(_network, data.Test);
        _random = new Random(settings.Seed);
        _order = new int[data.Training.Count];
        _inputs = new float[settings.BatchSize * DigitSet.PixelCount];
        _labels = new byte[settings.BatchSize];
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }
    }

    public DigitNetwork Network => _network;

    private int StepsAnEpoch => (_order.Length + _settings.BatchSize - 1) / _settings.BatchSize;

    private int TotalSteps => StepsAnEpoch * _settings.Epochs;

    /// <exception cref="OperationCanceledException">The token was cancelled between two steps.</exception>
    /// <exception cref="UserException">The loss became infinite or NaN.</exception>
    public TrainingResult Run(ITrainingObserver observer, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        ImmutableArray<EpochResult>.Builder epochs = ImmutableArray.CreateBuilder<EpochResult>(_settings.Epochs);
        for (int epoch = 1; epoch <= _settings.Epochs; epoch++)
        {
            double loss = RunEpoch(observer, cancellationToken);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            epochs.Add(new EpochResult(epoch, loss, _evaluator.Accuracy(), seconds));
            observer.EpochDone(epochs[^1]);
        }

        return new TrainingResult(epochs.MoveToImmutable(), [.. _evaluator.Predict()]);
    }

    /// <summary>Trains on the next mini-batch, the first of a newly shuffled pass where the last one is used up.</summary>
    /// <returns>The batch's mean loss before the step.</returns>
    public double Step()
    {
        if (_position == _order.Length)
        {
            _position = 0;
        }

        if (_position == 0)
        {
            _random.Shuffle(_order);
        }

        int count = Math.Min(_settings.BatchSize, _order.Length - _position);
        Span<float> inputs = _inputs.AsSpan(0, count * DigitSet.PixelCount);
        Span<byte> labels = _labels.AsSpan(0, count);
        _data.Training.Gather(_order.AsSpan(_position, count), inputs, labels);
        _position += count;

        double loss = _network.LossAndGradients(inputs, labels);
        _optimizer.Step(LearningRate());
        _step++;
        return loss;
    }

    private double RunEpoch(ITrainingObserver observer, CancellationToken cancellationToken)
    {
        double sum = 0.0;
        for (int i = 1; i <= StepsAnEpoch; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sum += Step();
            if (!double.IsFinite(sum))
            {
                throw new UserException("the training diverged: the loss is no longer finite; try a smaller --learning-rate");
            }

            observer.StepDone((double)_step / TotalSteps, sum / i);
        }

        return sum / StepsAnEpoch;
    }

    private float LearningRate()
    {
        double share = Math.Min((double)_step / TotalSteps, 1.0);
        return (float)(_settings.LearningRate * 0.5 * (1.0 + Math.Cos(Math.PI * share)));
    }
}
