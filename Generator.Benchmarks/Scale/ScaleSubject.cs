using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Activations.Generator.Benchmarks.Scale;

/// <summary>A generator, and members for it to generate.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Create">Makes the generator; none if it isn't on this machine.</param>
/// <param name="Write">The source with the member of a number, in a project of another number: what is remembered of one helps no other.</param>
internal sealed record ScaleSubject(string Name, Func<IReadOnlyList<ISourceGenerator>> Create, Func<int, int, string> Write)
{
    /// <summary>What a project refers to for it, as items of its file; nothing for the generators that the SDK refers to itself.</summary>
    public string ProjectItems { get; private init; } = string.Empty;

    /// <summary>Members for which nothing is generated, to compare with.</summary>
    public static ScaleSubject Nothing { get; } = new("classes alone", static () => [], static (number, project) => Format("public sealed partial class A{0};", number, project));

    // What a large project has: many classes of few functions.
    private const int Definitions = 40;

    private const int LargestProject = 1 << 13;

    private static readonly string[] s_definitions =
    [
        "[Activation(\"elu\", Alpha = {1})] public sealed partial class A{0};",
        "[Activation(\"silu\", Beta = {1})] public sealed partial class A{0};",
        "[Activation(\"leaky_relu\", Alpha = {1})] public sealed partial class A{0};",
        "[Activation] public sealed partial class A{0} {{ [Formula] private static float F(float x) => x / ({1}f + MathF.Exp(-x)); }}",
        "[Activation(\"softplus\", Beta = {1}, ElementType = typeof(double))] public sealed partial class A{0};",
        "[Activation] public sealed partial class A{0} {{ [Formula] private static float F(float x) => x > 0 ? x : {1}f * MathF.Tanh(x); }}",
        "[Activation(\"celu\", Alpha = {1}, Save = Saved.Input)] public sealed partial class A{0};",
        "[Activation] public sealed partial class A{0} {{ [Formula] private static float F(float x) => x / (1f + {1}f * MathF.Abs(x)); }}",
    ];

    private static string OurItems { get; } =
        $"""<Analyzer Include="{typeof(ActivationGenerator).Assembly.Location}" /><Reference Include="{typeof(ActivationAttribute).Assembly.Location}" />""";

    /// <summary>As many files as members with nothing in them: what the compiler's own driver takes.</summary>
    public static ScaleSubject FilesAlone { get; } = new("files alone", static () => [new FilesAloneGenerator().AsSourceGenerator()], Nothing.Write);

    public static IReadOnlyList<ScaleSubject> All { get; } =
    [
        new("Activations, all different", static () => [new ActivationGenerator().AsSourceGenerator()], static (number, project) => Activation(number, (project * LargestProject) + number)) { ProjectItems = OurItems },
        new($"Activations, of {Definitions} definitions", static () => [new ActivationGenerator().AsSourceGenerator()], static (number, project) => Activation(number, (project * LargestProject) + (number % Definitions))) { ProjectItems = OurItems },
        new("GeneratedRegex", static () => RuntimeGenerators.Load("Microsoft.NETCore.App.Ref", "System.Text.RegularExpressions.Generator.dll"), static (number, project) => Format(
            "using System.Text.RegularExpressions; partial class A{0} {{ [GeneratedRegex(@\"^(a|bc){{1,3}}[0-9]+x{0}_{1}\\s*(?<rest>.*)$\")] private static partial Regex R(); }}", number, project)),
        new("JSON", static () => RuntimeGenerators.Load("Microsoft.NETCore.App.Ref", "System.Text.Json.SourceGeneration.dll"), static (number, project) => Format(
            "using System.Text.Json.Serialization; public record T{0}(int Id, string Name, double Weight, bool Done{1}); [JsonSerializable(typeof(T{0}))] partial class A{0} : JsonSerializerContext;", number, project)),
        new(
            "LoggerMessage",
            static () => RuntimeGenerators.Load("Microsoft.AspNetCore.App.Ref", "Microsoft.Extensions.Logging.Generators.dll"),
            static (number, project) => Format(
                "using Microsoft.Extensions.Logging; static partial class A{0} {{ [LoggerMessage({0}, LogLevel.Warning, \"{{count}} of {{name}}, {1}\")] static partial void M(ILogger logger, int count, string name); }}", number, project))
        {
            ProjectItems = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""",
        },
    ];

    /// <summary>A class; with another variant for each, none is planned twice.</summary>
    private static string Activation(int number, int variant)
        => "using System;\nusing Activations;\nnamespace Scale;\n" + string.Format(
            CultureInfo.InvariantCulture,
            s_definitions[variant % s_definitions.Length],
            number,
            (0.25 + (variant / 131072.0)).ToString("R", CultureInfo.InvariantCulture));

    private static string Format(string text, int number, int project) => string.Format(CultureInfo.InvariantCulture, text, number, project);
}
