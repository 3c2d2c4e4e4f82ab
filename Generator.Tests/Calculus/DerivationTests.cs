using Activations.Generator.Calculus;
using Activations.Generator.Catalogue;
using Xunit;
using Xunit.Abstractions;

namespace Activations.Generator.Tests.Calculus;

public sealed class DerivationTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (CatalogueEntry entry in ActivationCatalogue.Entries)
        {
            output.WriteLine("== " + entry.Name + ": " + entry.CreateFormula());
            Derivation? d = Derivation.TryDerive(entry.CreateFormula());
            Assert.NotNull(d);
            foreach (Activations.Generator.Planning.DerivationStep step in d.Steps)
            {
                output.WriteLine($"   [{step.Rule}] {step.Before}  =>  {step.After}");
            }

            foreach (PieceDerivation piece in d.Pieces)
            {
                output.WriteLine($"   piece ({piece.Piece.Lower}, {piece.Piece.Upper}): f' = {NormalFormWriter.Write(piece.Derivative, piece.Atoms)};  output form {(piece.OutputForm is { } o ? NormalFormWriter.Write(o, piece.Atoms).ToString() : "none")} pure {piece.PureOutputForm is not null}");
            }

            output.WriteLine("   conditions " + (d.OutputConditions is null ? "none" : string.Join(", ", d.OutputConditions)));
        }
    }
}
