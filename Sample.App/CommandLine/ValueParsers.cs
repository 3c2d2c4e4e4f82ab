using System;
using System.CommandLine.Parsing;
using System.Globalization;
using Activations.Sample.Layers;

namespace Activations.Sample.CommandLine;

/// <summary>Parses the options' values, whatever the machine's culture, with one clear line for each mistake.</summary>
internal static class ValueParsers
{
    public static ActivationEntry? Activation(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        ActivationEntry? entry = ActivationList.Find(text);
        if (entry is null)
        {
            result.AddError($"--activation: the demo has no layer for '{text}'; it has {ActivationList.Names}");
        }

        return entry;
    }

    public static Func<ArgumentResult, int> Integer(int min, int max) => result =>
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            && value >= min && value <= max)
        {
            return value;
        }

        result.AddError(string.Create(
            CultureInfo.InvariantCulture, $"{NameOf(result)}: '{text}' is not a whole number from {min} to {max}"));
        return min;
    };

    public static double LearningRate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value is > 0.0 and <= 10.0)
        {
            return value;
        }

        result.AddError($"{NameOf(result)}: '{text}' is not a number above 0 and up to 10");
        return 1.0;
    }

    private static string NameOf(ArgumentResult result) => ((OptionResult)result.Parent!).Option.Name;
}
