using Modern;

Compare<float>.Static("Sigmoid", Portable.Nested.Sigmoid.Forward, Modern.Nested.Sigmoid.Forward);
Compare<float>.Static("Silu", Portable.Nested.Silu.Forward, Modern.Nested.Silu.Forward);
Compare<float>.Static("Silu among hostile names", Portable.Nested.Silu.Forward, Modern.Hostile.Silu.Forward);
Compare<double>.Static("TanhDouble", Portable.TanhDouble.Forward, Modern.TanhDouble.Forward);
Compare<double>.Static("EluDouble", Portable.EluDouble.Forward, Modern.EluDouble.Forward);
Compare<float>.Static("Swish", Portable.Swish.Forward, Modern.Swish.Forward);

Compare<float>.Layer("Sigmoid", new Portable.Nested.Sigmoid(), new Modern.Nested.Sigmoid());
Compare<float>.Layer("Silu", new Portable.Nested.Silu(), new Modern.Nested.Silu());
Compare<double>.Layer("TanhDouble", new Portable.TanhDouble(), new Modern.TanhDouble());
Compare<double>.Layer("EluDouble", new Portable.EluDouble(), new Modern.EluDouble());
Compare<float>.Layer("Swish", new Portable.Swish(), new Modern.Swish());

// Values too: two wrong forms could agree.
Compare<double>.Check(Portable.TanhDouble.Evaluate(0.5) == 0.46211715726000973, "tanh 0.5");
Compare<double>.Check(Math.Abs(Modern.Hostile.Cosine.Evaluate(2) - 1.7615941559557649) < 1e-15, "2·σ(2)");

Console.WriteLine($"The culture is {System.Globalization.CultureInfo.CurrentCulture.Name}.");
Console.WriteLine($"{Outcome.Compared} results compared, {Outcome.Different} differ.");
return Outcome.Different == 0 ? 0 : 1;
