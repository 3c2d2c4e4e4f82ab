using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Expressions;
using Activations.Generator.Parsing.Lifting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>
/// The lift of hand-written code: fields, properties and parameters are free variables, a collection stands for its
/// element, and calls of the user's own functions are replaced by their bodies, while it is noted what was called.
/// </summary>
internal sealed class UsageLiftContext : LiftContext
{
    private readonly INamedTypeSymbol _type;
    private readonly bool _isSpelled;
    private readonly Dictionary<ISymbol, FreeVariable> _variables = new(SymbolEqualityComparer.Default);
    private readonly List<Evaluation> _evaluations = [];
    private readonly List<InlinedCall> _calls = [];
    private readonly Stack<int> _openCalls = new();
    private readonly List<ISymbol> _targets = [];
    private readonly List<(SyntaxNode Syntax, Expression Value, LiftScope Scope)> _elementLambdas = [];
    private readonly Stack<string?> _outerIndices = new();
    private string? _index;

    /// <summary>Starts a lift.</summary>
    /// <param name="type">The type whose code it is: calls of virtual methods reach its overrides.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="isSpelled">
    /// Whether to keep the rounding to <see langword="float"/>, so that the formula's value is that of the code.
    /// </param>
    /// <param name="cancellationToken">Cancels it.</param>
    public UsageLiftContext(INamedTypeSymbol type, Compilation compilation, bool isSpelled, CancellationToken cancellationToken)
        : base(compilation, cancellationToken)
    {
        _type = type;
        _isSpelled = isSpelled;
    }

    public IReadOnlyList<FreeVariable> Variables => [.. _variables.Values];

    public IReadOnlyList<Evaluation> Evaluations => _evaluations;

    public IReadOnlyList<InlinedCall> Calls => _calls;

    /// <summary>The collections, fields and properties that were assigned, in their order.</summary>
    public IReadOnlyList<ISymbol> Targets => _targets;

    /// <summary>The lambdas that were run for an element, in their order, what they gave and what their locals hold.</summary>
    public IReadOnlyList<(SyntaxNode Syntax, Expression Value, LiftScope Scope)> ElementLambdas => _elementLambdas;

    /// <summary>What a selector of cases holds.</summary>
    public (ISymbol Symbol, double Value)? Selector { get; init; }

    /// <summary>Whether the user's constants keep their names; otherwise they are numbers, with which more can be proved.</summary>
    public bool KeepsConstantNames { get; init; }

    // A method that is its own derivative behind a flag calls itself without it.
    protected override int DeepestRecursion => Selector is null ? 1 : 3;

    private int CurrentCall => _openCalls.Count > 0 ? _openCalls.Peek() : -1;

    /// <summary>The free variable that stands for a parameter, field, property or local.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="type">Its type, or that of its elements.</param>
    /// <param name="text">How it is spelled.</param>
    public Expression Variable(ISymbol symbol, ITypeSymbol? type, string text)
    {
        if (!_variables.TryGetValue(symbol, out FreeVariable? variable))
        {
            string key = NameWords.Plain(symbol.Name);
            while (_variables.Values.Any(other => other.Key == key))
            {
                key += "'";
            }

            variable = new FreeVariable(key, symbol, text, type);
            _variables.Add(symbol, variable);
        }

        return Builder.Parameter(variable.Key, GenericValue.Of(variable.Key));
    }

