using System;
using System.Collections.Generic;
using System.Text;
using Activations.Generator.Expressions;
using static Activations.Generator.Catalogue.HyperparameterDefinition;
using static Activations.Generator.Expressions.Functions;

namespace Activations.Generator.Catalogue;

/// <summary>
/// The activation functions that have a name. An entry is a forward formula and its hyperparameters: the derivative,
/// what to keep for the backward pass and the kernels follow from it.
/// </summary>
/// <remarks>
/// At a kink the derivative is that of the branch which the condition selects there, so <c>x &gt; 0</c> and
/// <c>x &gt;= 0</c> are different activations; the conventions are PyTorch's.
/// </remarks>
internal static class ActivationCatalogue
{
    private static readonly Dictionary<string, CatalogueEntry> s_byKey = [];

    // No slips: what frameworks have under these names takes more than one number, learnt parameters or chance.
    private static readonly HashSet<string> s_others = ["crelu", "geglu", "glu", "maxout", "prelu", "reglu", "rrelu", "softmax", "softmin", "swiglu"];

    static ActivationCatalogue()
    {
        foreach (CatalogueEntry entry in Entries)
        {
            s_byKey.Add(Key(entry.Name), entry);
            foreach (string alias in entry.Aliases)
            {
                s_byKey.Add(Key(alias), entry);
            }
        }
    }

