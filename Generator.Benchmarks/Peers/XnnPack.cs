using System;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Peers;

/// <summary>XNNPACK's operators, on the calling thread. On Debian: <c>apt-get install libxnnpack-dev</c>.</summary>
internal sealed unsafe class XnnPack
{
    private readonly NativeFunctions _functions;

    private XnnPack(NativeFunctions functions)
    {
        _functions = functions;
        Check(((delegate* unmanaged<nint, int>)functions["xnn_initialize"])(0), "xnn_initialize");
    }

    public static XnnPack? TryLoad()
    {
        try
        {
            return NativeFunctions.TryLoad("libXNNPACK.so.0", "libXNNPACK.so", "XNNPACK") is { } functions ? new XnnPack(functions) : null;
        }
        catch (Exception e) when (e is NativePeerException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <exception cref="NativePeerException">The library refuses.</exception>
    /// <exception cref="EntryPointNotFoundException">The library doesn't have the operator.</exception>
    public Call Create(in XnnPackOperator definition, Buffers buffers, int length)
    {
        // Channels and strides of one element: XNNPACK sees that the batch is contiguous and walks it as one array.
        nint create = _functions[definition.Create];
        nint handle = 0;
        int status = (float.IsNaN(definition.First), float.IsNaN(definition.Second)) switch
        {
            (true, _) => ((delegate* unmanaged<nuint, nuint, nuint, uint, nint*, int>)create)(1, 1, 1, 0, &handle),
            (_, true) => ((delegate* unmanaged<nuint, nuint, nuint, float, uint, nint*, int>)create)(
                1, 1, 1, definition.First, 0, &handle),
            _ => ((delegate* unmanaged<nuint, nuint, nuint, float, float, uint, nint*, int>)create)(
                1, 1, 1, definition.First, definition.Second, 0, &handle),
        };
        Check(status, definition.Create);

        status = ((delegate* unmanaged<nint, nuint, nint, nint, nint, int>)_functions[definition.Setup])(
            handle, (nuint)length, buffers.InputPointer, buffers.ResultPointer, 0);
        Check(status, definition.Setup);
        return new Call(handle, _functions["xnn_run_operator"]);
    }

    public void Delete(in Call call) => ((delegate* unmanaged<nint, int>)_functions["xnn_delete_operator"])(call.Handle);

    private static void Check(int status, string function)
    {
        if (status != 0)
        {
            throw new NativePeerException($"{function} returned {status}");
        }
    }

    /// <summary>One run, of the length for which the operator was set up. No transition of the garbage collector: as from C.</summary>
    public readonly struct Call(nint handle, nint run) : ICall
    {
        public nint Handle { get; } = handle;

        public void Invoke(Buffers buffers, int length)
            => ((delegate* unmanaged[SuppressGCTransition]<nint, nint, int>)run)(Handle, 0);
    }
}
