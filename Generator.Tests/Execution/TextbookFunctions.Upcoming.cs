using System.Collections.Generic;
using System.Linq;

namespace Activations.Generator.Tests.Execution;

/// <content>What the catalogue doesn't have yet.</content>
internal static partial class TextbookFunctions
{
    /// <summary>
    /// The functions that are still to come into the catalogue. Until then only the references themselves are
    /// compared; an entry moves from here to <see cref="All"/> together with the catalogue's.
    /// </summary>
    public static IReadOnlyList<TextbookFunction> Upcoming { get; } =
    [
        .. Gates().Where(static f => f.Entry == "serf"),
        .. Bells().Where(static f => f.Entry == "asinh"),
    ];
}
