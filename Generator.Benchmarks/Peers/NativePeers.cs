namespace Activations.Generator.Benchmarks.Peers;

/// <summary>The native libraries, as far as they are installed.</summary>
internal sealed class NativePeers
{
    /// <summary>Loads what is there.</summary>
    public NativePeers()
        : this(XnnPack.TryLoad(), OneDnn.TryLoad())
    {
    }

    private NativePeers(XnnPack? xnnPack, OneDnn? oneDnn)
    {
        XnnPack = xnnPack;
        OneDnn = oneDnn;
    }

    public static NativePeers None { get; } = new(null, null);

    public XnnPack? XnnPack { get; }

    public OneDnn? OneDnn { get; }
}
