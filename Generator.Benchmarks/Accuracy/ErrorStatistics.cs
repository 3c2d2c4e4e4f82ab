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
        Sum += error;
        Count++;
        if (error > Largest)
        {
            (Largest, LargestAt) = (error, x);
        }
    }

    public void Add(in ErrorStatistics other)
    {
        // The smaller argument wins a tie, so that the result doesn't depend on how the scan was divided.
        if (other.Largest > Largest || (other.Largest == Largest && other.LargestAt < LargestAt))
        {
            (Largest, LargestAt) = (other.Largest, other.LargestAt);
        }

        Sum += other.Sum;
        Count += other.Count;
    }
}
