using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Activations.Generator.Benchmarks.Subjects;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string[]> Function()
    {
        string names = string.Join(", ", SubjectList.All.Select(static subject => subject.Name));
        Option<string[]> option = new("--function", "-f")
        {
            Description = $"The activations: {names}; all without the option",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
        };
        option.Validators.Add(result =>
        {
            foreach (string name in result.Tokens.Select(static token => token.Value).Where(static name => SubjectList.Find(name) is null))
            {
                result.AddError($"'{name}' is no activation: choose from {names}.");
            }
        });
        return option;
    }

    /// <summary>The activations that were asked for.</summary>
    public static IReadOnlyList<Subject> Subjects(this ParseResult parsed, Option<string[]> option)
    {
        string[] names = parsed.GetValue(option) ?? [];
        return names.Length == 0 ? SubjectList.All : [.. names.Select(static name => SubjectList.Find(name)!).Distinct()];
    }

    public static Option<int> Positive(string name, string helpName, string description, int defaultValue)
    {
        Option<int> option = new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => defaultValue,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} takes a number from 1 on.");
            }
        });
        return option;
    }
}
