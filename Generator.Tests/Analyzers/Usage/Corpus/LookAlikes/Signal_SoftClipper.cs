using System;

public sealed class Distortion
{
    public float Drive { get; set; } = 4;

    public float Process(float sample) => MathF.Tanh(Drive * sample);

    public void Process(Span<float> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = Process(buffer[i]);
        }
    }
}
