namespace Activations.Generator.Benchmarks.Peers;

/// <summary>The native libraries, as far as they are installed.</summary>
internal sealed class NativePeers
{
    public XnnPack? XnnPack { get; } = XnnPack.TryLoad();

    public OneDnn? OneDnn { get; } = OneDnn.TryLoad();
}
