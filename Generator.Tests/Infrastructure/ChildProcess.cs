using System;
using System.Diagnostics;
using System.IO;
using System.Reflection;

namespace Activations.Generator.Tests.Infrastructure;

/// <summary>
/// Runs a static method of this assembly in a process of its own, in which the runtime may use fewer instructions.
/// </summary>
/// <remarks>
/// The method takes nothing and returns a string, such as a hash of what it computed:
/// <c>ChildProcess.Run(InstructionSet.WithoutAvx2, ComputeHash)</c>.
/// </remarks>
internal static class ChildProcess
{
    /// <summary>The first argument that tells the assembly's entry point to run a method.</summary>
    private const string Verb = "run";

    /// <summary>Runs a static method in a process of its own.</summary>
    /// <returns>What the method returned.</returns>
    public static string Run(InstructionSet instructions, Func<string> method)
    {
        if (!method.Method.IsStatic || method.Method.DeclaringType is not { } type)
        {
            throw new ArgumentException("Pass a static method: a process can't see another's objects.", nameof(method));
        }

        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(type.FullName!);
        start.ArgumentList.Add(method.Method.Name);

        // The second name of the first switch is .NET 10's.
        string[] switches = instructions switch
        {
            InstructionSet.WithoutAvx512 => ["EnableAVX512F", "EnableAVX512"],
            InstructionSet.WithoutAvx2 => ["EnableAVX512F", "EnableAVX512", "EnableAVX2", "EnableFMA"],
            InstructionSet.None => ["EnableHWIntrinsic"],
            _ => [],
        };
        foreach (string name in switches)
        {
            start.Environment["DOTNET_" + name] = "0";
        }

        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"The process ended with {process.ExitCode}: {errors.Result}");
    }

    /// <summary>The child's side: the entry point of the assembly.</summary>
    public static int Main(string[] arguments)
    {
        if (arguments is not [Verb, string typeName, string methodName])
        {
            Console.Error.WriteLine("This is a test assembly: run it with 'dotnet test'.");
            return 1;
        }

        Type type = Assembly.GetExecutingAssembly().GetType(typeName, throwOnError: true)!;
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        MethodInfo method = type.GetMethod(methodName, Any, [])
            ?? throw new InvalidOperationException($"There is no {typeName}.{methodName}().");

        using Stream stdout = Console.OpenStandardOutput();
        using StreamWriter writer = new(stdout);
        writer.Write((string?)method.Invoke(null, null));
        return 0;
    }
}
