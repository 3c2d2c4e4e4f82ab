using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Activations.Generator.Benchmarks.Timing;

/// <summary>Something that is timed: a column of the tables.</summary>
internal abstract class Contender(string name)
{
    public string Name { get; } = name;

    public static Contender Create<TCall>(string name, TCall call)
        where TCall : struct, ICall
        => new CallLoop<TCall>(name, call);

    /// <summary>Calls it and returns the ticks that took.</summary>
    public abstract long Run(Buffers buffers, int length, int calls);

    private sealed class CallLoop<TCall>(string name, TCall call) : Contender(name)
        where TCall : struct, ICall
    {
        private readonly TCall _call = call;

        [MethodImpl(MethodImplOptions.NoInlining)]
        public override long Run(Buffers buffers, int length, int calls)
        {
            TCall call = _call;
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < calls; i++)
            {
                call.Invoke(buffers, length);
            }

            return Stopwatch.GetTimestamp() - start;
        }
    }
}
