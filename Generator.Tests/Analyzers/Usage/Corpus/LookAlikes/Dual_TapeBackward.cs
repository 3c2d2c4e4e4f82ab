using System;
using System.Collections.Generic;

public sealed class Value
{
    private readonly List<Value> _parents = [];
    private Action _backward = () => { };

    public Value(double data) => Data = data;

    public double Data { get; }

    public double Grad { get; private set; }

    // The closure goes on from the node's own output.
    public Value Tanh()
    {
        Value result = new(Math.Tanh(Data));
        result._parents.Add(this);
        result._backward = () => Grad += (1 - result.Data * result.Data) * result.Grad;
        return result;
    }

    public void Backward()
    {
        Grad = 1;
        _backward();
    }
}
