using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Activations.Generator.Analyzers.Usage.Lifting;
using Activations.Generator.Parsing;
using Activations.Generator.Parsing.Lifting;


using Microsoft.CodeAnalysis;

using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>Finds the functions of numbers in a type: methods, lambdas in fields and properties, cases of switches.</summary>
internal sealed class FunctionFinder
{
    private readonly INamedTypeSymbol _type;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly List<FunctionUnit> _units = [];

    private FunctionFinder(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        _type = type;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The functions of one declaration of a type.</summary>
    public static IReadOnlyList<FunctionUnit> Find(TypeDeclarationSyntax declaration, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        FunctionFinder finder = new(type, model, cancellationToken);
        foreach (MemberDeclarationSyntax member in declaration.Members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            finder.Visit(member);
        }

        finder.AddElsewhere(declaration);
        return finder._units;
    }

    /// <summary>The local functions that are declared beside each other.</summary>
    public static IReadOnlyList<FunctionUnit> FindLocal(SyntaxNode block, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        FunctionFinder finder = new(type, model, cancellationToken);
        foreach (SyntaxNode child in block.ChildNodes())
        {
            SyntaxNode statement = child is GlobalStatementSyntax global ? global.Statement : child;
            if (statement is LocalFunctionStatementSyntax local)
            {
                finder.AddMethod(local, local.Identifier);
            }
        }

        return finder._units;
    }

    private void Visit(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null }:
                AddMethod(member, ((MethodDeclarationSyntax)member).Identifier);
                break;
            case PropertyDeclarationSyntax { Initializer.Value: { } value } property:
                AddValue(value, property.Identifier, null, property.Identifier.GetLocation());
                break;
            case PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } property:
                AddValue(value, property.Identifier, null, property.Identifier.GetLocation());
                break;
            case FieldDeclarationSyntax field:
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                {
                    if (variable.Initializer?.Value is { } value)
                    {
                        AddValue(value, variable.Identifier, null, variable.Identifier.GetLocation());
                    }
                }

