using System;
using System.Collections.Generic;
using Activations.Generator.Benchmarks.Functions;

namespace Activations.Generator.Benchmarks.Subjects;

/// <summary>
/// Activations of the catalogue: those with peers, and one of each kind beside. One more is an annotated class here, an <see cref="IFunction"/> and a line.
/// </summary>
internal static class SubjectList
{
    public static IReadOnlyList<Subject> All { get; } =
    [
        new OutputSubject<Identity, IdentityFunction>(),
        new OutputSubject<Relu, ReluFunction>(),
        new OutputSubject<LeakyRelu, LeakyReluFunction>(),
        new OutputSubject<Sigmoid, SigmoidFunction>(FastVariant.OfOutput<SigmoidFast>()),
        new OutputSubject<Tanh, TanhFunction>(FastVariant.OfOutput<TanhFast>()),
        new OutputSubject<Exp, ExpFunction>(FastVariant.OfOutput<ExpFast>()),
        new OutputSubject<Elu, EluFunction>(FastVariant.OfOutput<EluFast>()),
        new DerivativeSubject<Silu, SiluFunction>(FastVariant.OfDerivative<SiluFast>()),
        new DerivativeSubject<Gelu, GeluFunction>(FastVariant.OfDerivative<GeluFast>()),
        new DerivativeSubject<GeluTanh, GeluTanhFunction>(FastVariant.OfDerivative<GeluTanhFast>()),
        new DerivativeSubject<Mish, MishFunction>(FastVariant.OfDerivative<MishFast>()),
        new DerivativeSubject<Softplus, SoftplusFunction>(FastVariant.OfDerivative<SoftplusFast>()),
        new OutputSubject<Relu6, Relu6Function>(),
        new OutputSubject<HardSigmoid, HardSigmoidFunction>(),
        new DerivativeSubject<HardSwish, HardSwishFunction>(),
        new OutputSubject<Softsign, SoftsignFunction>(),
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
