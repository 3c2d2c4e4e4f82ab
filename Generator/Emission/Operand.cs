namespace Activations.Generator.Emission;

/// <summary>An expression's text with what decides whether it needs parentheses.</summary>
/// <param name="Text">The C# text.</param>
/// <param name="Precedence">The precedence of its outermost operator.</param>
internal readonly record struct Operand(string Text, Precedence Precedence)
{
    /// <summary>A name, a literal or a call.</summary>
    public static Operand Primary(string text) => new(text, Precedence.Primary);

    /// <summary>An expression that starts with a sign or a cast.</summary>
    public static Operand Unary(string text) => new(text, Precedence.Unary);

    /// <summary>
    /// A binary expression. The right operand is put in parentheses even where it binds equally: floating-point
    /// addition and multiplication are not associative, and <c>a - -b</c> is hard to read.
    /// </summary>
    public static Operand Binary(Precedence precedence, Operand left, string symbol, Operand right)
    {
        bool isSigned = precedence == Precedence.Additive && right.Text[0] == '-';
        string rightText = isSigned ? "(" + right.Text + ")" : right.In(precedence + 1);
        return new Operand(left.In(precedence) + " " + symbol + " " + rightText, precedence);
    }

    /// <summary>The text as an operand of something that binds at least as tightly as given.</summary>
    public string In(Precedence context) => Precedence < context ? "(" + Text + ")" : Text;
}
