using System.Collections.Generic;

using Activations.Generator.Expressions;

namespace Activations.Generator.Parsing.Lifting;

/// <summary>
/// Where the code of a method is: what its variables hold, under which conditions it has returned before, and with
/// what. Statements run one after the other; branches fork it and join it again, so that nothing is lifted twice.
/// </summary>
internal sealed class Flow
{
    private readonly List<Exit> _exits = [];
    private readonly bool _isCondition;

    /// <summary>Makes the start of a method.</summary>
    /// <param name="scope">Its parameters.</param>
    /// <param name="isCondition">Whether it returns a <see langword="bool"/>.</param>
    public Flow(LiftScope scope, bool isCondition)
    {
        Scope = scope;
        _isCondition = isCondition;
    }

    public LiftScope Scope { get; }

    /// <summary>What is returned on every way that leads here, or <see langword="null"/> if the code goes on.</summary>
    public Expression? Result { get; private set; }

    /// <summary>Whether a <c>break</c> here would end the section of a <c>switch</c> without a further condition.</summary>
    public bool CanBreak { get; set; }

    /// <summary>Whether the section of the <c>switch</c> has ended.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether statements that follow here don't run.</summary>
    public bool HasEnded => Result is not null || IsBroken;

    /// <summary>The same place for one branch.</summary>
    public Flow Fork() => new(Scope.Fork(), _isCondition);

    /// <summary>Returns a value.</summary>
    /// <param name="value">The value.</param>
    public void Return(Expression value)
    {
        for (int i = _exits.Count - 1; i >= 0; i--)
        {
            Exit exit = _exits[i];
            value = exit.WhenTrue ? Choose(exit.Condition, exit.Value, value) : Choose(exit.Condition, value, exit.Value);
        }

        Result = value;
    }

    /// <summary>Goes on where a fork of this flow is.</summary>
    /// <param name="fork">The fork.</param>
    public void Continue(Flow fork)
    {
        Scope.Become(fork.Scope);
        if (fork.Result is { } result)
        {
            Return(result);
        }
        else
        {
            _exits.AddRange(fork._exits);
        }
    }

    /// <summary>Goes on where two branches meet.</summary>
    /// <param name="condition">The condition under which the code went the first way.</param>
    /// <param name="then">A fork that went the first way.</param>
    /// <param name="otherwise">A fork that went the second.</param>
    public void Join(Expression condition, Flow then, Flow otherwise)
    {
        if (Conditions.Known(condition) is bool known)
        {
            Continue(known ? then : otherwise);
            return;
        }

        switch (then.Result, otherwise.Result)
        {
            case ({ } a, { } b):
                Return(Choose(condition, a, b));
                break;

            // One branch returns: behind it the code runs on the other way only, whose own exits thus need no further
            // condition.
            case ({ } a, null):
                _exits.Add(new Exit(condition, true, a));
                Continue(otherwise);
                break;
            case (null, { } b):
                _exits.Add(new Exit(condition, false, b));
                Continue(then);
                break;
            default:
                AddGuarded(condition, then);
                AddGuarded(Conditions.Not(condition), otherwise);
                Scope.Join(condition, then.Scope, otherwise.Scope);
                break;
        }
    }

    private void AddGuarded(Expression condition, Flow branch)
    {
        foreach (Exit exit in branch._exits)
        {
            Expression taken = exit.WhenTrue ? exit.Condition : Conditions.Not(exit.Condition);
            _exits.Add(new Exit(Conditions.And(condition, taken), true, exit.Value));
        }
    }

    private Expression Choose(Expression condition, Expression a, Expression b)
        => _isCondition ? Conditions.Choose(condition, a, b) : Conditions.Where(condition, a, b);

    /// <summary>A way on which the method has returned.</summary>
    /// <param name="Condition">The condition.</param>
    /// <param name="WhenTrue">Whether it returned where the condition holds, or where it doesn't.</param>
    /// <param name="Value">What it returned.</param>
    private readonly record struct Exit(Expression Condition, bool WhenTrue, Expression Value);
}
