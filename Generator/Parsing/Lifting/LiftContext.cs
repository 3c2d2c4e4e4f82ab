using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>What the parts of one lift share: the arena, the limits, and the first thing that can't be lifted.</summary>
/// <remarks>
/// What a formula may use beyond arithmetic and the mathematical functions differs between a <c>[Formula]</c>, which is
/// refused with a reason, and hand-written code, which the usage rules read: the virtual members are where they differ.
/// </remarks>
internal abstract class LiftContext
{
    // A formula is differentiated, normalised and compiled: what is beyond this is no activation. The depth keeps
    // the recursion far from the end of the stack; long sums and products don't count, they are lifted in a loop.
    private const int DeepestNesting = 250;
    private const int MostOperations = 20_000;

    private readonly Stack<SyntaxNode> _methods = new();
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private int _depth;
    private int _operations;

    protected LiftContext(Compilation compilation, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        CancellationToken = cancellationToken;
    }

    /// <summary>The compilation in which its code has its meaning.</summary>
    public Compilation Compilation { get; }

    /// <summary>The arena of the formula.</summary>
    public FormulaBuilder Builder { get; } = new();

    /// <summary>
    /// The first thing that can't be lifted; <see langword="null"/> after a failure means that the compiler has
    /// rejected the code, and has said so.
    /// </summary>
    public Refusal? Refusal { get; private set; }

    public CancellationToken CancellationToken { get; }

    /// <summary>How often a method may be within itself.</summary>
    protected virtual int DeepestRecursion => 1;

    /// <summary>Whether a local whose value can't be lifted may be passed over: who reads it is refused.</summary>
    /// <param name="local">The local.</param>
    public virtual bool MayIgnore(ILocalSymbol local) => false;

    /// <summary>Whether the names in a constant expression are lifted, as variables are, instead of its value.</summary>
    /// <param name="constant">The expression.</param>
    public virtual bool KeepsNamesIn(IOperation constant) => false;

    /// <summary>Lifts an expression of a kind that isn't lifted everywhere.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="scope">What the variables hold.</param>
    /// <returns>Its value, or <see langword="null"/> after a refusal.</returns>
    public virtual Expression? LiftOther(IOperation operation, LiftScope scope)
    {
        Refuse(operation, Refusals.ForExpression(operation));
        return null;
    }

    /// <summary>
    /// Lifts a variable without a value: the compiler's error, unless it is one that the lifter has passed over.
    /// </summary>
    /// <param name="reference">A reference to a local or parameter.</param>
    /// <param name="variable">The local or parameter.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    public virtual Expression? LiftUnassigned(IOperation reference, ISymbol variable)
    {
        if (NumericKinds.Of(reference.Type) == NumericKind.None)
        {
            Refuse(reference, Refusals.ForType(reference.Type));
        }

        return null;
    }

    /// <summary>Whether a conversion leaves the value as it is.</summary>
    /// <param name="conversion">The conversion.</param>
    public virtual bool IsTransparent(IConversionOperation conversion) => false;

    /// <summary>Lifts a call that is neither of a mathematical function nor of a method with a body at hand.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">What the variables hold.</param>
    /// <returns>
    /// Whether the call is lifted here, and its value or <see langword="null"/> after a refusal.
    /// </returns>
    public virtual (bool IsLifted, Expression? Value) LiftCall(IInvocationOperation call, LiftScope scope) => default;

    /// <summary>Finds the declaration that a call may be replaced by.</summary>
    /// <param name="method">The method that is called.</param>
    /// <returns>The method that is declared there, which may be another than is called, and its declaration.</returns>
    public abstract (IMethodSymbol Method, SyntaxNode Body)? FindBody(IMethodSymbol method);

    /// <summary>What keeps a method with a body from being lifted, or <see langword="null"/>.</summary>
    /// <param name="method">The method that is called.</param>
    public virtual string? FindFlaw(IMethodSymbol method) => Refusals.ForMethod(method);

    /// <summary>Runs a statement of a kind that isn't lifted everywhere.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="flow">Where the code is; afterwards behind it.</param>
    /// <returns><see langword="false"/> after a refusal.</returns>
    public virtual bool RunOther(IOperation statement, Flow flow) => Refuse(statement, Refusals.ForStatement(statement));

    /// <summary>Runs an expression for its effect.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="flow">Where the code is; afterwards behind it.</param>
    /// <returns><see langword="false"/> after a refusal.</returns>
    public virtual bool RunEffect(IOperation expression, Flow flow) => Refuse(expression, Refusals.ForEffect(expression));

    /// <summary>The variable that stands for a target of an assignment that is no variable itself.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The variable, or <see langword="null"/>.</returns>
    public virtual ISymbol? FindTarget(IOperation target) => null;

    /// <summary>Takes note of the value of an operation, and may replace it by what the machine makes of it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="value">Its value in real numbers.</param>
    /// <returns>The value to go on with.</returns>
    public virtual Expression Complete(IOperation operation, Expression value) => value;

    /// <summary>Takes note of a call that is about to be replaced by the body of what it calls.</summary>
    /// <param name="call">The call.</param>
    /// <param name="body">The declaration of what is called.</param>
    /// <param name="arguments">The arguments' values.</param>
    public virtual void BeginCall(IInvocationOperation call, SyntaxNode body, Expression[] arguments)
    {
    }

    /// <summary>Takes note of the end of the call that was begun last.</summary>
    /// <param name="result">Its value, or <see langword="null"/> after a refusal.</param>
    public virtual void EndCall(Expression? result)
    {
    }

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
    /// <returns>Whether it isn't being lifted already, as often as may be.</returns>
    public bool EnterMethod(SyntaxNode declaration)
    {
        if (_methods.Count(method => method.SyntaxTree == declaration.SyntaxTree && method.Span == declaration.Span) >= DeepestRecursion)
        {
            return false;
        }

        _methods.Push(declaration);
        return true;
    }

    /// <summary>Leaves the method that was entered last.</summary>
    public void LeaveMethod() => _methods.Pop();
}
