using System;

namespace Activations.Generator.Benchmarks.Peers;

/// <summary>A native library refused a call: its column stays empty.</summary>
internal sealed class NativePeerException(string message) : Exception(message);
