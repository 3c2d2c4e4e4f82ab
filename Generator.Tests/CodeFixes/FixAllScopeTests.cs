using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Activations.CodeFixes;
using Activations.Generator.Tests.Infrastructure;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

using Xunit;

namespace Activations.Generator.Tests.CodeFixes;

/// <summary>Each fix fixes a document, a project or a solution at once, and nothing beyond that.</summary>
public sealed class FixAllScopeTests
{
    private const string Sigmoid = "using System;\nstatic class NAME\n{\n    static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));\n";

    // By fix: a document with two reports, and how often what stands for the fixed ones is there afterwards.
    private static readonly Dictionary<Type, (string Source, string Fixed, int Count)> s_cases = new()
    {
        [typeof(PartialTypeFixer)] = ("using Activations;\n[Activation(\"tanh\")] class NAME;\n[Activation(\"relu\")] class NAME2;\n", "partial class", 2),
        [typeof(KnownNameFixer)] = ("using Activations;\n[Activation(\"tahn\")] partial class NAME;\n[Activation(\"tamh\")] partial class NAME2;\n", "\"tanh\"", 2),
        [typeof(SingleDefinitionFixer)] = ("using Activations;\nnamespace NAME;\n[Activation] partial class Tanh;\n[Activation] partial class Relu;\n", "[Activation(\"", 2),
        [typeof(HyperparameterFixer)] = ("using Activations;\n[Activation(\"tanh\", Alpha = 1)] partial class NAME;\n[Activation(\"relu\", Beta = 1)] partial class NAME2;\n", "\")]", 2),
        [typeof(MemberCollisionFixer)] = ("using Activations;\n[Activation(\"tanh\")] partial class NAME { int Evaluate => 0; int Use => Evaluate; }\n[Activation(\"relu\")] partial class NAME2 { int Evaluate => 0; }\n", " HandWrittenEvaluate", 3),
        [typeof(SaveFixer)] = ("using Activations;\n[Activation(\"silu\", Save = Saved.Output)] partial class NAME;\n[Activation(\"gelu\", Save = Saved.Output)] partial class NAME2;\n", "Saved.Derivative", 2),
        [typeof(RedundantExponentialFixer)] = (Sigmoid + "    static double SigmoidPrime(double x) => Sigmoid(x) * (1 - Sigmoid(x));\n    static double SigmoidGradient(double x) => Sigmoid(x) * (1 - Sigmoid(x));\n}\n", "return s * (1 - s);", 2),
        [typeof(OutputOverloadFixer)] = (Sigmoid + "    static double SigmoidPrime(double x) { double s = Sigmoid(x); return s * (1 - s); }\n    static double Tanh(double x) => Math.Tanh(x);\n    static double TanhPrime(double x) { double t = Tanh(x); return 1 - t * t; }\n}\n", "PrimeFromOutput(double y)", 2),
        [typeof(WrongDerivativeFixer)] = (Sigmoid + "    static double SigmoidPrime(double x) => Sigmoid(x) * (1 + Sigmoid(x));\n    static double SigmoidGradient(double x) => 2 * Sigmoid(x);\n}\n", "return s * (1 - s);", 2),
        [typeof(UnstableFunctionFixer)] = ("using System;\nstatic class NAME\n{\n    static double Sigmoid(double x) => Math.Exp(x) / (1 + Math.Exp(x));\n    static double Softplus(double x) => Math.Log(1 + Math.Exp(x));\n}\n", "Exp(-", 2),
    };

    public static TheoryData<string, FixAllScope> Scopes
    {
        get
        {
            TheoryData<string, FixAllScope> data = [];
            foreach (CodeFixProvider fix in AllAnalyzers.Fixes)
            {
                data.Add(fix.GetType().Name, FixAllScope.Document);
                data.Add(fix.GetType().Name, FixAllScope.Project);
                data.Add(fix.GetType().Name, FixAllScope.Solution);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task All_AreFixedInTheScopeAndNowhereElse(string name, FixAllScope scope)
    {
        CodeFixProvider fix = AllAnalyzers.Fixes.Single(fix => fix.GetType().Name == name);
        (string source, string @fixed, int count) = s_cases[fix.GetType()];
        using AdhocWorkspace workspace = new();

        IReadOnlyList<string> texts = await new FixAllRun(workspace).FixAsync(fix, source, scope);

        int documents = scope switch { FixAllScope.Document => 1, FixAllScope.Project => 2, _ => 4 };
        Assert.Equal(4, texts.Count);
        for (int i = 0; i < texts.Count; i++)
        {
            string before = source.Replace("NAME", i % 2 == 0 ? "A" : "B", StringComparison.Ordinal);
            Assert.Equal(Count(before, @fixed) + (i < documents ? count : 0), Count(texts[i], @fixed));
            Assert.Equal(i >= documents, texts[i] == before);
        }
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task All_AreFixed_EvenIfTheFirstHasNoFixToName(string name, FixAllScope scope)
    {
        CodeFixProvider fix = AllAnalyzers.Fixes.Single(fix => fix.GetType().Name == name);
        string source = s_cases[fix.GetType()].Source;
        using AdhocWorkspace named = new();
        using AdhocWorkspace unnamed = new();

        Assert.Equal(
            await new FixAllRun(named).FixAsync(fix, source, scope),
            await new FixAllRun(unnamed).FixAsync(fix, source, scope, namesFix: false));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
