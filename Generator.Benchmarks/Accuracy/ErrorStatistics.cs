namespace Activations.Generator.Benchmarks.Accuracy;

/// <summary>The errors of a scan.</summary>
internal struct ErrorStatistics
{
    public double Largest;
    public double LargestAt;
    public double Sum;
    public long Count;

    public readonly double Mean => Count == 0 ? 0 : Sum / Count;

    public void Add(double error, double x)
    {
        AddToMean(error, 1);
        Raise(error, x);
    }

    public void AddToMean(double sum, long count)
    {
        Sum += sum;
        Count += count;
    }

    /// <summary>Takes an error that is larger. The smaller argument wins a tie, so that the result doesn't depend on how the scan was divided.</summary>
    public void Raise(double error, double x)
    {
        if (error > Largest || (error == Largest && error > 0 && x < LargestAt))
        {
            (Largest, LargestAt) = (error, x);
        }
    }

    public void Add(in ErrorStatistics other)
    {
        Raise(other.Largest, other.LargestAt);
        Sum += other.Sum;
        Count += other.Count;
    }
}
