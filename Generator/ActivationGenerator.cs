using System.Collections.Immutable;
using System.Threading;

using Activations.Generator.Emission;
using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Activations.Generator.Parsing.Declarations;
using Activations.Generator.Planning;

using Microsoft.CodeAnalysis;

namespace Activations.Generator;

/// <summary>Generates the members of each <c>[Activation]</c> class.</summary>
/// <remarks>
/// Only the pipeline is here. It reports nothing: for a class that is wrong it generates nothing, and
/// <see cref="Analyzers.Definition.DefinitionAnalyzer"/>, which runs the same parser, says why.
/// </remarks>
[Generator(LanguageNames.CSharp)]
internal sealed class ActivationGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The helper types are internal and marked [Embedded], so that two assemblies with InternalsVisibleTo don't
        // see each other's (CS0436).
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        // A compilation is another one after every edit. First of all it is asked whether anything that a class can
        // depend on has changed: for most edits nothing has, and nothing below runs. It costs far less than to have
        // the compiler bind all the classes' attributes again, as ForAttributeWithMetadataName does.
        IncrementalValueProvider<DeclarationSnapshot> declarations = context.CompilationProvider
            .Select(static (compilation, _) => new DeclarationSnapshot(compilation))
            .WithComparer(DeclarationComparer.Instance);

        IncrementalValueProvider<TargetCapabilities> capabilities = declarations
            .Select(static (snapshot, _) => CapabilitiesReader.Read(snapshot.Compilation))
            .WithTrackingName(TrackingNames.Capabilities);

        // File by file, so that a class more in one leaves those of the others in their places. Otherwise all are read
        // again; an equal spec stops here.
        IncrementalValuesProvider<ActivationSpec> specs = declarations
            .SelectMany(static (snapshot, token) => snapshot.FindCandidates(token))
            .SelectMany(static (file, token) => Parse(file, token))
            .WithTrackingName(TrackingNames.Parse);

        // The expensive step, on its own because it depends on nothing but the spec: not even a change of the target
        // framework plans anew.
        IncrementalValuesProvider<PlannedActivation> activations = specs
            .Select(static (spec, token) => Plan(spec, token))
            .WithTrackingName(TrackingNames.Plan)
            .Where(static activation => activation is not null)
            .Select(static (activation, _) => activation!);

        // Text, in a step of its own so that an equal text adds no new syntax tree to the compilation.
        IncrementalValuesProvider<GeneratedFile> files = activations
            .Combine(capabilities)
            .Select(static (source, _) => Emit(source.Left, source.Right))
            .WithTrackingName(TrackingNames.Emit);

        // Not the implementation-only kind: users call the members while they type. No Collect: one activation, one
        // file, and an edit of one leaves the others alone.
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));

        // Which vector functions are called, by any activation: all that the helper files depend on. A Collect is
        // right here, because the files are there once for all of them, and what is collected is a few short names
        // that an edit of an activation hardly ever changes.
        IncrementalValueProvider<EquatableArray<CalledFunction>?> functions = activations
            .Select(static (activation, _) => CalledFunctions.In(activation.Plan))
            .Collect()
            .Select(static (sets, _) => CalledFunctions.Union(sets))
            .WithTrackingName(TrackingNames.Functions);

        // One item a file, so that one more function adds one file. No activation, no helpers.
        IncrementalValuesProvider<HelperFile> helpers = functions
            .Combine(capabilities)
            .SelectMany(static (source, _) => source.Left is { } called ? HelperFiles.For(called, source.Right) : [])
            .WithTrackingName(TrackingNames.Helpers);

        context.RegisterSourceOutput(helpers, static (output, file) => output.AddSource(file.HintName, file.Text));
    }

    private static ImmutableArray<ActivationSpec> Parse(CandidateFile file, CancellationToken cancellationToken)
    {
        // Most files of most projects.
        if (file.Classes.IsEmpty)
        {
            return [];
        }

        ImmutableArray<ActivationSpec>.Builder specs = ImmutableArray.CreateBuilder<ActivationSpec>(file.Classes.Length);
        SemanticModel model = file.Snapshot.Compilation.GetSemanticModel(file.Tree);
        foreach (SyntaxNode node in file.Classes)
        {
            if (model.GetDeclaredSymbol(node, cancellationToken) is INamedTypeSymbol type && Parse(type, node, model.Compilation, cancellationToken) is { } spec)
            {
                specs.Add(spec);
            }
        }

        return specs.ToImmutable();
    }

    private static ActivationSpec? Parse(INamedTypeSymbol type, SyntaxNode node, Compilation compilation, CancellationToken cancellationToken)

        // A class may carry the attribute twice, on two of its parts, which is an error (CS0579), and two files of one
        // name would cost all the others theirs (CS8785). So it is the part with the first attribute that counts.
        => WellKnownSymbols.FindActivationAttribute(type) is { ApplicationSyntaxReference: { } reference } attribute
            && reference.SyntaxTree == node.SyntaxTree
            && node.Span.Contains(reference.Span)
                ? ActivationParser.Parse(new ActivationDeclaration(type, attribute, compilation, report: null, cancellationToken))
                : null;

    private static PlannedActivation? Plan(ActivationSpec spec, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return SpecPlanner.Plan(spec).Plan is { } plan && !SpecPlanner.Collides(spec, plan)
            ? new PlannedActivation(
                spec.Hierarchy, spec.ActivationName ?? spec.Hierarchy.Type.Name.TrimStart('@'), plan, spec.Parallel)
            : null;
    }

    private static GeneratedFile Emit(PlannedActivation activation, TargetCapabilities capabilities)
        => new(
            HintName.For(activation.Hierarchy),
            ActivationEmitter.Emit(new ActivationSource(
                activation.Hierarchy, activation.ActivationName, activation.Plan, capabilities)
            {
                Parallel = activation.Parallel,
            }));
}
