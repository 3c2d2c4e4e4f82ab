using Activations.Sample.CommandLine;

return await SampleCommand.RunAsync(args, System.Console.Out, System.Console.Error);
