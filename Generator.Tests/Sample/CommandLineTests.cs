using System;
using System.IO;
using System.Threading.Tasks;
using Activations.Sample.CommandLine;
using Activations.Sample.Layers;
using Xunit;

namespace Activations.Generator.Tests.Sample;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("'foo'", "--activation", "foo")]
    [InlineData("sigmoid, tanh, relu", "--activation", "sigmoidd")]
    [InlineData("'x' is not a whole number", "--epochs", "x")]
    [InlineData("'0' is not a whole number", "--epochs", "0")]
    [InlineData("'1.5' is not a whole number", "--batch-size", "1.5")]
    [InlineData("'-1' is not a number", "--learning-rate", "-1")]
    [InlineData("'NaN' is not a number", "--learning-rate", "NaN")]
    [InlineData("'0,1' is not a number", "--learning-rate", "0,1")]
    [InlineData("--seed", "--seed")]
    [InlineData("--bogus", "--bogus")]
    [InlineData("extra", "extra")]
    public Task WrongArgument_GivesOneLine(string expected, params string[] args)
        => AssertFailsAsync(ExitCode.Usage, expected, args);

    [Fact]
    public Task MissingFolder_GivesOneLine()
        => AssertFailsAsync(ExitCode.Failure, "no such folder", "--data", _folder.File("none"));

    [Fact]
    public Task EmptyFolder_GivesOneLineThatNamesTheFile()
        => AssertFailsAsync(ExitCode.Failure, "train-images-idx3-ubyte: not found", "--data", _folder.Root, "--report", _folder.File("r.html"));

    [Fact]
    public Task BrokenFile_GivesOneLineThatNamesIt()
    {
        TestDigits.WriteTo(_folder, 20);
        _folder.Write("t10k-images-idx3-ubyte", TestDigits.ImageFile(20)[..100]);
        return AssertFailsAsync(ExitCode.Failure, "t10k-images-idx3-ubyte: its header announces", "--data", _folder.Root, "--report", _folder.File("r.html"));
    }

    [Fact]
    public Task ReportInMissingFolder_FailsBeforeTraining()
        => AssertFailsAsync(ExitCode.Failure, "the folder for the report doesn't exist", "--report", _folder.File("none/report.html"));

    [Fact]
    public Task ReportThatIsAFolder_FailsBeforeTraining()
        => AssertFailsAsync(ExitCode.Failure, "is a folder", "--report", _folder.Root);

    [Fact]
    public async Task Derive_PrintsTheStepsAndThePlan()
    {
        (int exitCode, string output, string error) = await RunAsync("derive", "Logistic");

        Assert.Equal((ExitCode.Success, string.Empty), (exitCode, error));
        Assert.Contains("add and subtract 1", output, StringComparison.Ordinal);
        Assert.Contains("from the output  y' = y·(1 - y)", output, StringComparison.Ordinal);
        Assert.Contains("kept             Output", output, StringComparison.Ordinal);
    }

    [Fact]
    public Task DeriveOfAnUnknownName_SaysTheNearest()
        => AssertFailsAsync(ExitCode.Failure, "did you mean 'sigmoid'", "derive", "sigmod");

    [Theory]
    [InlineData("x / (1 + MathF.Exp(-2 * x))", "of a float", "y = x / (1 + e^(-2·x))", "kept             Derivative")]
    [InlineData("1 / (1 + Math.Exp(-x)) // the sigmoid", "of a double", "from the output  y' = y·(1 - y)", "kept             Output")]
    [InlineData("x", "of a float", "y = x", "y' = 1")]
    public async Task DeriveOfAnExpression_PrintsTheStepsAndThePlan(string expression, params string[] expected)
    {
        (int exitCode, string output, string error) = await RunAsync("derive", expression);

        Assert.Equal((ExitCode.Success, string.Empty), (exitCode, error));
        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CS1733 at column 4: Expected expression", "x +")]
    [InlineData("CS0103 at column 5: The name 'y' does not exist", "x * y")]
    [InlineData("CS1073 at column 1: Unexpected token ';'", "x; } class B { int C")]
    [InlineData("CS0266", "x > 0 ? \"a\".Length : 2m")]
    [InlineData("ACT005 at column 5: ", "x + MathF.IEEERemainder(x, 2)")]
    public Task DeriveOfAWrongExpression_GivesOneLine(string expected, string expression)
        => AssertFailsAsync(ExitCode.Failure, expected, "derive", expression);

    [Fact]
    public async Task SmallRun_WritesPlainLinesAndTheReport()
    {
        TestDigits.WriteTo(_folder, 60);
        string report = _folder.File("report.html");

        (int exitCode, string output, string error) = await RunAsync(
            "--activation", "Si-LU", "--data", _folder.Root, "--epochs", "2", "--batch-size", "25", "--report", report);

        Assert.Equal((ExitCode.Success, string.Empty), (exitCode, error));
        Assert.Contains("epoch  2 of 2: loss", output, StringComparison.Ordinal);
        Assert.Contains("What the compiler did for silu", output, StringComparison.Ordinal);
        Assert.Contains("Gradient check", output, StringComparison.Ordinal);
        Assert.Contains("Backward pass", output, StringComparison.Ordinal);
        Assert.Contains("Test accuracy", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", output, StringComparison.Ordinal);
        Assert.True(File.Exists(report));
    }

    [Theory]
    [InlineData("sigmoid", "sigmoid")]
    [InlineData("LOGISTIC", "sigmoid")]
    [InlineData("Leaky-ReLU", "leaky_relu")]
    [InlineData("leaky relu", "leaky_relu")]
    [InlineData("Swish", "silu")]
    public void Names_MatchWithoutCaseAndSeparators(string text, string expected)
        => Assert.Equal(expected, ActivationList.Find(text)?.Name);

    private static async Task AssertFailsAsync(int expectedExitCode, string expected, params string[] args)
    {
        (int exitCode, string output, string error) = await RunAsync(args);

        Assert.Equal(expectedExitCode, exitCode);
        Assert.Equal(string.Empty, output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.EndsWith(Environment.NewLine, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.TrimEnd());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = await SampleCommand.RunAsync(args, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
