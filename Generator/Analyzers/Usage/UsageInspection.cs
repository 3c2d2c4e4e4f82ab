using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage;

/// <summary>
/// Looks at the functions of one type: finds the derivatives among them by name, proves what they are the derivatives
/// of, and asks the rules what is to be said about them.
/// </summary>
internal sealed class UsageInspection
{
    // Which of the type's functions are tried as the forward function, where no name says which it is.
    private const int MostForwards = 24;

    private readonly INamedTypeSymbol _type;
    private readonly SemanticModel _model;
    private readonly Action<Diagnostic> _report;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<FunctionUnit, IReadOnlyList<ForwardFunction>> _forwards = [];

    public UsageInspection(INamedTypeSymbol type, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        _type = type;
        _model = model;
        _report = report;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Inspects functions that stand beside each other.</summary>
    public void Inspect(IReadOnlyList<FunctionUnit> units)
    {
        if (NameWords.IsForeign(_type.Name))
        {
            return;
        }

        List<ProvenDerivative> proofs = [];
        foreach (FunctionUnit unit in units)
        {
            if (IsCandidate(unit) && !NameWords.IsForeign(unit.Name))
            {
                foreach (LiftedFunction candidate in FunctionLifter.Lift(unit, _model.Compilation, isSpelled: false, _cancellationToken))
                {
                    if (Prove(candidate, units) is { } proof)
                    {
                        proofs.Add(proof);
                    }
                }
            }
        }

        foreach (ProvenDerivative proof in proofs)
        {
            Report(proof, proofs);
        }
    }

    private static bool IsCandidate(FunctionUnit unit)
        => unit.DeclaredFunction is not null || NameWords.IsDerivative(unit.Name) || NameWords.IsDerivative(unit.Type.Name);

    private ProvenDerivative? Prove(LiftedFunction candidate, IReadOnlyList<FunctionUnit> units)
    {
        int tried = 0;
        foreach (FunctionUnit unit in ForwardOrder.Of(candidate, units))
        {
            foreach (ForwardFunction forward in Forwards(unit))
            {
                if (DerivativeMatcher.Prove(candidate, forward) is { } proof)
                {
                    return proof;
                }
            }

            if (++tried >= MostForwards)
            {
                break;
            }
        }

        return null;
    }

    private IReadOnlyList<ForwardFunction> Forwards(FunctionUnit unit)
    {
        if (!_forwards.TryGetValue(unit, out IReadOnlyList<ForwardFunction>? forwards))
        {
            List<ForwardFunction> derived = [];
            foreach (LiftedFunction lifted in FunctionLifter.Lift(unit, _model.Compilation, isSpelled: false, _cancellationToken))
            {
                foreach (FreeVariable input in ForwardOrder.Inputs(lifted))
                {
                    if (ForwardFunction.TryDerive(lifted, input.Key) is { } forward)
                    {
                        derived.Add(forward);
                    }
                }
            }

            forwards = derived;
            _forwards.Add(unit, forwards);
        }

        return forwards;
    }

    private void Report(ProvenDerivative proof, IReadOnlyList<ProvenDerivative> all)
    {
        if (ActivationGate.Admits(proof) && proof.Function.Evaluations.Count > 0)
        {
            ExponentialWork work = ExponentialWork.Measure(proof);
            if (RedundantExponentialRule.Check(proof, work, all) is { } redundant)
            {
                _report(redundant);
            }
            else if (OutputOverloadRule.Check(proof, work, all) is { } overload)
            {
                _report(overload);
            }
        }
    }
}
