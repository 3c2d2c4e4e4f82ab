using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Activations.Generator.Parsing.Declarations;

/// <summary>
/// A compilation as far as the reading of an <c>[Activation]</c> class depends on it: two that
/// <see cref="DeclarationComparer"/> finds equal give equal specs, so the later one isn't read.
/// </summary>
/// <remarks>
/// It keeps files, references and options to compare with the next compilation, but not the compilation itself, which would
/// stay in memory until the next change of a declaration. What reads a snapshot runs in the run that made it, when the
/// compilation is there: an equal one that is made later is dropped in favour of this, and then nobody reads at all.
/// </remarks>
internal sealed class DeclarationSnapshot
{
    private readonly WeakReference<Compilation> _compilation;

    private HashSet<string>? _partialTypes;

    public DeclarationSnapshot(Compilation compilation)
    {
        _compilation = new WeakReference<Compilation>(compilation);
        AssemblyName = compilation.AssemblyName;
        Options = compilation.Options;
        References = compilation.ExternalReferences;
        Trees = [.. compilation.SyntaxTrees];
    }

    public string? AssemblyName { get; }

    public CompilationOptions Options { get; }

    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>The files, in the order in which the compiler was given them.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The compilation that the snapshot is of; made anew, should it ever be read so late that it is gone.</summary>
    public Compilation Compilation
    {
        get
        {
            if (!_compilation.TryGetTarget(out Compilation? compilation))
            {
                compilation = CSharpCompilation.Create(AssemblyName, Trees, References, (CSharpCompilationOptions)Options);
                _compilation.SetTarget(compilation);
            }

            return compilation;
        }
    }

    /// <summary>Whether a type of that name is declared partial, in whatever file, namespace or type.</summary>
    /// <param name="name">The name.</param>
    public bool HasPartialType(string name)
        => (_partialTypes ??= [.. Trees.SelectMany(static tree => FileOutline.Of(tree, CancellationToken.None).PartialTypes)]).Contains(name);

    /// <summary>Finds the classes that may be activations.</summary>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>
    /// All files in the compiler's order, each with its classes. Those without any as well, so that the first class in a file
    /// leaves the files after it in their places.
    /// </returns>
    public ImmutableArray<CandidateFile> FindCandidates(CancellationToken cancellationToken)
    {
        bool hasGlobalAlias = false;
        foreach (SyntaxTree tree in Trees)
        {
            hasGlobalAlias |= FileOutline.Of(tree, cancellationToken).HasGlobalAlias;
        }

        ImmutableArray<CandidateFile>.Builder files = ImmutableArray.CreateBuilder<CandidateFile>(Trees.Length);
        foreach (SyntaxTree tree in Trees)
        {
            FileOutline outline = FileOutline.Of(tree, cancellationToken);
            files.Add(new CandidateFile(this, tree, hasGlobalAlias ? outline.AttributedClasses : outline.NamedClasses));
        }

        return files.MoveToImmutable();
    }
}
