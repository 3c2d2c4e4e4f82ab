public abstract record Node
{
    public abstract Node Derive();

    public static Node operator *(Node a, Node b) => new Product(a, b);

    public static Node operator -(Node a, Node b) => new Difference(a, b);
}

public sealed record X : Node
{
    public override Node Derive() => new Number(1);
}

public sealed record Number(double Value) : Node
{
    public override Node Derive() => new Number(0);
}

public sealed record Product(Node A, Node B) : Node
{
    public override Node Derive() => new Product(A.Derive(), B);
}

public sealed record Difference(Node A, Node B) : Node
{
    public override Node Derive() => new Difference(A.Derive(), B.Derive());
}

public sealed record Tanh(Node Argument) : Node
{
    public override Node Derive() => (new Number(1) - new Tanh(Argument) * new Tanh(Argument)) * Argument.Derive();
}
