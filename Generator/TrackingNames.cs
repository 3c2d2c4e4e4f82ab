using System.Collections.Generic;

namespace Activations.Generator;

/// <summary>The names of the pipeline's steps, by which the tests see what an edit ran again.</summary>
internal static class TrackingNames
{
    public const string Capabilities = nameof(Capabilities);

    public const string Parse = nameof(Parse);

    public const string Plan = nameof(Plan);

    public const string Emit = nameof(Emit);

    public const string Functions = nameof(Functions);

    public const string Helpers = nameof(Helpers);

    public static IReadOnlyList<string> All { get; } = [Capabilities, Parse, Plan, Emit, Functions, Helpers];
}
