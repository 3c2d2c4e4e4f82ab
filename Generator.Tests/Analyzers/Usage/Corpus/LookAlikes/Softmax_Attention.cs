using System;

public class Attention
{
    public float[] Scores(float[] query, float[][] keys)
    {
        float[] scores = new float[keys.Length];
        float max = float.NegativeInfinity;
        for (int i = 0; i < keys.Length; i++)
        {
            for (int j = 0; j < query.Length; j++)
            {
                scores[i] += query[j] * keys[i][j];
            }

            max = MathF.Max(max, scores[i]);
        }

        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - max);
            sum += scores[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }

        return scores;
    }
}
