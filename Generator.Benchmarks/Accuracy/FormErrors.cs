using System;
using System.Text.Json.Serialization;

namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>The errors of one form of an activation. Every thread has its own; then they are added.</summary>
internal sealed class FormErrors
{
    [JsonInclude]
    private ErrorStatistics _inUlp;

    [JsonInclude]
    private ErrorStatistics _nearZero;

    /// <summary>The errors in ulp, but for those of <see cref="NearZero"/>.</summary>
    public ErrorStatistics InUlp => _inUlp;

    /// <summary>Close to a zero of the derivative other than x = 0, in the absolute unit of its bound.</summary>
    public ErrorStatistics NearZero => _nearZero;

    /// <summary>NaN where it doesn't belong, or missing where it does.</summary>
    [JsonInclude]
    public long WrongNaNs { get; private set; }

    /// <summary>An argument of those.</summary>
    [JsonInclude]
    public double WrongNaNAt { get; private set; } = double.NaN;

    public void Add(double ulps, double x) => _inUlp.Add(ulps, x);

    /// <summary>Raises the largest error, if this one is larger.</summary>
    public void Raise(double ulps, double x) => _inUlp.Raise(ulps, x);

    /// <summary>Counts errors whose largest is known.</summary>
    public void AddToMean(double sum, long count) => _inUlp.AddToMean(sum, count);

    public void AddNearZero(double units, double x) => _nearZero.Add(units, x);

    public void AddWrongNaN(double x)
    {
        WrongNaNs++;
        WrongNaNAt = x;
    }

    public void Add(FormErrors other)
    {
        _inUlp.Add(other._inUlp);
        _nearZero.Add(other._nearZero);
        WrongNaNs += other.WrongNaNs;
        WrongNaNAt = double.IsNaN(WrongNaNAt) ? other.WrongNaNAt : WrongNaNAt;
    }

    /// <summary>One for each form that there may be.</summary>
    public static FormErrors[] OfAllForms() => Array.ConvertAll(Enum.GetValues<AccuracyForm>(), static _ => new FormErrors());
}
