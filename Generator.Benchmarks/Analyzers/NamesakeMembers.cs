namespace Activations.Generator.Benchmarks.Analyzers;

/// <summary>Members that have the names of derivatives or activations, and are no matter for us.</summary>
internal static class NamesakeMembers
{
    /// <summary>A colour's.</summary>
    public static string Gradient(int k) => $$"""
            public static byte[] Gradient(byte from, byte to, int steps)
            {
                byte[] colours = new byte[steps];
                for (int i = 0; i < steps; i++)
                {
                    colours[i] = (byte)(from + ((to - from) * i / Math.Max(1, steps - 1)) % {{k + 160}});
                }

                return colours;
            }

        """;

    public static string Account(int k) => $$"""
            public double Balance { get; private set; }

            public double Upgrade(double fee)
            {
                Activate();
                return Balance -= Math.Pow(1 + fee / 100, {{k}}) * 1.5;
            }

            public void Activate() => IsActive = true;

            public byte[] DerivedKey(string password) => Encoding.UTF8.GetBytes(password + Balance.ToString(CultureInfo.InvariantCulture)).Reverse().ToArray();

        """;

    public static string Layers(int k) => $$"""
            public int NetworkLayer { get; set; } = {{k}};

            public static bool IsPrime(int n) => n > 1 && Enumerable.Range(2, (int)Math.Sqrt(n)).All(d => n % d != 0 || n == d);

            public double Slope(double dx, double dy) => Math.Abs(dx) < 1e-9 ? double.PositiveInfinity : dy / dx * NetworkLayer;

        """;

    /// <summary>A derivative with an exponential indeed: it is lifted, and isn't an activation's.</summary>
    public static string Cooling(int k) => $$"""
            public static double Temperature(double seconds, double start, double room) => room + (start - room) * Math.Exp(-seconds / {{k}});

            public static double TemperatureSlope(double seconds, double start, double room)
            {
                double factor = Math.Exp(-seconds / {{k}});
                return -(start - room) * factor / {{k}};
            }

        """;
}
