namespace Activations.Generator.Tests.VectorMath;

/// <summary>A function that gives its value as an unevaluated sum.</summary>
internal delegate T WithRest<T>(T x, out T rest);