    /// <summary>Gives the parameters of the function their variables.</summary>
    public void Bind(IMethodSymbol method, LiftScope scope)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (Selector is { } selector && SymbolEqualityComparer.Default.Equals(selector.Symbol, parameter))
            {
                scope.Set(parameter, Builder.Constant(selector.Value));
            }
            else if (NumericKinds.IsNumber(parameter.Type))
            {
                scope.Set(parameter, Variable(parameter, parameter.Type, parameter.Name));
            }
        }
    }

    // A constant that is local to a body goes with the body, and the framework's are numbers to everybody.
    public override bool KeepsNamesIn(IOperation constant)
    {
        if (!KeepsConstantNames || NumericKinds.Of(constant.Type) != NumericKind.Real)
        {
            return false;
        }

        IFieldSymbol[] fields = [.. constant.DescendantsAndSelf().OfType<IFieldReferenceOperation>().Select(static reference => reference.Field)];
        return fields.Length > 0
            && fields.All(static field => !field.DeclaringSyntaxReferences.IsEmpty && NumericKinds.Of(field.Type) == NumericKind.Real)
            && constant.DescendantsAndSelf().All(static part => NumericKinds.Of(part.Type) == NumericKind.Real || part is ILiteralOperation);
    }

    // Lengths, rows and columns are of no account.
    public override bool MayIgnore(ILocalSymbol local) => NumericKinds.Of(local.Type) == NumericKind.Integer;

    public override Expression? LiftUnassigned(IOperation reference, ISymbol variable)
    {
        // What a lambda captures, and collections, which stand for their element.
        ITypeSymbol? element = Collections.ElementType(reference.Type);
        bool isCaptured = NumericKinds.Of(reference.Type) == NumericKind.Real;
        return element is not null || isCaptured
            ? Variable(variable, element ?? reference.Type, variable.Name)
            : base.LiftUnassigned(reference, variable);
    }

    public override Expression? LiftOther(IOperation operation, LiftScope scope)
    {
        switch (operation)
        {
            case IFieldReferenceOperation field when field.Instance is null or IInstanceReferenceOperation:
                return LiftMember(field, field.Field, scope);
            case IPropertyReferenceOperation { Property.IsIndexer: false, Instance: null } constant
                when NumericKinds.IsGenericMath(constant.Property.ContainingType):
                return GenericConstant(constant.Property.Name) is { } value ? Builder.Constant(value) : base.LiftOther(operation, scope);
            case IPropertyReferenceOperation { Property.IsIndexer: false } property when property.Instance is null or IInstanceReferenceOperation:
                return LiftMember(property, property.Property, scope);
            case IArrayElementReferenceOperation element:
                return LiftElement(element.ArrayReference, string.Join(", ", element.Indices.Select(static index => index.Syntax.ToString())), element, scope);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection } element:
                return LiftElement(collection, string.Join(", ", element.Arguments.Select(static index => index.Syntax.ToString())), element, scope);
            case IArrayCreationOperation { Initializer: null } or IObjectCreationOperation when Collections.ElementType(operation.Type) is not null:
                // A new collection holds nothing that counts: whoever reads it before it is written depends on this.
                return Builder.Parameter("new collection", GenericValue.Of("new collection"));
            case IObjectCreationOperation { Arguments.Length: 0, Initializer: null }:
                return base.LiftOther(operation, scope);
            case IDefaultValueOperation when NumericKinds.Of(operation.Type) == NumericKind.Real:
                return Builder.Constant(0);
            default:
                return base.LiftOther(operation, scope);
        }
    }

    public override bool IsTransparent(IConversionOperation conversion)
        => Collections.ElementType(conversion.Type) is not null && Collections.ElementType(conversion.Operand.Type) is not null;

    public override (bool IsLifted, Expression? Value) LiftCall(IInvocationOperation call, LiftScope scope)
    {
        if (UserFunctions.FindLambda(call, this) is { } lambda)
        {
            return (true, CallLifter.LiftArguments(call, scope, this) is { } arguments && arguments.Length == lambda.Method.Parameters.Length
                ? CallLifter.LiftMethod(call, lambda.Method, lambda.Body, arguments, scope, this)
                : null);
        }

        return ForeignFunctions.Lift(call, scope, this) is { } known ? known : ElementwiseCalls.Lift(call, scope, this);
    }

    public override (IMethodSymbol Method, SyntaxNode Body)? FindBody(IMethodSymbol method) => UserFunctions.FindBody(method, _type, CancellationToken);

    public override string? FindFlaw(IMethodSymbol method)
        => method.IsAsync || method.IsExtern || method.ReturnsByRef || method.ReturnsByRefReadonly
            || method.Parameters.Any(static parameter => parameter.RefKind is not (RefKind.None or RefKind.In))
            || (NumericKinds.Of(method.ReturnType) == NumericKind.None && Collections.ElementType(method.ReturnType) is null)
                ? Refusals.ForCall(method)
                : null;

    public override bool RunOther(IOperation statement, Flow flow)
        => statement is ILoopOperation loop ? Loops.Run(loop, flow, this) : base.RunOther(statement, flow);

    public override bool RunEffect(IOperation expression, Flow flow)
        => expression switch
        {
            IInvocationOperation call => Loops.RunParallel(call, flow, this) ?? ElementwiseCalls.Run(call, flow, this) ?? base.RunEffect(expression, flow),
            _ => base.RunEffect(expression, flow),
        };

    public override ISymbol? FindTarget(IOperation target)
    {
        ISymbol? symbol = target switch
        {
            IArrayElementReferenceOperation element when IsIndex(string.Join(", ", element.Indices.Select(static index => index.Syntax.ToString())), element)
                => FindCollection(element.ArrayReference),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection } element
                when IsIndex(string.Join(", ", element.Arguments.Select(static index => index.Syntax.ToString())), element) => FindCollection(collection),
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
            IPropertyReferenceOperation { Property.IsIndexer: false, Instance: null or IInstanceReferenceOperation } property => property.Property,
            _ => null,
        };
        if (symbol is not null && !_targets.Contains(symbol, SymbolEqualityComparer.Default))
        {
            _targets.Add(symbol);
        }

        return symbol;
    }

    /// <summary>Takes note of what a call assigns.</summary>
    public void AddTarget(ISymbol symbol)
    {
        if (!_targets.Contains(symbol, SymbolEqualityComparer.Default))
        {
            _targets.Add(symbol);
        }
    }

    /// <summary>Takes note of a lambda that is run for an element; in messages and fixes the elements have its names.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="sources">The collections that its first parameters are the elements of.</param>
    /// <param name="value">What it gives.</param>
    /// <param name="scope">What its locals hold in the end.</param>
    public void NoteElementLambda(IAnonymousFunctionOperation lambda, IReadOnlyList<IOperation> sources, Expression value, LiftScope scope)
    {
        _elementLambdas.Add((lambda.Syntax, value, scope));
        for (int i = 0; i < sources.Count && i < lambda.Symbol.Parameters.Length; i++)
        {
            if (FindCollection(sources[i]) is { } holder && _variables.TryGetValue(holder, out FreeVariable? variable))
            {
                _variables[holder] = variable with { Text = lambda.Symbol.Parameters[i].Name };
            }
        }
    }

    /// <summary>The variable that holds a collection.</summary>
    public static ISymbol? FindCollection(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false, Instance: null or IInstanceReferenceOperation } property => property.Property,
        IArrayElementReferenceOperation row => FindCollection(row.ArrayReference),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } rows } => FindCollection(rows),
        IConversionOperation conversion => FindCollection(conversion.Operand),
        _ => null,
    };

    public override Expression Complete(IOperation operation, Expression value)
    {
        if (operation is IInvocationOperation call && (MathFunctions.IsMathematical(call.TargetMethod.ContainingType) || ForeignFunctions.IsKnown(call.TargetMethod)))
        {
            NoteEvaluation(call, value);
        }

        return _isSpelled && operation.Type?.SpecialType == SpecialType.System_Single && value.Node.Op is not (ExpressionOp.Constant or ExpressionOp.Single or ExpressionOp.Parameter)
            ? Builder.Unary(ExpressionOp.Single, value)
            : value;
    }

    /// <summary>Takes note that a call evaluates an exponential, unless of a constant.</summary>
    public void NoteEvaluation(IInvocationOperation call, Expression value)
    {
        if (value.Node.Op == ExpressionOp.Constant || ExponentialCalls.FindArgument(call.TargetMethod.Name, value) is not { } argument)
        {
            return;
        }

        string name = call.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression.ToString() : call.TargetMethod.Name;
        _evaluations.Add(new Evaluation(name, argument.ToFormula(), value.ToFormula(), call.Syntax, CurrentCall, call.Type));
    }

    public override void BeginCall(IInvocationOperation call, SyntaxNode body, Expression[] arguments)
    {
        string name = call.TargetMethod.MethodKind == MethodKind.DelegateInvoke && call.Instance is { } instance
            ? instance.Syntax.ToString()
            : call.TargetMethod.Name;
        _calls.Add(new InlinedCall(name, body, call.Syntax, CurrentCall, Result: null, call.Type));
        _openCalls.Push(_calls.Count - 1);

        // What is called has its own name for the place in a collection.
        _outerIndices.Push(_index);
        _index = null;
    }

    public override void EndCall(Expression? result)
    {
        int index = _openCalls.Pop();
        _calls[index] = _calls[index] with { Result = result?.ToFormula() };
        _index = _outerIndices.Pop();
    }

    private static double? GenericConstant(string name) => name switch
    {
        "One" or "MultiplicativeIdentity" => 1,
        "Zero" or "AdditiveIdentity" => 0,
        "NegativeOne" => -1,
        "Pi" => Math.PI,
        "E" => Math.E,
        "Tau" => 2 * Math.PI,
        _ => null,
    };

    private Expression? LiftMember(IOperation reference, ISymbol member, LiftScope scope)
    {
        if (Selector is { } selector && SymbolEqualityComparer.Default.Equals(selector.Symbol, member))
        {
            return Builder.Constant(selector.Value);
        }

        ITypeSymbol? type = NumericKinds.IsNumber(reference.Type) ? reference.Type : Collections.ElementType(reference.Type);
        return scope.Find(member) is { } assigned ? assigned
            : type is not null ? Variable(member, type, reference.Syntax.ToString())
            : base.LiftOther(reference, scope);
    }

    /// <summary>An element: all collections have to be asked for the same, or it is no elementwise function.</summary>
    private Expression? LiftElement(IOperation collection, string index, IOperation element, LiftScope scope)
    {
        if (Collections.ElementType(collection.Type) is null || !IsIndex(index, element))
        {
            return base.LiftOther(element, scope);
        }

        // In messages and fixes it is the element that is spoken of.
        Expression? value = ExpressionLifter.Lift(collection, scope, this);
        if (FindCollection(collection) is { } holder && _variables.TryGetValue(holder, out FreeVariable? variable))
        {
            _variables[holder] = variable with { Text = element.Syntax.ToString() };
        }

        return value;
    }

    private bool IsIndex(string index, IOperation element)
    {
        // A row of an array of arrays is a collection still.
        if (NumericKinds.Of(element.Type) != NumericKind.Real)
        {
            return true;
        }

        _index ??= index;
        return _index == index;
    }
}
