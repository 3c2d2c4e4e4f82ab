using System;

using Activations.Generator.Planning;

using Xunit;

namespace Activations.Generator.Tests.Planning;

public sealed class PlannerGuardTests
{
    [Fact]
    public void Exception_BecomesAFailureThatNamesIt()
    {
        PlanOutcome outcome = PlannerGuard.Run(() => throw new InvalidOperationException("no\nsuch piece"));

        Assert.Null(outcome.Plan);
        Assert.Contains("InvalidOperationException: no such piece", outcome.Failure!.Reason, StringComparison.Ordinal);
        Assert.Empty(outcome.Failure.Possible);
    }

    [Fact]
    public void Cancellation_IsNoFailure()
        => Assert.Throws<OperationCanceledException>(() => PlannerGuard.Run(() => throw new OperationCanceledException()));
}
