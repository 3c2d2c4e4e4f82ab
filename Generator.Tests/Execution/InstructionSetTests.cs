using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Threading;

using Activations.Generator.Tests.Infrastructure;

using Xunit;

namespace Activations.Generator.Tests.Execution;

/// <summary>
/// Every generated member gives the same bits in a process that may use fewer of the machine's vector instructions.
/// </summary>
[Trait("Category", "Execution")]
public sealed class InstructionSetTests
{
    private const int ChildTimeoutSeconds = 120;

    [Theory]
    [InlineData(InstructionSet.WithoutAvx512, false, true)]
    [InlineData(InstructionSet.WithoutAvx2, false, false)]
    [InlineData(InstructionSet.None, false, false)]
    public void FewerInstructions_GiveTheSameBits(InstructionSet instructions, bool has512, bool mayHave256)
    {
        string[] expected = HashesHere();
        string[] child = RunInChild(instructions);

        // Without effect, a switch that the runtime doesn't know would let the test pass.
        string capabilities = Capabilities(
            has512,
            mayHave256 && Vector256.IsHardwareAccelerated,
            instructions != InstructionSet.None && Vector128.IsHardwareAccelerated);
        Assert.Equal(capabilities, child[0]);

        string[] differences = [.. child.Skip(1).Except(expected)];
        Assert.True(differences.Length == 0, $"{instructions} changes:\n{string.Join('\n', differences)}");
        Assert.Equal(expected.Length, child.Length - 1);
    }

    private static string[] RunInChild(InstructionSet instructions)
    {
        string image = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(image, GeneratedCode.Instance.Image);
            lock (GeneratedCode.Instance)
            {
                // Children inherit the variable; this process has its code already.
                Environment.SetEnvironmentVariable(GeneratedCode.ImageVariable, image);
                return ChildProcess.Run(instructions, AllHashes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable(GeneratedCode.ImageVariable, null);
            File.Delete(image);
        }
    }

    private static string[] HashesHere() => AllHashes().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

    private static string Capabilities(bool has512, bool has256, bool has128) => $"512: {has512}, 256: {has256}, 128: {has128}";

    /// <summary>What the process can do, then a line with hashes for each class.</summary>
    private static string AllHashes()
    {
        using Timer watchdog = new(
            _ => Environment.FailFast("The hashes took too long."),
            null,
            TimeSpan.FromSeconds(ChildTimeoutSeconds),
            Timeout.InfiniteTimeSpan);

        StringBuilder lines = new();
        lines.Append(Capabilities(
            Vector512.IsHardwareAccelerated, Vector256.IsHardwareAccelerated, Vector128.IsHardwareAccelerated));
        foreach (ActivationCase activation in ActivationCases.All)
        {
            IEnumerable<string> hashes = activation.IsDouble ? Hashes<double>(activation) : Hashes<float>(activation);
            lines.Append('\n').Append(activation.ClassName).Append(": ").AppendJoin(", ", hashes);
        }

        return lines.ToString();
    }

    private static IEnumerable<string> Hashes<T>(ActivationCase activation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GeneratedActivation<T> generated = new(activation);
        T[] x = Arguments.Of<T>();
        T[] g = [.. Enumerable.Range(0, x.Length).Select(k => T.CreateChecked((k * 5 % 32) - 11.5))];
        T[] results = new T[x.Length];
        T[] second = new T[x.Length];

        yield return Name("Evaluate", [.. x.Select(generated.Evaluate)]);
        yield return Name("Derivative", [.. x.Select(generated.Derivative)]);
        generated.Forward(x, results);
        yield return Name("Forward", results);
        generated.BackwardFromInput(x, g, second);
        yield return Name("BackwardFromInput", second);
        if (activation.Save == Saved.Output)
        {
            yield return Name("DerivativeFromOutput", [.. results.Select(generated.DerivativeFromOutput)]);
            generated.BackwardFromOutput(results, g, second);
            yield return Name("BackwardFromOutput", second);
        }

        if (activation.Save == Saved.Derivative)
        {
            generated.ForwardWithDerivative(x, results, second);
            yield return Name("ForwardWithDerivative", [.. results, .. second]);
            generated.BackwardFromDerivative(second, g, results);
            yield return Name("BackwardFromDerivative", results);
        }

        foreach (string kernel in KernelForms.OneResult(activation))
        {
            yield return Name(kernel + " 128", KernelForms.Vectors128(activation, kernel, x));
            yield return Name(kernel + " 256", KernelForms.Vectors256(activation, kernel, x));
            yield return Name(kernel + " 512", KernelForms.Vectors512(activation, kernel, x));
        }

        static string Name(string what, T[] values)
            => what + "=" + Bits.Hash<T>(14695981039346656037, values).ToString("X16", CultureInfo.InvariantCulture);
    }
}
