using Activations.Generator.Benchmarks.CommandLine;

return BenchmarkCommand.Run(args, System.Console.Out, System.Console.Error);
