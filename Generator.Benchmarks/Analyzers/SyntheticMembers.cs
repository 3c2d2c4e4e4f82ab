using System;
using System.Collections.Generic;

namespace Activations.Generator.Benchmarks.Analyzers;

/// <summary>Members of synthetic classes, from a number for their names and one for their constants.</summary>
internal static class SyntheticMembers
{
    public static IReadOnlyList<Func<int, int, string>> All { get; } =
        [Query, Parse, Load, Geometry, Describe, Walk, Statistics, Update, Compare];

    private static string Query(int n, int k) => $$"""
            public IReadOnlyList<string> Query{{n}}(double least, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return _items.Values
                    .Where(item => item.Weight > least && item.Count % {{k}} != 0)
                    .OrderByDescending(item => item.Weight)
                    .ThenBy(item => item.Name, StringComparer.Ordinal)
                    .Select(item => item.Name.ToUpperInvariant() + "-" + item.Count.ToString(CultureInfo.InvariantCulture))
                    .Take({{k}})
                    .ToList();
            }

        """;

    private static string Parse(int n, int k) => $$"""
            public static int Parse{{n}}(string text, out string error)
            {
                error = string.Empty;
                int value = 0, sign = 1;
                for (int i = 0; i < text.Length; i++)
                {
                    switch (text[i])
                    {
                        case '-' when i == 0:
                            sign = -1;
                            break;
                        case >= '0' and <= '9':
                            value = value * 10 + (text[i] - '0');
                            break;
                        case ' ':
                        case '_':
                            continue;
                        default:
                            error = $"Unexpected '{text[i]}' at {i}";
                            return {{k}};
                    }
                }

                return sign * value;
            }

        """;

    private static string Load(int n, int k) => $$"""
            public async Task<int> Load{{n}}Async(IEnumerable<Item> items, CancellationToken cancellationToken)
            {
                int added = 0;
                foreach (Item item in items)
                {
                    if (string.IsNullOrWhiteSpace(item.Name) || item.Count < {{k}})
                    {
                        continue;
                    }

                    try
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken).ConfigureAwait(false);
                        _items[item.Name] = item with { Weight = item.Weight * 0.5, Created = DateTime.UtcNow };
                        added++;
                    }
                    catch (InvalidOperationException e) when (e.Message.Length > {{k}})
                    {
                        throw new ArgumentException("The item can't be added.", nameof(items), e);
                    }
                }

                return added;
            }

        """;

    private static string Geometry(int n, int k) => $$"""
            public static double Distance{{n}}(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
            {
                double sum = 0;
                for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
                {
                    double d = a[i] - b[i];
                    sum += d * d / (1 + Math.Abs(d) / {{k}});
                }

                return Math.Sqrt(sum) * Math.Cos(Math.PI / {{k}}) + Math.Max(a.Length, b.Length);
            }

        """;

    private static string Describe(int n, int k) => $$"""
            public string Describe{{n}}(object? value) => value switch
            {
                null => "nothing",
                string { Length: 0 } => "empty",
                string text when text.StartsWith("{{k}}", StringComparison.Ordinal) => text[1..],
                int and > {{k}} => "large",
                double number => number.ToString("0.###", CultureInfo.InvariantCulture),
                Item { Count: > 1, Name: var name } => name + "s",
                IEnumerable<Item> items => string.Join(", ", items.Select(item => item.Name)),
                _ => value.ToString() ?? "?",
            };

        """;

    private static string Walk(int n, int k) => $$"""
            public IEnumerable<(string Key, int Depth)> Walk{{n}}(string root, Func<string, IEnumerable<string>> children)
            {
                Stack<(string Key, int Depth)> open = new();
                open.Push((root, 0));
                while (open.Count > 0)
                {
                    (string key, int depth) = open.Pop();
                    yield return (key, depth);
                    if (depth < {{k}})
                    {
                        foreach (string child in children(key))
                        {
                            open.Push((child, depth + 1));
                        }
                    }
                }
            }

        """;

    private static string Statistics(int n, int k) => $$"""
            public (double Mean, double Deviation) Statistics{{n}}(double[] values)
            {
                double mean = values.Sum() / values.Length;
                double squares = 0;
                foreach (double value in values)
                {
                    squares += (value - mean) * (value - mean);
                }

                return (mean, Math.Sqrt(squares / Math.Max(1, values.Length - {{k}} % 2)));
            }

        """;

    private static string Update(int n, int k) => $$"""
            public event EventHandler<string>? Updated{{n}};

            public bool Update{{n}}(string name, int count)
            {
                lock (_items)
                {
                    if (!_items.TryGetValue(name, out Item? item))
                    {
                        return false;
                    }

                    State state = item.Count > {{k}} ? State.Closed : count > 0 ? State.Waiting : State.Open;
                    _items[name] = item with { Count = state == State.Open ? 0 : item.Count + count };
                    Updated{{n}}?.Invoke(this, new StringBuilder().Append(name).Append(' ').Append(state).ToString());
                    return true;
                }
            }

        """;

    private static string Compare(int n, int k) => $$"""
            public static int Compare{{n}}(Item? a, Item? b)
            {
                if (ReferenceEquals(a, b))
                {
                    return 0;
                }

                if (a is null || b is null)
                {
                    return a is null ? -1 : 1;
                }

                int byWeight = a.Weight.CompareTo(b.Weight);
                return byWeight != 0 ? byWeight * {{k}} : string.CompareOrdinal(a.Name, b.Name);
            }

        """;

    public static string Exponentials(int k) => $$"""
            public static double Discount(double rate, double years) => Math.Exp(-rate * years / {{k}});

            public static double Density(double x, double mean, double deviation)
            {
                double z = (x - mean) / deviation;
                return Math.Exp(-z * z / 2) / (deviation * Math.Sqrt(2 * Math.PI));
            }

            public static double DensityDerivative(double x, double mean, double deviation)
                => -(x - mean) / (deviation * deviation) * Density(x, mean, deviation);

        """;
}
