using System.Collections.Generic;
using System.Linq;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Expressions;

namespace Activations.Generator.Analyzers.Usage.Proving;

/// <summary>What a derivative spends on exponentials.</summary>
/// <param name="ForwardCalls">How often it evaluates its forward function, by a call or by the function that it is.</param>
/// <param name="OwnEvaluations">How often it evaluates an exponential otherwise.</param>
/// <param name="MostRepeated">How often it evaluates the exponential that it evaluates most often.</param>
/// <param name="Description">What it does, for the message: evaluates Math.Exp twice.</param>
internal sealed record ExponentialWork(int ForwardCalls, int OwnEvaluations, int MostRepeated, string Description)
{
    public int Total => ForwardCalls + OwnEvaluations;

    public static ExponentialWork Measure(ProvenDerivative proof)
    {
        LiftedFunction function = proof.Function;
        List<string> names = [];
        HashSet<int> forwardCalls = [];
        int direct = 0;
        int own = 0;
        foreach (Evaluation evaluation in function.Evaluations)
        {
            int call = evaluation.Call;
            int outermost = call;
            int forward = -1;
            for (; call >= 0; call = function.Calls[call].Parent)
            {
                outermost = call;
                forward = IsForward(proof, function.Calls[call]) ? call : forward;
            }

            if (forward >= 0)
            {
                if (forwardCalls.Add(forward))
                {
                    names.Add("calls " + function.Calls[outermost].Name);
                }
            }
            else
            {
                bool isForward = IsLibraryCall(proof, evaluation) && IsForward(proof, evaluation.Value);
                direct += isForward ? 1 : 0;
                own += isForward ? 0 : 1;
                names.Add(outermost >= 0 ? "calls " + function.Calls[outermost].Name : "evaluates " + evaluation.Function);
            }
        }

        int repeated = function.Evaluations.GroupBy(static evaluation => Core(evaluation.Argument)).Select(static group => group.Count()).DefaultIfEmpty(0).Max();
        return new ExponentialWork(forwardCalls.Count + direct, own, repeated, Describe(names));
    }

    private static bool IsForward(ProvenDerivative proof, InlinedCall call)
        => call.Body == proof.Forward.Lifted.Unit.Body || (call.Result is { } result && IsForward(proof, result));

    /// <summary>tanh(x) is a call of the forward function, where e^(-x²) is its formula written out again.</summary>
    private static bool IsLibraryCall(ProvenDerivative proof, Evaluation evaluation)
        => evaluation.Argument.Nodes.Length == 1 && evaluation.Argument.Root.Name == proof.Input?.Key;

    /// <summary>Whether a value is that of the forward function.</summary>
    public static bool IsForward(ProvenDerivative proof, Formula value)
    {
        Formula ofInput = proof.Input is { } input ? value.WithInput(input.Key) : value;
        return ofInput.Equals(proof.Forward.Formula)
            || (!FormulaProof.IsRefuted(ofInput, proof.Forward.Formula) && FormulaProof.AreEqual(ofInput, proof.Forward.Formula));
    }

    /// <summary>What e^x, e^-x and e^2x have in common: one is a power of the other.</summary>
    private static string Core(Formula argument)
    {
        Expression core = new FormulaBuilder().Import(argument);
        while (true)
        {
            switch (core.Node.Op)
            {
                case ExpressionOp.Negate or ExpressionOp.Single or ExpressionOp.Abs:
                    core = core.A;
                    break;
                case ExpressionOp.Multiply when core.A.Node.Op == ExpressionOp.Constant:
                    core = core.B;
                    break;
                case ExpressionOp.Multiply or ExpressionOp.Divide when core.B.Node.Op == ExpressionOp.Constant:
                    core = core.A;
                    break;
                default:
                    return core.ToString();
            }
        }
    }

    private static string Describe(List<string> names)
        => string.Join(" and ", names
            .GroupBy(static name => name)
            .Select(static group => group.Count() switch
            {
                1 => group.Key,
                2 => group.Key + " twice",
                int count => $"{group.Key} {count} times",
            }));
}
