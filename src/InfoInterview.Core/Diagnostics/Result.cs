using System.Diagnostics.CodeAnalysis;

namespace InfoInterview.Diagnostics;

/// <summary>What was read or made of outside text, as far as it went, with every diagnostic in source order.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <remarks>There can be a value beside errors: the good rows still arrive. Ask <see cref="HasErrors"/> for «all of it was good».</remarks>
public sealed class Result<T>
    where T : class
{
    private readonly T? value;

    /// <summary>A result.</summary>
    /// <param name="value">What could be read, or null when nothing could.</param>
    /// <param name="diagnostics">Every fault, in source order.</param>
    /// <exception cref="ArgumentException">There is neither a value nor an error that says why.</exception>
    public Result(T? value, ValueList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (value is null && !diagnostics.Any(d => d.Severity == Severity.Error))
        {
            throw new ArgumentException("A result without a value needs at least one error that says why.", nameof(diagnostics));
        }

        this.value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>Every fault, in source order; empty when there is none.</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether at least one diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What was read.</summary>
    /// <exception cref="InvalidOperationException">Nothing could be read; the message names the first error.</exception>
    public T Value => value ?? throw new InvalidOperationException($"There is no value: {Diagnostics.First(d => d.Severity == Severity.Error)} See Diagnostics for all of it.");

    /// <summary>What was read, without an exception.</summary>
    /// <param name="read">The value, or null when nothing could be read.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([NotNullWhen(true)] out T? read) => (read = value) is not null;
}

/// <summary>Short ways to a <see cref="Result{T}"/>.</summary>
public static class Result
{
    /// <summary>A value, and what was noticed on the way.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="diagnostics">What was noticed; may be empty.</param>
    /// <returns>A result with a value.</returns>
    public static Result<T> Of<T>(T value, params ValueList<Diagnostic> diagnostics)
        where T : class => new(value ?? throw new ArgumentNullException(nameof(value)), diagnostics);

    /// <summary>No value, and why.</summary>
    /// <typeparam name="T">What should have been read.</typeparam>
    /// <param name="diagnostics">At least one error.</param>
    /// <returns>A result without a value.</returns>
    public static Result<T> Failed<T>(params ValueList<Diagnostic> diagnostics)
        where T : class => new(null, diagnostics);
}
