using System;
using System.Globalization;
using System.Text;
using Activations.Sample.Data;

namespace Activations.Sample.Reporting;

/// <summary>
/// A digit as SVG in the colour of the text, so that it fits a light and a dark page: a path for each of a few
/// levels of ink, made of horizontal runs.
/// </summary>
internal static class DigitImage
{
    private const int Levels = 6;

    public static string Render(ReadOnlySpan<byte> pixels, string title)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="digit" viewBox="0 0 {DigitSet.Side} {DigitSet.Side}" role="img"><title>{Markup.Text(title)}</title>""");
        for (int level = 1; level <= Levels; level++)
        {
            string path = Path(pixels, level);
            if (path.Length > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"""<path fill-opacity="{(double)level / Levels:0.##}" d="{path}"/>""");
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Path(ReadOnlySpan<byte> pixels, int level)
    {
        var path = new StringBuilder();
        for (int y = 0; y < DigitSet.Side; y++)
        {
            for (int x = 0; x < DigitSet.Side;)
            {
                int start = x;
                while (x < DigitSet.Side && LevelOf(pixels[(y * DigitSet.Side) + x]) == level)
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
                else
                {
                    x++;
                }
            }
        }

        return path.ToString();
    }

    private static int LevelOf(byte pixel) => ((pixel * Levels) + (byte.MaxValue / 2)) / byte.MaxValue;
}
