using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfoInterview.Diagnostics;

/// <summary>Checks at the door: a caller's mistake is an ArgumentException that names the value and the allowed range.</summary>
internal static class Require
{
    public static string Text(string value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{name} is empty; it needs at least one visible character.", name) : value;
    }

    public static int AtLeast(int value, int least, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least ? value : throw OutOfRange(name, value, string.Create(CultureInfo.InvariantCulture, $"at least {least}"));

    public static int Within(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least && value <= most ? value : throw OutOfRange(name, value, string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}"));

    public static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw OutOfRange(name, value, $"one of {string.Join(", ", Enum.GetNames<T>())}");

    public static ArgumentOutOfRangeException OutOfRange(string name, object value, string allowed) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; allowed is {allowed}."));
}
