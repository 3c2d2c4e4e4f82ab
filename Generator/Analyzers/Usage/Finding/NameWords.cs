using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Activations.Generator.Analyzers.Usage.Finding;

/// <summary>Names as words: they find candidates, and what they find is proved or passed over in silence.</summary>
internal static class NameWords
{
    private static readonly string[] s_derivative = ["deriv", "derv", "prime", "grad", "backward", "backprop", "differential", "slope", "dx"];

    private static readonly string[] s_activations =
    [
        "sigmoid", "logistic", "tanh", "hyperbolictangent", "softplus", "elu", "swish", "silu", "mish", "softmax", "gauss", "activ",
        "neur", "layer", "network", "backprop", "lstm", "perceptron", "softsign", "squash", "axon", "bentidentity", "squareplus", "lisht", "isru",
    ];

    // The activations whose formulas are known: a subset of the words above, and short enough to be parts of other words.
    private static readonly string[] s_knownActivations = ["sigmoid", "logistic", "tanh", "softplus", "swish", "silu", "mish", "elu"];

    // A derivative of one of these is no activation's, whatever it looks like.
    private static readonly string[] s_foreign =
    [
        "loss", "cost", "error", "entropy", "pdf", "cdf", "density", "distribution", "probability", "likelihood", "link", "solver", "newton",
        "integrator", "interpol", "spline", "curve", "ease", "easing", "lerp", "smoothstep", "price", "pricing", "yield", "wavelet", "test", "tests", "schedule", "ramp", "warmup", "anneal", "decay", "growth",
        "kinetic", "reaction", "potential", "wave", "finite", "numeric", "numerical", "dual", "symbolic", "taylor", "softmax", "attention", "second", "inverse", "jacobian", "hessian",
    ];

    // What a forward function's name says beside the function's own.
    private static readonly HashSet<string> s_neutral = new(StringComparer.Ordinal)
    {
        "get", "compute", "calculate", "calc", "evaluate", "eval", "apply", "of", "the", "at", "function", "func", "fn", "f", "d", "activate", "activation",
        "activated", "forward", "fwd", "value", "method", "with", "respect", "to", "x", "invoke", "run", "call", "predict", "transform", "map", "single",
        "scalar", "double", "float", "from", "input", "derive", "item", "impl", "core", "pass",
        "transfer", "output", "unit", "node", "fire", "nonlin", "nonlinear", "nonlinearity", "math", "element", "elementwise", "all", "array",
    };

    private static readonly HashSet<string> s_outputs = new(StringComparer.Ordinal)
    {
        "y", "a", "c", "s", "output", "outputs", "out", "result", "results", "activation", "activations", "activated", "activatedvalue", "fx", "sigmoid", "tanh", "act",
    };

    private static readonly HashSet<string> s_inputs = new(StringComparer.Ordinal)
    {
        "x", "input", "inputs", "z", "value", "v", "net", "sum", "t", "n", "in", "preactivation", "val", "num", "number", "xs", "values",
    };

    /// <summary>The words of a name in lower case: <c>dSigmoid_of2</c> is d, sigmoid, of2.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        List<string> words = [];
        StringBuilder word = new();
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool starts = char.IsUpper(c)
                && (i == 0 || !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if ((starts || !char.IsLetterOrDigit(c)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Whether a name says that something is a derivative.</summary>
    public static bool IsDerivative(string name)
    {
        // The common case is a name that isn't one, in every type of the project: without splitting it.
        foreach (string word in s_derivative)
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        if (name.Length is 0 or > 60)
        {
            return false;
        }

        bool isShort = (name[0] is 'd' or 'D') && (name.Length == 1 || !char.IsLower(name[1]) || IsActivation(name.Substring(1)));
        return isShort || name is "Derive" or "df" or "Df" || name.EndsWith("_d", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Deriv", StringComparison.Ordinal);
    }

    /// <summary>Whether a name is that of an activation, or of what activations are part of.</summary>
    public static bool IsActivation(string name)
    {
        string plain = name.Replace("_", string.Empty);
        return s_activations.Any(token => plain.IndexOf(token, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>Whether a name is that of an activation that is known by its formula.</summary>
    public static bool IsKnownActivation(string name)
    {
        string plain = name.Replace("_", string.Empty);
        return s_knownActivations.Any(token => plain.IndexOf(token, StringComparison.OrdinalIgnoreCase) >= 0)
            // HyperTan and TanSig are tangents, distances and instances aren't.
            || (plain.IndexOf("tan", StringComparison.OrdinalIgnoreCase) >= 0
                && Split(name).Any(static word => word is "tan" or "tangent" or "tansig" or "htan" or "hypertan" or "hyperbolictangent"));
    }

    /// <summary>Whether a name is of another field, where the same formulas are no activations.</summary>
    public static bool IsForeign(string name)
        => Split(name).Any(word => s_foreign.Any(token => word.StartsWith(token, StringComparison.Ordinal)
            && (token.Length > 4 || word.Length == token.Length || (word.Length == token.Length + 1 && word[token.Length] == 's'))));

    /// <summary>What is left of a name without the words that only say what kind of function it is.</summary>
    public static string Stem(string name)
        => string.Concat(Split(name).Select(StripDerivative).Where(static word => word.Length > 0 && !s_neutral.Contains(word) && !s_neutral.Contains(word.TrimEnd('s'))));

    public static bool IsOutput(string name)
    {
        string plain = Plain(name);
        return s_outputs.Contains(plain) || plain.EndsWith("output", StringComparison.Ordinal) || plain.EndsWith("outputs", StringComparison.Ordinal)
            || plain.StartsWith("output", StringComparison.Ordinal) || plain.StartsWith("activated", StringComparison.Ordinal);
    }

    public static bool IsInput(string name)
    {
        string plain = Plain(name);
        return s_inputs.Contains(plain) || plain.EndsWith("input", StringComparison.Ordinal) || plain.EndsWith("inputs", StringComparison.Ordinal)
            || plain.StartsWith("input", StringComparison.Ordinal);
    }

    public static bool IsGradient(string name)
    {
        string plain = Plain(name);
        return plain.IndexOf("grad", StringComparison.Ordinal) >= 0 || plain.IndexOf("delta", StringComparison.Ordinal) >= 0
            || plain.IndexOf("upstream", StringComparison.Ordinal) >= 0 || plain.IndexOf("error", StringComparison.Ordinal) >= 0
            || (plain.Length is 2 or 4 or 5 && (plain[0] is 'd' or 'g'));
    }

    /// <summary>A variable's name as it is compared between a function and its derivative: <c>_alpha</c> is Alpha.</summary>
    public static string Plain(string name) => name.Replace("_", string.Empty).ToLowerInvariant();

    private static string StripDerivative(string word)
    {
        foreach (string token in s_derivative)
        {
            if (word.StartsWith(token, StringComparison.Ordinal))
            {
                return string.Empty;
            }
        }

        return word is "dervative" ? string.Empty
            : word.Length > 2 && word[0] == 'd' && IsActivation(word.Substring(1)) ? word.Substring(1)
            : word;
    }
}
