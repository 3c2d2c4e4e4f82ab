using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Activations.Generator.Models;
using Activations.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Sample.CommandLine;

/// <summary>Reads a C# expression of x the way the generator reads a <c>[Formula]</c>: as the body of one.</summary>
internal static partial class FormulaExpression
{
    private const string ClassName = "Expression";

    /// <summary>The compiler's error where a <c>double</c> stands for the <c>float</c> that is to be returned.</summary>
    private const string NoImplicitConversion = "CS0266";

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12);

    /// <summary>The framework that the sample runs on and the attributes' assembly.</summary>
    private static readonly IReadOnlyList<MetadataReference> s_references = [.. ReadReferences()];

    /// <summary>Whether a text can't be a name of the catalogue's: x stands in it, or what no name has.</summary>
    public static bool IsOne(string text) => X().IsMatch(text) || !Name().IsMatch(text);

    /// <summary>Lifts an expression of a <c>float</c> x or, where it needs <c>double</c>, of a <c>double</c>.</summary>
    /// <exception cref="UserException">It is wrong; with the compiler's message or the generator's.</exception>
    public static ActivationSpec Lift(string text)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: s_parseOptions, consumeFullText: true);
        if (expression.GetDiagnostics().FirstOrDefault(IsError) is { } syntaxError)
        {
            throw Wrong(syntaxError, 0);
        }

        try
        {
            return Lift(expression, "float");
        }
        catch (UserException) when (NeedsDouble(expression))
        {
            return Lift(expression, "double");
        }
    }

    private static ActivationSpec Lift(ExpressionSyntax expression, string type)
    {
        (CSharpCompilation compilation, int start) = Compile(expression, type);
        if (compilation.GetDiagnostics().FirstOrDefault(IsError) is { } error)
        {
            throw Wrong(error, start);
        }

        INamedTypeSymbol symbol = compilation.GetTypeByMetadataName(ClassName)!;
        List<Diagnostic> reports = [];
        ActivationSpec? spec = ActivationParser.Parse(new ActivationDeclaration(
            symbol, WellKnownSymbols.FindActivationAttribute(symbol)!, compilation, reports.Add, CancellationToken.None));
        return spec ?? throw Wrong(reports[0], start);
    }

    private static bool NeedsDouble(ExpressionSyntax expression)
        => Compile(expression, "float").Compilation.GetDiagnostics().FirstOrDefault(IsError)?.Id == NoImplicitConversion
            && !Compile(expression, "double").Compilation.GetDiagnostics().Any(IsError);

    private static (CSharpCompilation Compilation, int Start) Compile(ExpressionSyntax expression, string type)
    {
        // The parentheses stand on lines of their own: the expression may end in a comment.
        string head = $$"""
            using System;
            using Activations;

            [Activation(ElementType = typeof({{type}}))]
            sealed partial class {{ClassName}}
            {
                [Formula]
                private static {{type}} F({{type}} x) => (

            """;
        string source = head + expression.ToFullString() + "\n);\n}\n";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Formula",
            [CSharpSyntaxTree.ParseText(source, s_parseOptions)],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return (compilation, head.Length);
    }

    private static IEnumerable<MetadataReference> ReadReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(ActivationAttribute).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static UserException Wrong(Diagnostic diagnostic, int start)
    {
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        int column = diagnostic.Location.SourceSpan.Start - start + 1;
        return new UserException($"{diagnostic.Id} at column {column}: {message}");
    }

    [GeneratedRegex(@"\bx\b")]
    private static partial Regex X();

    [GeneratedRegex(@"^[\w -]*$")]
    private static partial Regex Name();
}
