// Forward: Zoo.Run(Zoo.Animal.Elu, x)
// Derivative: Zoo.Slope(Zoo.Animal.Elu, x, Zoo.Run(Zoo.Animal.Elu, x))
// Forward: Zoo.Run(Zoo.Animal.Sigmoid, x)
// Derivative: Zoo.Slope(Zoo.Animal.Sigmoid, x, Zoo.Run(Zoo.Animal.Sigmoid, x))
using System;

static class Zoo
{
    internal enum Animal
    {
        Elu,
        Relu,
        Sigmoid,
    }

    public static double Run(Animal activation, double x) => activation switch
    {
        Animal.Elu => x > 0 ? x : Math.Exp(x) - 1,
        Animal.Relu => x > 0 ? x : 0,
        Animal.Sigmoid => 1 / (1 + Math.Exp(-x)),
        _ => x,
    };

    public static double Slope(Animal activation, double x, double y) => activation switch
    {
        Animal.Elu => {|ACT101:x > 0 ? 1 : Math.Exp(x)|},
        Animal.Relu => x > 0 ? 1 : 0,
        Animal.Sigmoid => y * (1 - y),
        _ => 1,
    };
}
