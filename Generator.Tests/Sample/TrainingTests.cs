using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Activations.Generator.Tests.Infrastructure;
using Activations.Sample;
using Activations.Sample.Checks;
using Activations.Sample.Layers;
using Activations.Sample.Training;
using Xunit;

namespace Activations.Generator.Tests.Sample;

public sealed class TrainingTests
{
    public static TheoryData<string> Names => [.. ActivationList.All.Select(static entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Backpropagation_AgreesWithCentralDifferences(string name)
    {
        GradientCheckResult check = GradientCheck.Run(Entry(name), TestDigits.Create(16, seed: 4), seed: 5);
        Assert.True(check.MaxRelativeError < 1e-4, $"{name}: {check.MaxRelativeError}");
        Assert.Equal(4, check.Groups.Length);
    }

    [Fact]
    public void WrongDerivative_FailsTheGradientCheck()
    {
        // The check's own control: tanh's backward pass under the reference of sigmoid.
        ActivationEntry wrong = Entry("sigmoid") with { CreateLayer = Entry("tanh").CreateLayer };
        Assert.True(GradientCheck.Run(wrong, TestDigits.Create(16, seed: 4), seed: 5).MaxRelativeError > 0.1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EqualSeeds_GiveEqualBits(string name) => Assert.Equal(Weights(name, seed: 3), Weights(name, seed: 3));

    [Fact]
    public void AnotherSeed_GivesOtherWeights() => Assert.NotEqual(Weights("sigmoid", seed: 3), Weights("sigmoid", seed: 4));

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_AllocatesNothingInTheSteadyState(string name)
    {
        var trainer = new Trainer(TestDigits.CreateData(), Entry(name).CreateLayer(), new TrainingSettings { BatchSize = 32, Epochs = 100 });

        Assert.Equal(0, Allocations.Least(TwoPasses));

        // The last batch of each, with 8 examples, and the reshuffling are steps like the others.
        void TwoPasses()
        {
            for (int i = 0; i < 14; i++)
            {
                trainer.Step();
            }
        }
    }

    [Fact]
    public void Training_LearnsWhatIsEasy()
    {
        var observer = new RecordingObserver();
        var trainer = new Trainer(TestDigits.CreateData(), Entry("sigmoid").CreateLayer(), new TrainingSettings { BatchSize = 20, Epochs = 12 });

        TrainingResult result = trainer.Run(observer, CancellationToken.None);

        Assert.True(result.Last.TestAccuracy > 0.95, $"{result.Last.TestAccuracy}");
        Assert.True(result.Last.Loss < result.Epochs[0].Loss / 2);
        Assert.Equal(result.Epochs, observer.Epochs);
        Assert.Equal(1.0, observer.LastShare);
        Assert.Equal(result.Last.TestAccuracy, new ConfusionMatrix(result.Predictions).Accuracy);
    }

    [Fact]
    public void DivergedTraining_IsReported()
    {
        var settings = new TrainingSettings { LearningRate = 10, BatchSize = 10, Epochs = 5 };
        var trainer = new Trainer(TestDigits.CreateData(), Entry("exp").CreateLayer(), settings);
        UserException e = Assert.Throws<UserException>(() => trainer.Run(new RecordingObserver(), CancellationToken.None));
        Assert.Contains("diverged", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CancelledTraining_Stops()
    {
        var trainer = new Trainer(TestDigits.CreateData(), Entry("relu").CreateLayer(), new TrainingSettings());
        Assert.ThrowsAny<OperationCanceledException>(() => trainer.Run(new RecordingObserver(), new CancellationToken(canceled: true)));
    }

    private static float[] Weights(string name, int seed)
    {
        var settings = new TrainingSettings { Seed = seed, BatchSize = 30, Epochs = 2 };
        var trainer = new Trainer(TestDigits.CreateData(), Entry(name).CreateLayer(), settings);
        trainer.Run(new RecordingObserver(), CancellationToken.None);
        return [.. trainer.Network.Parameters.SelectMany(static parameters => parameters.Values.ToArray())];
    }

    private static ActivationEntry Entry(string name) => ActivationList.Find(name)!;

    private sealed class RecordingObserver : ITrainingObserver
    {
        public List<EpochResult> Epochs { get; } = [];

        public double LastShare { get; private set; }

        public void StepDone(double share, double loss) => LastShare = share;

        public void EpochDone(EpochResult epoch) => Epochs.Add(epoch);
    }
}