                break;
        }
    }

    /// <summary>What the functions of this declaration may be the derivatives of: methods of base classes and of the type's other parts.</summary>
    private void AddElsewhere(TypeDeclarationSyntax declaration)
    {
        for (INamedTypeSymbol? type = _type; type is not null; type = type.BaseType)
        {
            foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(_cancellationToken) is TypeDeclarationSyntax part && part != declaration)
                {
                    SemanticModel model = part.SyntaxTree == _model.SyntaxTree ? _model : _model.Compilation.GetSemanticModel(part.SyntaxTree);
                    bool isPart = SymbolEqualityComparer.Default.Equals(type, _type);
                    FunctionFinder finder = new(_type, model, _cancellationToken);
                    foreach (MethodDeclarationSyntax method in part.Members.OfType<MethodDeclarationSyntax>())
                    {
                        // Not what is overridden here, nor what can't be called from here.
                        if (isPart || !(_type.MemberNames.Contains(method.Identifier.ValueText) || IsPrivate(method)))
                        {
                            finder.Visit(method);
                        }
                    }

                    _units.AddRange(finder._units.Select(static unit => unit with { IsElsewhere = true }));
                }
            }
        }
    }

    private static bool IsPrivate(MethodDeclarationSyntax method)
        => !method.Modifiers.Any(static modifier => modifier.ValueText is "public" or "internal" or "protected");

    private void AddMethod(SyntaxNode declaration, SyntaxToken identifier)
    {
        if (_model.GetDeclaredSymbol(declaration, _cancellationToken) is not IMethodSymbol method)
        {
            return;
        }

        string name = identifier.ValueText;
        if (NumericKinds.Of(method.ReturnType) != NumericKind.Real && !method.ReturnsVoid && Collections.ElementType(method.ReturnType) is null)
        {
            // A matrix of the user's own, or a delegate: what is done stands in a lambda.
            AddLambdas(declaration, name);
            return;
        }

        if (method.ReturnsVoid && !method.Parameters.Any(static parameter => NumericKinds.Of(parameter.Type) == NumericKind.Real || Collections.ElementType(parameter.Type) is not null))
        {
            return;
        }

        FunctionUnit unit = new(name, method, declaration, identifier.GetLocation(), _type)
        {
            DeclaredFunction = WellKnownSymbols.FindDeclaredFunction(method),
        };
        IReadOnlyList<FunctionUnit> cases = [.. SwitchCases.Find(unit, declaration, _model, _cancellationToken)];
        if (cases.Count > 0)
        {
            _units.AddRange(cases);
        }
        else
        {
            _units.Add(unit);
        }
    }

    /// <summary>Lambdas that a method hands over or returns.</summary>
    private void AddLambdas(SyntaxNode declaration, string name)
    {
        // Without an exponential it is a query, and what its lambdas mean is expensive to ask.
        if (!ExponentialWords.AreIn(declaration))
        {
            return;
        }

        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            switch (node)
            {
                case ReturnStatementSyntax { Expression: { } value }:
                    AddValue(value, name, null, value.GetLocation(), isWhole: false);
                    break;
                case ArrowExpressionClauseSyntax { Expression: { } value } when node.Parent == declaration:
                    AddValue(value, name, null, value.GetLocation(), isWhole: false);
                    break;
                case LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } } } lambda:
                    AddLambda(lambda, name, null, lambda.GetLocation());
                    break;
            }
        }

        // Map(Math.Tanh): the forward function of a pair whose derivative is a lambda.
        foreach (ArgumentSyntax argument in declaration.DescendantNodes().OfType<ArgumentSyntax>().Where(static argument => argument.Parent?.Parent is InvocationExpressionSyntax))
        {
            AddMethodGroup(argument.Expression, name, null);
        }
    }

    private void AddValue(ExpressionSyntax value, SyntaxToken name, string? @case, Location location)
        => AddValue(value, name.ValueText, @case, location, isWhole: true);

    private void AddValue(ExpressionSyntax value, string name, string? @case, Location location, bool isWhole)
    {
        switch (value)
        {
            case LambdaExpressionSyntax lambda:
                AddLambda(lambda, name, @case, isWhole ? location : lambda.GetLocation());
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                AddValue(parenthesized.Expression, name, @case, location, isWhole);
                break;
            case CastExpressionSyntax cast:
                AddValue(cast.Expression, name, @case, location, isWhole);
                break;
            case TupleExpressionSyntax tuple:
                AddElements([.. tuple.Arguments.Select(static argument => argument.Expression)], ElementNames(tuple), name, @case, location);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } creation:
                AddElements([.. arguments.Select(static argument => argument.Expression)], ParameterNames(creation), name, @case, location);
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } }:
                AddElements([.. arguments.Select(static argument => argument.Expression)], [], name, @case, location);
                break;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                AddInitializer(initializer, name, location);
                break;
            case InitializerExpressionSyntax initializer:
                AddInitializer(initializer, name, location);
                break;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                AddInitializer(initializer, name, location);
                break;
            case ImplicitArrayCreationExpressionSyntax array:
                AddInitializer(array.Initializer, name, location);
                break;
            case CollectionExpressionSyntax collection:
                for (int i = 0; i < collection.Elements.Count; i++)
                {
                    if (collection.Elements[i] is ExpressionElementSyntax element)
                    {
                        AddValue(element.Expression, name, Place(i), location, isWhole: false);
                    }
                }

                break;
            case SwitchExpressionSyntax switchExpression:
                foreach (SwitchExpressionArmSyntax arm in switchExpression.Arms)
                {
                    AddValue(arm.Expression, name, CaseName(arm.Pattern), location, isWhole: false);
                }

                break;
            default:
                AddMethodGroup(value, name, @case);
                break;
        }
    }

    private void AddInitializer(InitializerExpressionSyntax initializer, string name, Location location)
    {
        // new Activation { Function = …, Derivative = … }
        bool isPair = initializer.Expressions.Any(static expression => MemberName(expression) is { } member && NameWords.IsDerivative(member));
        for (int i = 0; i < initializer.Expressions.Count; i++)
        {
            switch (initializer.Expressions[i])
            {
                case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax key } entry:
                    AddValue(entry.Right, name, CaseName(key.ArgumentList.Arguments[0].Expression), location, isWhole: false);
                    break;
                case AssignmentExpressionSyntax member when isPair && MemberName(member) is { } memberName:
                    AddValue(member.Right, memberName, name, location, isWhole: false);
                    break;
                case InitializerExpressionSyntax { Expressions: { Count: 2 } pair }:
                    AddValue(pair[1], name, CaseName(pair[0]), location, isWhole: false);
                    break;
                case { } element:
                    AddValue(element, name, Place(i), location, isWhole: false);
                    break;
            }
        }
    }

    /// <summary>The elements of a pair: a function and its derivative, says the order where no name does.</summary>
    private void AddElements(IReadOnlyList<ExpressionSyntax> elements, IReadOnlyList<string> names, string name, string? @case, Location location)
    {
        bool isNamed = names.Any(NameWords.IsDerivative);
        for (int i = 0; i < elements.Count; i++)
        {
            string elementName = isNamed ? names[i] : i == 1 ? name + "Derivative" : name;
            AddValue(elements[i], elementName, @case is null ? name : name + " " + @case, location, isWhole: false);
        }
    }

    private void AddLambda(LambdaExpressionSyntax lambda, string name, string? @case, Location location)
    {
        if (_model.GetSymbolInfo(lambda, _cancellationToken).Symbol is IMethodSymbol method && NumericKinds.Of(method.ReturnType) == NumericKind.Real)
        {
            _units.Add(new FunctionUnit(name, method, lambda, location, _type, @case));
        }
    }

    private void AddMethodGroup(ExpressionSyntax value, string name, string? @case)
    {
        if (value is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && _model.GetSymbolInfo(value, _cancellationToken).Symbol is IMethodSymbol { IsStatic: true, Parameters.Length: 1 } method
            && NumericKinds.Of(method.ReturnType) == NumericKind.Real)
        {
            SyntaxNode body = UserFunctions.FindBody(method, _type, _cancellationToken)?.Body ?? value;
            _units.Add(new FunctionUnit(name, method, body, value.GetLocation(), _type, @case));
        }
    }

    private IReadOnlyList<string> ElementNames(TupleExpressionSyntax tuple)
        => _model.GetTypeInfo(tuple, _cancellationToken).ConvertedType is INamedTypeSymbol { IsTupleType: true } type
            && type.TupleElements.Length == tuple.Arguments.Count
                ? [.. type.TupleElements.Select(static element => element.Name)]
                : [];

    private IReadOnlyList<string> ParameterNames(BaseObjectCreationExpressionSyntax creation)
        => _model.GetSymbolInfo(creation, _cancellationToken).Symbol is IMethodSymbol constructor
            && constructor.Parameters.Length >= creation.ArgumentList!.Arguments.Count
                ? [.. creation.ArgumentList.Arguments.Select((argument, i) => argument.NameColon?.Name.Identifier.ValueText ?? constructor.Parameters[i].Name)]
                : [];

    private static string? MemberName(ExpressionSyntax expression)
        => expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } ? member.Identifier.ValueText : null;

    private static string CaseName(SyntaxNode label) => label.GetLastToken().ValueText;

    private static string Place(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
