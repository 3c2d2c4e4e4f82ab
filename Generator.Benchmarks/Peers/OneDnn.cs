using System;
using System.Runtime.InteropServices;
using System.Text;
using Activations.Generator.Benchmarks.Timing;

namespace Activations.Generator.Benchmarks.Peers;

/// <summary>
/// oneDNN's elementwise primitives on one thread, through the C interface of version 2. On Debian: <c>apt-get install
/// libdnnl-dev</c>.
/// </summary>
internal sealed unsafe class OneDnn
{
    private const int ForwardTraining = 64;
    private const int ForwardInference = 96;
    private const int Float32 = 3;
    private const int PlainVector = 2;
    private const int Source = 1;
    private const int Destination = 17;
    private const int DifferenceOfSource = 129;
    private const int DifferenceOfDestination = 145;

    private readonly NativeFunctions _functions;
    private readonly nint _engine;
    private readonly nint _stream;

    private OneDnn(NativeFunctions functions)
    {
        _functions = functions;
        nint engine, stream;
        Check(((delegate* unmanaged<nint*, int, nuint, int>)functions["dnnl_engine_create"])(&engine, 1, 0), "dnnl_engine_create");
        Check(((delegate* unmanaged<nint*, nint, uint, int>)functions["dnnl_stream_create"])(&stream, engine, 1), "dnnl_stream_create");
        _engine = engine;
        _stream = stream;
    }

    public static OneDnn? TryLoad()
    {
        try
        {
            // Its OpenMP reads the number of threads when it is loaded, from the process's environment and not .NET's copy.
            SetEnvironmentVariable("OMP_NUM_THREADS", "1");
            return NativeFunctions.TryLoad("libdnnl.so.2", "libdnnl.so", "dnnl") is { } functions ? new OneDnn(functions) : null;
        }
        catch (Exception e) when (e is NativePeerException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <exception cref="NativePeerException">The library refuses.</exception>
    public Call CreateForward(in OneDnnAlgorithm algorithm, bool training, Buffers buffers, int length)
    {
        using Primitive primitive = new(this, length);
        primitive.DescribeForward(algorithm, training ? ForwardTraining : ForwardInference);
        return primitive.Create([(Source, buffers.InputPointer), (Destination, buffers.ResultPointer)]);
    }

    /// <summary>The backward pass, from the output where oneDNN can do that and from the input otherwise.</summary>
    /// <exception cref="NativePeerException">The library refuses.</exception>
    public Call CreateBackward(in OneDnnAlgorithm algorithm, Buffers buffers, int length)
    {
        bool fromOutput = algorithm.WithOutput != 0;
        OneDnnAlgorithm used = fromOutput ? algorithm with { Kind = algorithm.WithOutput } : algorithm;
        using Primitive primitive = new(this, length);
        primitive.DescribeBackward(used);
        return primitive.Create(
        [
            fromOutput ? (Destination, buffers.OutputPointer) : (Source, buffers.InputPointer),
            (DifferenceOfDestination, buffers.GradientPointer),
            (DifferenceOfSource, buffers.ResultPointer),
        ]);
    }

    private static void SetEnvironmentVariable(string name, string value)
    {
        if (NativeFunctions.TryLoad("libc.so.6", "libc") is not { } libc)
        {
            return;
        }

        fixed (byte* nameBytes = Encoding.ASCII.GetBytes(name + '\0'), valueBytes = Encoding.ASCII.GetBytes(value + '\0'))
        {
            _ = ((delegate* unmanaged<byte*, byte*, int, int>)libc["setenv"])(nameBytes, valueBytes, 1);
        }
    }

    private static void Check(int status, string function)
    {
        if (status != 0)
        {
            throw new NativePeerException($"{function} returned {status}");
        }
    }

    /// <summary>One execution, of the length for which the primitive was created.</summary>
    public readonly struct Call(nint primitive, nint stream, nint arguments, int count, nint execute) : ICall
    {
        public void Invoke(Buffers buffers, int length)
            => ((delegate* unmanaged[SuppressGCTransition]<nint, nint, int, nint, int>)execute)(primitive, stream, count, arguments);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Argument
    {
        public int Index;
        public nint Memory;
    }

    /// <summary>A primitive under construction. Its descriptors are opaque here, in buffers larger than any version's.</summary>
    private sealed class Primitive : IDisposable
    {
        private const int MemoryDescriptorSize = 2048;
        private const int OperationDescriptorSize = 16384;

        private readonly OneDnn _owner;
        private readonly byte* _memoryDescriptor = (byte*)NativeMemory.AllocZeroed(MemoryDescriptorSize);
        private readonly byte* _operation = (byte*)NativeMemory.AllocZeroed(OperationDescriptorSize);
        private nint _description;

        public Primitive(OneDnn owner, int length)
        {
            _owner = owner;
            long* dimensions = stackalloc long[12];
            dimensions[0] = length;
            Check(
                ((delegate* unmanaged<byte*, int, long*, int, int, int>)owner._functions["dnnl_memory_desc_init_by_tag"])(
                    _memoryDescriptor, 1, dimensions, Float32, PlainVector),
                "dnnl_memory_desc_init_by_tag");
        }

        public void DescribeForward(in OneDnnAlgorithm algorithm, int propagation)
        {
            Check(
                ((delegate* unmanaged<byte*, int, int, byte*, float, float, int>)_owner._functions["dnnl_eltwise_forward_desc_init"])(
                    _operation, propagation, algorithm.Kind, _memoryDescriptor, algorithm.Alpha, algorithm.Beta),
                "dnnl_eltwise_forward_desc_init");
            Describe();
        }

        public void DescribeBackward(in OneDnnAlgorithm algorithm)
        {
            DescribeForward(algorithm, ForwardTraining);
            Check(
                ((delegate* unmanaged<byte*, int, byte*, byte*, float, float, int>)_owner._functions["dnnl_eltwise_backward_desc_init"])(
                    _operation, algorithm.Kind, _memoryDescriptor, _memoryDescriptor, algorithm.Alpha, algorithm.Beta),
                "dnnl_eltwise_backward_desc_init");
            Describe();
        }

        public Call Create(ReadOnlySpan<(int Index, nint Data)> data)
        {
            nint primitive;
            Check(
                ((delegate* unmanaged<nint*, nint, int>)_owner._functions["dnnl_primitive_create"])(&primitive, _description),
                "dnnl_primitive_create");

            // These live as long as the process: a few hundred bytes for each row.
            Argument* arguments = (Argument*)NativeMemory.AllocZeroed((nuint)data.Length, (nuint)sizeof(Argument));
            for (int i = 0; i < data.Length; i++)
            {
                nint memory;
                Check(
                    ((delegate* unmanaged<nint*, byte*, nint, nint, int>)_owner._functions["dnnl_memory_create"])(
                        &memory, _memoryDescriptor, _owner._engine, data[i].Data),
                    "dnnl_memory_create");
                arguments[i] = new Argument { Index = data[i].Index, Memory = memory };
            }

            return new Call(
                primitive, _owner._stream, (nint)arguments, data.Length, _owner._functions["dnnl_primitive_execute"]);
        }

        public void Dispose()
        {
            NativeMemory.Free(_memoryDescriptor);
            NativeMemory.Free(_operation);
        }

        private void Describe()
        {
            nint hint = _description;
            nint description;
            Check(
                ((delegate* unmanaged<nint*, byte*, nint, nint, nint, int>)_owner._functions["dnnl_primitive_desc_create"])(
                    &description, _operation, 0, _owner._engine, hint),
                "dnnl_primitive_desc_create");
            _description = description;
        }
    }
}
