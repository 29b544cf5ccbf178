using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using InfoInterview.Timing;

namespace InfoInterview.Architecture.Privacy;

/// <summary>Makes an object of any type and puts a marker into every text that it holds, however deep and whatever its constructors refuse.</summary>
/// <remarks>A marker names the property that holds it, such as <c>ZxqvContactXxNamexZ</c>.</remarks>
internal static partial class Filled
{
    private const string Marker = "Zxqv";

    private const int Depth = 6;
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static object? Of(Type type) => Of(type, "none", 0);

    /// <summary>The properties whose texts stand in a text, such as <c>Contact.Name</c>.</summary>
    public static IReadOnlyList<string> MarkedIn(string text) =>
        [.. Marked().Matches(text).Select(m => m.Groups["property"].Value.Replace("Xx", ".", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    private static object? Of(Type type, string property, int depth)
    {
        if (depth > Depth)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        if (Known(type, property) is { } known)
        {
            return known;
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner, property, depth);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return ListOf(type.GetGenericArguments()[0], property, depth);
        }

        if (type.IsArray)
        {
            var array = Array.CreateInstance(type.GetElementType()!, 1);
            array.SetValue(Of(type.GetElementType()!, property, depth + 1), 0);
            return array;
        }

        if (type.IsInterface || type.IsAbstract || typeof(Delegate).IsAssignableFrom(type))
        {
            return Implementation(type, property, depth);
        }

        if (!type.Assembly.GetName().Name!.StartsWith("InfoInterview", StringComparison.Ordinal) && !IsTuple(type))
        {
            const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static;
            object? empty = type.GetField("Empty", Statics)?.GetValue(null) ?? type.GetProperty("Empty", Statics)?.GetValue(null);
            return empty ?? (type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null ? Activator.CreateInstance(type) : null);
        }

        object made = RuntimeHelpers.GetUninitializedObject(type);
        for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (FieldInfo field in at.GetFields(Fields))
            {
                field.SetValue(made, Of(field.FieldType, IsTuple(at) ? property : $"{at.Name.Split('`')[0]}Xx{NameOf(field)}", depth + 1));
            }
        }

        return made;
    }

    private static object? Known(Type type, string property) =>
        type == typeof(string) ? Marker + property + "xZ"
        : type == typeof(Uri) ? new Uri($"https://example.org/{Marker}{property}xZ")
        : type == typeof(DateTimeZone) ? DateTimeZone.Utc
        : type == typeof(CalendarSystem) ? CalendarSystem.Iso
        : type == typeof(Guid) ? new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
        : type == typeof(Instant) ? Instant.FromUtc(2026, 3, 16, 9, 0)
        : type == typeof(LocalDate) ? new LocalDate(2026, 3, 16)
        : type == typeof(ZonedDateTime) ? Instant.FromUtc(2026, 3, 16, 9, 0).InUtc()
        : type == typeof(WorkingHours) ? WorkingHours.Default
        : type == typeof(HolidaySet) ? HolidaySet.None
        : type == typeof(object) ? Marker + property + "xZ"
        : null;

    private static object ListOf(Type item, string property, int depth)
    {
        object? one = Of(item, property, depth + 1);
        MethodInfo make = typeof(Filled).GetMethod(nameof(MakeList), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item);
        return make.Invoke(null, [one])!;
    }

    private static ValueList<T> MakeList<T>(object? item) => item is T one ? [one] : [];

    private static object? Implementation(Type type, string property, int depth)
    {
        if (type.IsGenericType && type.IsInterface && type.GetGenericArguments() is [{ } item] && type.IsAssignableFrom(typeof(ValueList<>).MakeGenericType(item)))
        {
            return ListOf(item, property, depth);
        }

        Type? first = type.Assembly.GetTypes().FirstOrDefault(t => t is { IsClass: true, IsAbstract: false, IsGenericType: false } && type.IsAssignableFrom(t));
        return first is null || typeof(Delegate).IsAssignableFrom(type) || !type.Assembly.GetName().Name!.StartsWith("InfoInterview", StringComparison.Ordinal) ? null : Of(first, property, depth + 1);
    }

    private static bool IsTuple(Type type) => type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true;

    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;

    [GeneratedRegex("Zxqv(?<property>[A-Za-z0-9]+?)xZ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Marked();
}
