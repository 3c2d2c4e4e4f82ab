using System;
using System.Collections.Generic;
using System.Linq;

namespace Activations.Sample.Reporting;

/// <summary>A rectangle of an SVG image with coordinates of its own: values in, markup out.</summary>
internal sealed record PlotArea
{
    private static readonly double[] s_roundSteps = [1.0, 2.0, 5.0, 10.0];

    public required double Width { get; init; }

    public required double Height { get; init; }

    public required double MinX { get; init; }

    public required double MaxX { get; init; }

    public required double MinY { get; init; }

    public required double MaxY { get; init; }

    public double Left { get; init; } = 8;

    public double Right { get; init; } = 8;

    public double Top { get; init; } = 8;

    public double Bottom { get; init; } = 8;

    public string ViewBox => $"0 0 {Markup.Number(Width)} {Markup.Number(Height)}";

    public string X(double value)
        => Markup.Number(Left + ((value - MinX) / (MaxX - MinX) * (Width - Left - Right)));

    public string Y(double value)
        => Markup.Number(Height - Bottom - ((value - MinY) / (MaxY - MinY) * (Height - Top - Bottom)));

    /// <summary>The points of a <c>polyline</c>; a value that is not finite would break the image and is left out.</summary>
    public string Points(IEnumerable<(double X, double Y)> points)
        => string.Join(' ', points.Where(static point => double.IsFinite(point.Y)).Select(point => $"{X(point.X)},{Y(point.Y)}"));

    public string HorizontalLine(double y, string cssClass)
        => $"""<line class="{cssClass}" x1="{X(MinX)}" x2="{X(MaxX)}" y1="{Y(y)}" y2="{Y(y)}"/>""";

    public string VerticalLine(double x, string cssClass)
        => $"""<line class="{cssClass}" x1="{X(x)}" x2="{X(x)}" y1="{Y(MinY)}" y2="{Y(MaxY)}"/>""";

    /// <summary>A clipping rectangle of the area's size.</summary>
    public string Clip(string id)
        => $"""<clipPath id="{id}"><rect x="{Markup.Number(Left)}" y="{Markup.Number(Top)}" width="{Markup.Number(Width - Left - Right)}" height="{Markup.Number(Height - Top - Bottom)}"/></clipPath>""";

    /// <summary>At most about <paramref name="count"/> round values (1, 2 or 5 times a power of ten apart) in a range.</summary>
    public static IReadOnlyList<double> Ticks(double min, double max, int count)
    {
        double rough = (max - min) / count;
        double power = Math.Pow(10.0, Math.Floor(Math.Log10(rough)));
        double step = s_roundSteps.Select(factor => factor * power).First(size => size >= rough * 0.999);
        int first = (int)Math.Ceiling((min / step) - 1e-9);
        int last = (int)Math.Floor((max / step) + 1e-9);
        return [.. Enumerable.Range(first, last - first + 1).Select(i => i * step)];
    }
}
