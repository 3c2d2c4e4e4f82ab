namespace Activations.Sample.Reporting;

internal static class HtmlReport
{
    public static string Render(DemoResult result) => result.ToString();
}
