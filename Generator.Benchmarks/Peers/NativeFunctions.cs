using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Activations.Generator.Benchmarks.Peers;

/// <summary>The functions of a shared library that may or may not be installed.</summary>
internal sealed class NativeFunctions
{
    private readonly nint _library;
    private readonly Dictionary<string, nint> _functions = [];

    private NativeFunctions(nint library) => _library = library;

    public static NativeFunctions? TryLoad(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
            {
                return new NativeFunctions(library);
            }
        }

        return null;
    }

    /// <exception cref="EntryPointNotFoundException">This version of the library doesn't have it.</exception>
    public nint this[string name]
    {
        get
        {
            if (!_functions.TryGetValue(name, out nint function))
            {
                function = NativeLibrary.GetExport(_library, name);
                _functions.Add(name, function);
            }

            return function;
        }
    }
}
