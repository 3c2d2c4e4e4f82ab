// Forward: new Th().Invoke((float)x)
// Derivative: new Th().Derive((float)x)
public readonly struct Th
{
    public float Invoke(float x) => System.MathF.Tanh(x);

    public float {|ACT102:Derive|}(float x)
    {
        var t = System.MathF.Tanh(x);
        return 1 - t * t;
    }
}
