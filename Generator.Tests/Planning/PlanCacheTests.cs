using Activations.Generator.Catalogue;
using Activations.Generator.Expressions;
using Activations.Generator.Models;
using Activations.Generator.Planning;

using Xunit;

namespace Activations.Generator.Tests.Planning;

public sealed class PlanCacheTests
{
    [Fact]
    public void EqualQuestion_GivesTheSamePlan()
    {
        Assert.Same(
            PlanCache.Plan(Elu(0.5), ElementType.Single, SavedValue.Auto),
            PlanCache.Plan(Elu(0.5), ElementType.Single, SavedValue.Auto));
    }

    [Fact]
    public void OtherQuestion_GivesAnotherPlan()
    {
        PlanOutcome plan = PlanCache.Plan(Elu(0.5), ElementType.Single, SavedValue.Auto);

        Assert.NotSame(plan, PlanCache.Plan(Elu(0.25), ElementType.Single, SavedValue.Auto));
        Assert.NotSame(plan, PlanCache.Plan(Elu(0.5), ElementType.Double, SavedValue.Auto));
        Assert.NotSame(plan, PlanCache.Plan(Elu(0.5), ElementType.Single, SavedValue.Input));
        Assert.NotSame(plan, PlanCache.Plan(Elu(0.5), ElementType.Single, SavedValue.Auto, AccuracyLevel.Fast));
    }

    [Fact]
    public void CachedPlan_IsThePlannersPlan()
    {
        Assert.Equal(
            ActivationPlanner.Plan(Elu(0.5), ElementType.Single, SavedValue.Auto),
            PlanCache.Plan(Elu(0.5), ElementType.Single, SavedValue.Auto));
    }

    private static Formula Elu(double alpha) => ActivationCatalogue.Find("elu")!.CreateFormula([alpha]);
}
