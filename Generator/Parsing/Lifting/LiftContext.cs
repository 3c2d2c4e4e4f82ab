using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>What the parts of one lift share: the arena, the limits, and the first thing that can't be lifted.</summary>
internal sealed class LiftContext
{
    // A formula is differentiated, normalised and compiled: what is beyond this is no activation. The depth keeps
    // the recursion far from the end of the stack; long sums and products don't count, they are lifted in a loop.
    private const int DeepestNesting = 250;
    private const int MostOperations = 20_000;

    private readonly Stack<SyntaxNode> _methods = new();
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private int _depth;
    private int _operations;

    public LiftContext(ActivationDeclaration declaration, Compilation compilation)
    {
        Declaration = declaration;
        Compilation = compilation;
    }

    /// <summary>The class whose formula is lifted.</summary>
    public ActivationDeclaration Declaration { get; }

    /// <summary>The compilation in which its code has its meaning.</summary>
    public Compilation Compilation { get; }

    /// <summary>The arena of the formula.</summary>
    public FormulaBuilder Builder { get; } = new();

    /// <summary>
    /// The first thing that can't be lifted; <see langword="null"/> after a failure means that the compiler has
    /// rejected the code, and has said so.
    /// </summary>
    public Refusal? Refusal { get; private set; }

    public CancellationToken CancellationToken => Declaration.CancellationToken;

    /// <summary>What the compiler knows about a file.</summary>
    /// <param name="tree">The file.</param>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
            model = Compilation.GetSemanticModel(tree);
            _models.Add(tree, model);
        }

        return model;
    }

    /// <summary>Notes that something can't be lifted, unless something before it can't either.</summary>
    /// <param name="operation">The operation; of a statement, its first token is marked.</param>
    /// <param name="reason">Why not, and what to write instead.</param>
    /// <returns><see langword="false"/>, the caller's result.</returns>
    public bool Refuse(IOperation operation, string reason)
        => Refuse(
            operation.Syntax is StatementSyntax and not ExpressionStatementSyntax
                ? operation.Syntax.GetFirstToken().GetLocation()
                : operation.Syntax.GetLocation(),
            reason);

    /// <summary>Notes that something can't be lifted, unless something before it can't either.</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="reason">Why not, and what to write instead.</param>
    /// <returns><see langword="false"/>, the caller's result.</returns>
    public bool Refuse(Location location, string reason)
    {
        Refusal ??= new Refusal(location, reason);
        return false;
    }

    /// <summary>Enters an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>Whether it is within the limits.</returns>
    public bool Enter(IOperation operation)
    {
        _depth++;
        return (_depth <= DeepestNesting || Refuse(operation, Refusals.TooDeep))
            && Count(operation, 1);
    }

    /// <summary>Leaves the operation that was entered last.</summary>
    public void Leave() => _depth--;

    /// <summary>Counts operations that are lifted without being entered.</summary>
    /// <param name="operation">Where they stand.</param>
    /// <param name="operations">How many.</param>
    /// <returns>Whether all so far are within the limits.</returns>
    public bool Count(IOperation operation, int operations)
    {
        CancellationToken.ThrowIfCancellationRequested();
        _operations += operations;
        return _operations <= MostOperations || Refuse(operation, Refusals.TooLong);
    }

    /// <summary>Enters a method.</summary>
    /// <param name="declaration">Its declaration.</param>
    /// <returns>Whether it isn't being lifted already.</returns>
    public bool EnterMethod(SyntaxNode declaration)
    {
        if (_methods.Any(method => method.SyntaxTree == declaration.SyntaxTree && method.Span == declaration.Span))
        {
            return false;
        }

        _methods.Push(declaration);
        return true;
    }

    /// <summary>Leaves the method that was entered last.</summary>
    public void LeaveMethod() => _methods.Pop();
}
