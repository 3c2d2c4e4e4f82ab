using System;
using System.Collections.Generic;
using Activations.Generator.Benchmarks.Functions;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>
/// All activations of the catalogue. One more is an annotated class here, an <see cref="IFunction"/> and a line.
/// </summary>
internal static class SubjectList
{
    public static IReadOnlyList<Subject> All { get; } =
    [
        new OutputSubject<Identity, IdentityFunction>(),
        new OutputSubject<Relu, ReluFunction>(),
        new OutputSubject<LeakyRelu, LeakyReluFunction>(),
        new OutputSubject<Sigmoid, SigmoidFunction>(),
        new OutputSubject<Tanh, TanhFunction>(),
        new OutputSubject<Exp, ExpFunction>(),
        new OutputSubject<Elu, EluFunction>(),
        new DerivativeSubject<Silu, SiluFunction>(),
    ];

    public static Subject? Find(string name)
    {
        foreach (Subject subject in All)
        {
            if (string.Equals(subject.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return subject;
            }
        }

        return null;
    }
}
