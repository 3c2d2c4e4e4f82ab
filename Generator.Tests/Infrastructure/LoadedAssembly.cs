using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>An assembly compiled by <see cref="InMemoryCompiler"/>; disposing unloads it.</summary>
internal sealed class LoadedAssembly(AssemblyLoadContext context, Assembly assembly, string documentation) : IDisposable
{
    private const BindingFlags EveryMember =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public Assembly Assembly { get; } = assembly;

    /// <summary>The XML documentation file's text.</summary>
    public string Documentation { get; } = documentation;

    /// <summary>The type of that metadata name, <c>Namespace.Outer`1+Inner</c>.</summary>
    public Type Type(string name) => Assembly.GetType(name, throwOnError: true)!;

    /// <summary>The file-local type of that name.</summary>
    public Type FileLocalType(string name)
        => Assembly.GetTypes().Single(type => type.Name.EndsWith("__" + name, StringComparison.Ordinal));

    /// <summary>A static method as a delegate; the delegate's parameters choose the overload.</summary>
    public TDelegate Method<TDelegate>(string type, string method)
        where TDelegate : Delegate
        => Find(Type(type), method, typeof(TDelegate)).CreateDelegate<TDelegate>();

    /// <summary>The form of a kernel's <c>Invoke</c> that has the delegate's parameters: any of the widths.</summary>
    public TDelegate Kernel<TDelegate>(string kernel)
        where TDelegate : Delegate
    {
        Type type = FileLocalType(kernel);
        return Find(type, "Invoke", typeof(TDelegate)).CreateDelegate<TDelegate>(Activator.CreateInstance(type));
    }

    /// <summary>A new instance of an activation's class as a layer.</summary>
    public IActivationLayer<T> Layer<T>(string type) => (IActivationLayer<T>)Activator.CreateInstance(Type(type))!;

    public void Dispose() => context.Unload();

    private static MethodInfo Find(Type type, string method, Type delegateType)
    {
        Type[] parameters = [.. delegateType.GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return type.GetMethod(method, EveryMember, parameters)
            ?? throw new MissingMethodException(type.FullName, $"{method}({string.Join(", ", parameters.AsEnumerable())})");
    }
}
