using System.CommandLine;
using System.IO;
using Activations.Sample.Reporting;

namespace Activations.Sample.CommandLine;

/// <summary><c>catalogue</c>: prints docs/catalogue.md.</summary>
internal static class CatalogueCommand
{
    public static Command Create(TextWriter output)
    {
        Command command = new("catalogue", "Prints what the catalogue holds and what the compiler makes of it, as Markdown.");
        command.SetAction(_ =>
        {
            CatalogueDocument.Write(output);
            return ExitCode.Success;
        });
        return command;
    }
}
