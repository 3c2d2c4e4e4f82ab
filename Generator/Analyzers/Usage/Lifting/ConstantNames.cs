using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Proving;

using Microsoft.CodeAnalysis;

namespace Activations.Generator.Analyzers.Usage.Lifting;

/// <summary>
/// Proofs take the user's constants as numbers, with which conditions are decided and terms cancel. What is written for
/// the user has their names again, wherever the same is proved of them.
/// </summary>
internal static class ConstantNames
{
    /// <summary>A proof with the names, or the same proof.</summary>
    public static ProvenDerivative Restore(ProvenDerivative proof, Compilation compilation, CancellationToken cancellationToken)
    {
        LiftedFunction function = Restore(proof.Function, compilation, cancellationToken);
        ForwardFunction forward = Restore(proof.Forward, compilation, cancellationToken);
        return (function != proof.Function || forward != proof.Forward)
            && DerivativeMatcher.Prove(function, forward) is { } named
            && SymbolEqualityComparer.Default.Equals(named.Input?.Symbol, proof.Input?.Symbol)
            && SymbolEqualityComparer.Default.Equals(named.Output?.Symbol, proof.Output?.Symbol)
            && OutputForms.Find(forward) is null == OutputForms.Find(proof.Forward) is null
                ? named with { IsAmbiguous = proof.IsAmbiguous }
                : proof;
    }

    /// <summary>A function with the names, or the same function.</summary>
    public static ForwardFunction Restore(ForwardFunction forward, Compilation compilation, CancellationToken cancellationToken)
        => Restore(forward.Lifted, compilation, cancellationToken) is var named && named != forward.Lifted
            ? ForwardFunction.TryDerive(named, forward.InputKey) ?? forward
            : forward;

    /// <summary>A function with the names, or the same function.</summary>
    public static LiftedFunction Restore(LiftedFunction lifted, Compilation compilation, CancellationToken cancellationToken)
        => FunctionLifter.Lift(lifted.Unit, compilation, isSpelled: false, cancellationToken, keepsConstantNames: true)
            .FirstOrDefault(other => other.Target?.Key == lifted.Target?.Key && other.Variables.Count != lifted.Variables.Count) ?? lifted;
}
