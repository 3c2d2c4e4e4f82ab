using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Finding;
using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Analyzers.Usage.Proving;
using Activations.Generator.Parsing;

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
    private readonly Dictionary<FunctionUnit, IReadOnlyList<LiftedFunction>> _lifted = [];
    private readonly Dictionary<FunctionUnit, IReadOnlyList<ForwardFunction>> _forwards = [];
    private HashSet<FunctionUnit>? _exponentialUnits;

    public UsageInspection(INamedTypeSymbol type, SemanticModel model, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        _type = type;
        _model = model;
        HashSet<(Location, string)> reported = [];
        _report = diagnostic =>
        {
            // A loop that makes two results of one derivative is told so once.
            if (reported.Add((diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture))))
            {
                report(diagnostic);
            }
        };
        _cancellationToken = cancellationToken;
    }

    /// <summary>Inspects functions that stand beside each other.</summary>
    public void Inspect(IReadOnlyList<FunctionUnit> units)
    {
        if (NameWords.IsForeign(_type.Name))
        {
            return;
        }

        IReadOnlyList<ProvenDerivative> proofs = Prove(units);
        foreach (ProvenDerivative proof in proofs)
        {
            Report(Ambiguity.IsAmbiguous(proof, proofs, _model, _cancellationToken) ? proof with { IsAmbiguous = true } : proof, proofs);
        }

        ReportUnstable(units, proofs);
        foreach (FunctionUnit unit in units.Where(static unit => !unit.IsElsewhere))
        {
            if (WrongDerivativeRule.CheckDeclaration(unit) is { } unknown)
            {
                _report(unknown);
            }
        }
    }

    /// <summary>
    /// The derivatives among functions that are proved to be those of others and belong to activations; what claims to
    /// be one, and isn't, is reported.
    /// </summary>
    public IReadOnlyList<ProvenDerivative> Prove(IReadOnlyList<FunctionUnit> units)
    {
        List<ProvenDerivative> proofs = [];
        foreach (FunctionUnit unit in units)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (unit.IsElsewhere || !IsCandidate(unit) || NameWords.IsForeign(unit.Name))
            {
                continue;
            }

            foreach (LiftedFunction candidate in Lift(unit))
            {
                if (Prove(candidate, units) is { } proof && !IsGivenTheInput(proof))
                {
                    proofs.Add(proof);
                }
                else if (FindWrong(candidate, units) is { } wrong)
                {
                    _report(wrong);
                }
            }
        }

        return [.. proofs.Where(ActivationGate.Admits)];
    }

    private static bool IsCandidate(FunctionUnit unit)
        => unit.DeclaredFunction is not null || NameWords.IsDerivative(unit.Name) || NameWords.IsDerivative(unit.Type.Name);

    /// <summary>
    /// Whether a derivative is right in the output only, although the user has declared it and calls the parameter x.
    /// </summary>
    private static bool IsGivenTheInput(ProvenDerivative proof)
        => proof.Function.Unit.DeclaredFunction is not null
            && proof.Input is null
            && proof.Output is { IsParameter: true } output
            && NameWords.IsInput(output.Symbol.Name)
            && proof.Function.Unit.Method.Parameters.Length == 1;

    private ProvenDerivative? Prove(LiftedFunction candidate, IReadOnlyList<FunctionUnit> units)
    {
        int tried = 0;
        ProvenDerivative? first = null;
        foreach (FunctionUnit unit in ForwardOrder.Of(candidate, units).Where(unit => IsWorthTrying(candidate, unit, units)))
        {
            foreach (ForwardFunction forward in Forwards(unit))
            {
                if (DerivativeMatcher.Prove(candidate, forward) is not { } proof)
                {
                    continue;
                }

                // A layer that has kept its input may have kept the output too, in another method than the function's.
                first ??= proof;
                if (proof.Input is not { IsParameter: false } || forward.Lifted.Stores.Count > 0)
                {
                    return proof;
                }
            }

            if (++tried >= MostForwards)
            {
                break;
            }
        }

        return first;
    }

    /// <summary>
    /// Whether a function may be an activation. Of functions that neither a name nor a call connects with the derivative,
    /// only those with an exponential may matter.
    /// </summary>
    private bool IsWorthTrying(LiftedFunction candidate, FunctionUnit forward, IReadOnlyList<FunctionUnit> units)
    {
        _exponentialUnits ??= ExponentialWords.FindUnits(units);
        bool isConnected = _exponentialUnits.Contains(forward)
            || ForwardOrder.IsDeclared(candidate.Unit, forward)
            || ForwardOrder.IsNamed(candidate.Unit, forward)
            || candidate.Calls.Any(call => call.Body == forward.Body);

        // Before the algebra, which costs most: whose derivative it is wouldn't matter.
        return isConnected && (ActivationGate.AdmitsByName(candidate.Unit, forward)
            || Lift(forward).Any(lifted => ForwardOrder.Inputs(lifted).Any(input => ActivationGate.AdmitsByFormula(lifted, input.Key))));
    }

    private IReadOnlyList<ForwardFunction> Forwards(FunctionUnit unit)
    {
        if (!_forwards.TryGetValue(unit, out IReadOnlyList<ForwardFunction>? forwards))
        {
            forwards =
            [
                .. from lifted in Lift(unit)
                   from input in ForwardOrder.Inputs(lifted)
                   let forward = ForwardFunction.TryDerive(lifted, input.Key)
                   where forward is not null
                   select forward,
            ];
            _forwards.Add(unit, forwards);
        }

        return forwards;
    }

    private IReadOnlyList<LiftedFunction> Lift(FunctionUnit unit)
    {
        if (!_lifted.TryGetValue(unit, out IReadOnlyList<LiftedFunction>? lifted))
        {
            lifted = FunctionLifter.Lift(unit, _model.Compilation, isSpelled: false, _cancellationToken);
            _lifted.Add(unit, lifted);
        }

        return lifted;
    }

    /// <summary>Compares what is named after one function, and isn't its derivative, with what is.</summary>
    private Diagnostic? FindWrong(LiftedFunction candidate, IReadOnlyList<FunctionUnit> units)
    {
        List<FunctionUnit> named = [.. ForwardOrder.Of(candidate, units).Where(unit => ForwardOrder.IsDeclared(candidate.Unit, unit))];
        bool isDeclared = named.Count > 0;
        if (!isDeclared)
        {
            named = [.. ForwardOrder.Of(candidate, units).Where(unit => ForwardOrder.IsNamed(candidate.Unit, unit))];
        }

        // Of several that are named alike there is no telling which is meant.
        if (named.Count != 1 || !(isDeclared || ActivationGate.AdmitsByName(candidate.Unit, named[0])))
        {
            return null;
        }

        IReadOnlyList<ForwardFunction> forwards = Forwards(named[0]);
        return forwards.Count > 0 ? WrongDerivativeRule.Check(candidate, forwards[0], isDeclared, _model, _cancellationToken) : null;
    }

    private void Report(ProvenDerivative proof, IReadOnlyList<ProvenDerivative> all)
    {
        // What only calls the derivative that stands elsewhere is spoken of there.
        LiftedFunction function = proof.Function;
        if (function.Evaluations.Count == 0 || function.Calls.Any(call => call.Result is { } result && result.Equals(function.Formula)))
        {
            return;
        }

        ExponentialWork work = ExponentialWork.Measure(proof);
        proof = ConstantNames.Restore(proof, _model.Compilation, _cancellationToken);
        if ((RedundantExponentialRule.Check(proof, work, all) ?? OutputOverloadRule.Check(proof, work, all)) is { } report)
        {
            _report(report);
        }
    }

    /// <summary>Looks at the numbers of everything that is known to be an activation or the derivative of one.</summary>
    private void ReportUnstable(IReadOnlyList<FunctionUnit> units, IReadOnlyList<ProvenDerivative> proofs)
    {
        HashSet<FunctionUnit> seen = [];
        foreach (ProvenDerivative proof in proofs)
        {
            if (!proof.Forward.Lifted.Unit.IsElsewhere && seen.Add(proof.Forward.Lifted.Unit))
            {
                ReportUnstable(proof.Forward.Lifted, proof.Forward.InputKey);
            }

            if (proof.Input is { } input && proof.Output is null && seen.Add(proof.Function.Unit))
            {
                ReportUnstable(proof.Function, input.Key);
            }
        }

        foreach (FunctionUnit unit in units)
        {
            if (!seen.Contains(unit) && !unit.IsElsewhere && !IsCandidate(unit) && (NameWords.IsKnownActivation(unit.Name) || NameWords.IsKnownActivation(unit.Type.Name)))
            {
                foreach (ForwardFunction forward in Forwards(unit))
                {
                    if (KnownActivations.Contains(forward.Formula, unit) && seen.Add(unit))
                    {
                        ReportUnstable(forward.Lifted, forward.InputKey);
                    }
                }
            }
        }
    }

    private void ReportUnstable(LiftedFunction function, string inputKey)
    {
        // What goes wrong in a function that is called goes wrong there, and is reported there. A formula is read as mathematics
        // and never called: what has to be stable is its kernel.
        bool isOwn = function.Evaluations.Any(static evaluation => evaluation.Call < 0) && !WellKnownSymbols.IsFormula(function.Unit.Method);
        if (isOwn && UnstableFunctionRule.Check(function, inputKey, _model, _cancellationToken) is { } report)
        {
            _report(report);
        }
    }
}
