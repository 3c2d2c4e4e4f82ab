using System;
using System.Collections.Generic;
using System.Reflection;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>Walks everything that a value holds and looks for what must not be cached.</summary>
internal static class ModelWalk
{
    /// <summary>Finds what must not be in a model.</summary>
    /// <param name="root">The model.</param>
    /// <returns>The path to the first such object, or <see langword="null"/>.</returns>
    public static string? FindForbidden(object? root) => Find(root, "model", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static string? Find(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string or Enum or Pointer || value.GetType().IsPrimitive)
        {
            return null;
        }

        if (IsForbidden(value))
        {
            return $"{path} is a {value.GetType()}";
        }

        if (!value.GetType().IsValueType && !visited.Add(value))
        {
            return null;
        }

        if (value is Array array)
        {
            for (int i = 0; i < array.Length; i++)
            {
                if (Find(array.GetValue(i), $"{path}[{i}]", visited) is string found)
                {
                    return found;
                }
            }

            return null;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Find(field.GetValue(value), $"{path}.{field.Name}", visited) is string found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static bool IsForbidden(object value)
        => value is ISymbol
            or SyntaxNode or SyntaxToken or SyntaxTrivia or SyntaxTree or SyntaxReference
            or Location or Diagnostic or Compilation or SemanticModel or IOperation
            or AttributeData or TypedConstant or SourceText or ParseOptions
            or Delegate or Type or MemberInfo;
}
