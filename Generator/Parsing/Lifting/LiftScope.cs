using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Expressions;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>What the variables of a method hold at one point of it.</summary>
internal sealed class LiftScope
{
    private readonly IMethodSymbol _method;
    private readonly LiftScope? _outer;
    private readonly Dictionary<ISymbol, Expression> _values;

    /// <summary>Makes an empty scope.</summary>
    /// <param name="method">The method.</param>
    /// <param name="outer">For a local function, the scope that it is called in, which holds what it captures.</param>
    public LiftScope(IMethodSymbol method, LiftScope? outer)
        : this(method, outer, new Dictionary<ISymbol, Expression>(SymbolEqualityComparer.Default))
    {
    }

    private LiftScope(IMethodSymbol method, LiftScope? outer, Dictionary<ISymbol, Expression> values)
    {
        _method = method;
        _outer = outer;
        _values = values;
    }

    /// <summary>What a variable holds, or <see langword="null"/> if it has no value yet.</summary>
    /// <param name="variable">A local or a parameter.</param>
    public Expression? Find(ISymbol variable)
        => _values.TryGetValue(variable, out Expression value) ? value : _outer?.Find(variable);

    /// <summary>What a local holds that is declared at a place, or <see langword="null"/> if it has no value here.</summary>
    /// <param name="declarator">Its declaration.</param>
    public Expression? FindDeclared(SyntaxNode declarator)
    {
        foreach (KeyValuePair<ISymbol, Expression> pair in _values)
        {
            if (pair.Key is ILocalSymbol local && local.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == declarator.SyntaxTree && reference.Span == declarator.Span))
            {
                return pair.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a variable is one of the method itself, not one that it captures.</summary>
    /// <param name="variable">A local or a parameter.</param>
    public bool IsOwn(ISymbol variable) => SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _method);

    public void Set(ISymbol variable, Expression value) => _values[variable] = value;

    /// <summary>A copy for one branch of the code.</summary>
    public LiftScope Fork() => new(_method, _outer, new Dictionary<ISymbol, Expression>(_values, SymbolEqualityComparer.Default));

    /// <summary>Takes over what another scope holds.</summary>
    /// <param name="other">The scope.</param>
    public void Become(LiftScope other)
    {
        foreach (KeyValuePair<ISymbol, Expression> pair in other._values)
        {
            _values[pair.Key] = pair.Value;
        }
    }

    /// <summary>Continues where two branches meet.</summary>
    /// <param name="condition">The condition under which the code went the first way.</param>
    /// <param name="then">What the variables hold after the first.</param>
    /// <param name="otherwise">What they hold after the second.</param>
    public void Join(Expression condition, LiftScope then, LiftScope otherwise)
    {
        foreach (ISymbol variable in then._values.Keys.Union(otherwise._values.Keys, SymbolEqualityComparer.Default).ToArray())
        {
            // A variable that only one branch assigns is unassigned after both, says the compiler.
            if (then._values.TryGetValue(variable, out Expression a) && otherwise._values.TryGetValue(variable, out Expression b))
            {
                _values[variable] = IsCondition(variable)
                    ? Conditions.Choose(condition, a, b)
                    : Conditions.Where(condition, a, b);
            }
        }
    }

    private static bool IsCondition(ISymbol variable)
        => variable is ILocalSymbol { Type.SpecialType: SpecialType.System_Boolean }
            or IParameterSymbol { Type.SpecialType: SpecialType.System_Boolean };
}
