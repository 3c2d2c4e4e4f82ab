using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Activations.Generator.Benchmarks.Subjects;

namespace Activations.Generator.Benchmarks.CommandLine;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>The activations that <see cref="SubjectList"/> has.</summary>
    public static Option<string[]> Function() => Names([.. SubjectList.All.Select(static subject => subject.Name)]);

    /// <summary>Some of these activations.</summary>
    public static Option<string[]> Names(IReadOnlyList<string> all, string withoutOption = "all")
    {
        string names = string.Join(", ", all);
        Option<string[]> option = new("--function", "-f")
        {
            Description = $"The activations: {names}; {withoutOption} without the option",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
        };
        option.Validators.Add(result =>
        {
            foreach (string unknown in result.Tokens.Select(static token => token.Value).Except(all, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"'{unknown}' is no activation: choose from {names}.");
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