    /// <summary>All entries.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new("identity", "The identity: a layer without an activation.", f => f.X)
        {
            Source = "PyTorch's Identity, Keras's linear",
            Aliases = ["linear"],
        },
        new("relu", "The rectified linear unit.", f => Where(f.X > 0, f.X, 0))
        {
            Source = "V. Nair, G. Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, 2010",
        },
        new("leaky_relu", "The rectified linear unit with a slope on the negative side.", f => Where(f.X > 0, f.X, f.Alpha * f.X))
        {
            Source = "A. Maas, A. Hannun, A. Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models, 2013",
            Hyperparameters = [Finite("Alpha", 0.01)],
        },
        new("sigmoid", "The logistic function.", f => 1 / (1 + Exp(-f.X)))
        {
            Source = "P.-F. Verhulst: Recherches mathématiques sur la loi d'accroissement de la population, 1845",
            Aliases = ["logistic"],
        },
        new("tanh", "The hyperbolic tangent.", f => Tanh(f.X))
        {
            Source = "Y. LeCun, L. Bottou, G. Orr, K.-R. Müller: Efficient BackProp, 1998",
        },
        new("exp", "The exponential function.", f => Exp(f.X))
        {
            Source = "Keras's exponential",
            Aliases = ["exponential"],
        },
        new("elu", "The exponential linear unit.", f => Where(f.X > 0, f.X, f.Alpha * (Exp(f.X) - 1)))
        {
            Source = "D.-A. Clevert, T. Unterthiner, S. Hochreiter: Fast and Accurate Deep Network Learning by Exponential Linear Units, 2015, arXiv:1511.07289",
            Hyperparameters = [Finite("Alpha", 1)],
        },
        new("silu", "The sigmoid linear unit: the input times its sigmoid.", f => f.X / (1 + Exp(-Scaled(f.Beta, f.X))))
        {
            Source = "S. Elfwing, E. Uchibe, K. Doya, 2017, arXiv:1702.03118; with β: P. Ramachandran, B. Zoph, Q. Le: Searching for Activation Functions, 2017, arXiv:1710.05941",
            Aliases = ["swish"],
            Hyperparameters = [Positive("Beta", 1)],
        },
        new("relu6", "The rectified linear unit cut off at 6.", f => Where(f.X <= 0, f.Constant(0), Where(f.X >= 6, f.Constant(6), f.X)))
        {
            Source = "A. Krizhevsky: Convolutional Deep Belief Networks on CIFAR-10, 2010",
        },
        new("threshold", "The input above a threshold, otherwise a value.", f => Where(f.X > f.Threshold, f.X, f.Alpha))
        {
            Source = "PyTorch's Threshold",
            Hyperparameters = [Finite("Threshold", 0), Finite("Alpha", 0)],
        },
        new("thresholded_relu", "The input above a threshold, otherwise zero.", f => Where(f.X > f.Threshold, f.X, 0))
        {
            Source = "K. Konda, R. Memisevic, D. Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting Features, 2014, arXiv:1402.3337; ONNX's ThresholdedRelu",
            Hyperparameters = [NonNegative("Threshold", 1)],
        },
        new("celu", "The continuously differentiable exponential linear unit.", f => Where(f.X > 0, f.X, f.Alpha * (Exp(f.X / f.Alpha) - 1)))
        {
            Source = "J. Barron: Continuously Differentiable Exponential Linear Units, 2017, arXiv:1704.07483",
            Hyperparameters = [Positive("Alpha", 1)],
        },
        new("hard_sigmoid", "The sigmoid as three straight lines; the slope is PyTorch's 1/6, ONNX's is 0.2.", HardSigmoid)
        {
            Source = "M. Courbariaux, Y. Bengio, J.-P. David: BinaryConnect, 2015, arXiv:1511.00363; PyTorch's Hardsigmoid",
            Hyperparameters = [Positive("Slope", 1.0 / 6)],
        },
        new("sparse_sigmoid", "The sigmoid that belongs to sparse_plus.", f => Where(
            f.X <= -1,
            f.Constant(0),
            Where(f.X >= 1, f.Constant(1), (f.X + 1) / 2)))
        {
            Source = "JAX's sparse_sigmoid, Keras's sparse_sigmoid",
        },
        new("hard_tanh", "The input cut off on both sides.", f => Where(f.X <= f.Min, f.Min, Where(f.X >= f.Max, f.Max, f.X)))
        {
            Source = "R. Collobert: Large Scale Machine Learning, 2004; PyTorch's Hardtanh",
            Hyperparameters = [Finite("Min", -1), Finite("Max", 1)],
            Orders = [new("Min", "Max")],
        },
        new("soft_shrink", "Draws the input towards zero by λ.", f => Where(
            f.X > f.Lambda,
            f.X - f.Lambda,
            Where(f.X < -f.Lambda, f.X + f.Lambda, 0)))
        {
            Source = "D. Donoho, I. Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994; PyTorch's Softshrink",
            Hyperparameters = [NonNegative("Lambda", 0.5)],
        },
        new("hard_shrink", "Sets inputs of at most λ to zero.", f => Where(f.X > f.Lambda, f.X, Where(f.X < -f.Lambda, f.X, 0)))
        {
            Source = "D. Donoho, I. Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994; PyTorch's Hardshrink",
            Hyperparameters = [NonNegative("Lambda", 0.5)],
        },
        new("hard_swish", "The sigmoid linear unit with the hard sigmoid.", f => Where(
            f.X <= -3,
            f.Constant(0),
            Where(f.X >= 3, f.X, f.X * (f.X + 3) / 6)))
        {
            Source = "A. Howard et al.: Searching for MobileNetV3, 2019, arXiv:1905.02244; PyTorch's Hardswish",
            Aliases = ["hard_silu"],
        },
        new("softsign", "The input over one more than its magnitude.", f => f.X / (1 + Abs(f.X)))
        {
            Source = "J. Bergstra, G. Desjardins, P. Lamblin, Y. Bengio: Quadratic Polynomials Learn Better Image Features, 2009; PyTorch's Softsign",
        },
        new("elliott", "The softsign brought to the range from 0 to 1.", f => (0.5 * f.X / (1 + Abs(f.X))) + 0.5)
        {
            Source = "D. Elliott: A Better Activation Function for Artificial Neural Networks, 1993",
        },
        new("bipolar_sigmoid", "The sigmoid brought to the range from -1 to 1.", f => (2 / (1 + Exp(-f.X))) - 1)
        {
            Source = "AForge.NET's BipolarSigmoidFunction",
        },
        new("squareplus", "A softplus without an exponential.", f => (f.X + Sqrt(Power(f.X, 2) + f.Beta)) / 2)
        {
            Source = "J. T. Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021, arXiv:2112.11687",
            Hyperparameters = [Positive("Beta", 4)],
        },
        new("isru", "The inverse square root unit.", f => f.X / Sqrt(1 + Scaled(f.Alpha, Power(f.X, 2))))
        {
            Source = "B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney: Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs), 2017, arXiv:1710.09967",
            Hyperparameters = [Positive("Alpha", 1)],
        },
        new("isrlu", "The inverse square root linear unit: isru below zero, the identity above.", f => Where(
            f.X > 0,
            f.X,
            f.X / Sqrt(1 + Scaled(f.Alpha, Power(f.X, 2)))))
        {
            Source = "B. Carlile, G. Delamarter, P. Kinney, A. Marti, B. Whitney: Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs), 2017, arXiv:1710.09967",
            Hyperparameters = [Positive("Alpha", 1)],
        },
        new("bent_identity", "The identity with half the slope far below zero and half as much again far above.", f =>
            ((Sqrt(Power(f.X, 2) + 1) - 1) / 2) + f.X)
        {
            Source = "Wikipedia's table of activation functions",
        },
        new("sparse_plus", "The softplus with a quadratic bend.", f => Where(
            f.X <= -1,
            f.Constant(0),
            Where(f.X >= 1, f.X, Power(f.X + 1, 2) / 4)))
        {
            Source = "JAX's sparse_plus, Keras's sparse_plus",
        },
        new("selu", "The scaled exponential linear unit, with the constants of its paper.", f => SeluScale * Where(f.X > 0, f.X, SeluAlpha * (Exp(f.X) - 1)))
        {
            Source = "G. Klambauer, T. Unterthiner, A. Mayr, S. Hochreiter: Self-Normalizing Neural Networks, 2017, arXiv:1706.02515",
        },
        new("log_sigmoid", "The logarithm of the logistic function.", f => -Log(1 + Exp(-f.X)))
        {
            Source = "PyTorch's LogSigmoid",
        },
        new("softplus", "A smooth form of the rectified linear unit.", f => Softplus(f.Beta, f.X))
        {
            Source = "C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau, R. Garcia: Incorporating Second-Order Functional Knowledge for Better Option Pricing, 2000",
            Hyperparameters = [Positive("Beta", 1)],
        },
        new("mish", "The input times the hyperbolic tangent of its softplus.", f => f.X * Tanh(Log(1 + Exp(f.X))))
        {
            Source = "D. Misra: Mish: A Self Regularized Non-Monotonic Activation Function, 2019, arXiv:1908.08681",
        },
        new("gelu", "The Gaussian error linear unit, exactly: the input times the normal distribution below it.", f => f.X * NormalCdf(f.X))
        {
            Source = "D. Hendrycks, K. Gimpel: Gaussian Error Linear Units, 2016, arXiv:1606.08415; JAX's and NNlib's gelu is gelu_tanh",
        },
        new("serf", "The input times the error function of its softplus.", f => f.X * Erf(Log(1 + Exp(f.X))))
        {
            Source = "S. Nag, M. Bhattacharyya, A. Mukherjee, R. Kundu: SERF, 2021, arXiv:2108.09598",
        },
        new("gelu_tanh", "The Gaussian error linear unit, approximated by the hyperbolic tangent.", f =>
            0.5 * f.X * (1 + Tanh(RootOfTwoOverPi * (f.X + (0.044715 * Power(f.X, 3))))))
        {
            Source = "D. Hendrycks, K. Gimpel: Gaussian Error Linear Units, 2016, arXiv:1606.08415",
        },
        new("quick_gelu", "The Gaussian error linear unit, approximated by the logistic function.", f => f.X / (1 + Exp(-(1.702 * f.X))))
        {
            Source = "D. Hendrycks, K. Gimpel: Gaussian Error Linear Units, 2016, arXiv:1606.08415",
        },
        new("tanh_shrink", "What the hyperbolic tangent leaves of the input.", f => f.X - Tanh(f.X))
        {
            Source = "PyTorch's Tanhshrink",
        },
        new("lisht", "The input times its hyperbolic tangent.", f => f.X * Tanh(f.X))
        {
            Source = "S. K. Roy, S. Manna, S. R. Dubey, B. B. Chaudhuri: LiSHT, 2019, arXiv:1901.05894",
        },
        new("logcosh", "The logarithm of the hyperbolic cosine.", f => Log(Cosh(f.X)))
        {
            Source = "NNlib's logcosh",
        },
        new("lecun_tanh", "The hyperbolic tangent, scaled so that it is nearly 1 at 1.", f => 1.7159 * Tanh(2 * f.X / 3))
        {
            Source = "Y. LeCun, L. Bottou, G. Orr, K.-R. Müller: Efficient BackProp, 1998",
        },
        new("gaussian", "The bell curve.", f => Exp(-Power(f.X, 2)))
        {
            Source = "D. S. Broomhead, D. Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988",
        },
        new("arctan", "The inverse of the tangent.", f => Atan(f.X))
        {
            Source = "ONNX's Atan",
            Aliases = ["atan"],
        },
        new("asinh", "The inverse of the hyperbolic sine: linear around 0, logarithmic far out.", f => Asinh(f.X))
        {
            Source = "ONNX's Asinh",
            Aliases = ["arcsinh"],
        },
        new("sine", "The sine.", f => Sin(f.X))
        {
            Source = "V. Sitzmann, J. Martel, A. Bergman, D. Lindell, G. Wetzstein: Implicit Neural Representations with Periodic Activation Functions, 2020, arXiv:2006.09661",
            Aliases = ["sin"],
        },
        new("snake", "The input with a periodic part.", f => f.X + (Power(Sin(Scaled(f.Alpha, f.X)), 2) / f.Alpha))
        {
            Source = "L. Ziyin, T. Hartwig, M. Ueda: Neural Networks Fail to Learn Periodic Functions and How to Fix It, 2020, arXiv:2006.08195",
            Hyperparameters = [Positive("Alpha", 1)],
        },
    ];

    private const double SeluScale = 1.0507009873554805;
    private const double SeluAlpha = 1.6732632423543772;
    private const double RootOfTwoOverPi = 0.7978845608028654;

    private static Expression Softplus(Expression beta, Expression x) =>
        beta.Node.Value.Equals(1.0) ? Log(1 + Exp(x)) : Log(1 + Exp(beta * x)) / beta;

    // With the default slope the pieces meet at 3 exactly, which 0.1666…·x doesn't.
    private static Expression HardSigmoid(FormulaScope f)
    {
        Expression line = f.Slope.Node.Value.Equals(1.0 / 6) ? (f.X + 3) / 6 : (f.Slope * f.X) + 0.5;
        double end = f.Slope.Node.Value.Equals(1.0 / 6) ? 3 : 0.5 / f.Slope.Node.Value;
        return Where(f.X <= -end, f.Constant(0), Where(f.X >= end, f.Constant(1), line));
    }

    /// <summary>The entry with a name or alias; case, '-', '_' and spaces don't matter.</summary>
    public static CatalogueEntry? Find(string name) => s_byKey.TryGetValue(Key(name), out CatalogueEntry? entry) ? entry : null;

    /// <summary>The name or alias that differs least from an unknown one.</summary>
    public static string NearestName(string name)
    {
        string key = Key(name);
        string nearest = Entries[0].Name;
        int least = int.MaxValue;
        foreach (CatalogueEntry entry in Entries)
        {
            foreach (string candidate in (IEnumerable<string>)[entry.Name, .. entry.Aliases])
            {
                int distance = EditDistance.Between(key, Key(candidate));
                if (distance < least)
                {
                    (nearest, least) = (candidate, distance);
                }
            }
        }

        return nearest;
    }

    /// <summary>
    /// Whether an unknown name is so close to a known one that it may be a slip for it: 'softmax' is another function than
    /// 'softsign', though no name is nearer.
    /// </summary>
    public static bool MayMean(string name, string known)
    {
        // Two letters that have changed places count as two.
        const int AnyWord = 2;
        const int LettersForOneMore = 3;
        int length = Key(known).Length;
        return !s_others.Contains(Key(name)) && EditDistance.Between(Key(name), Key(known)) <= Math.Max(AnyWord, length / LettersForOneMore)
            && Math.Abs(Key(name).Length - length) <= Math.Max(1, length / LettersForOneMore);
    }

    // With its neutral value a factor would only obscure the formula: x / (1 + e^-x), not x / (1 + e^-(β·x)).
    private static Expression Scaled(Expression factor, Expression value) =>
        factor.Node.Value.Equals(1.0) ? value : factor * value;

    private static string Key(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (char c in name)
        {
            if (c is not ('-' or '_' or ' '))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
