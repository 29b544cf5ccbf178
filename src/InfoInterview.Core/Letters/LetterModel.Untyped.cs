using System.Text.Json;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

/// <content>Models from outside data.</content>
public sealed partial class LetterModel
{
    /// <summary>Reads a model from a dictionary; only what the schema declares is looked at.</summary>
    /// <param name="schema">The fields to fill. A key is a field's name in templates (<c>full_name</c>) or in .NET (<c>FullName</c>).</param>
    /// <param name="data">
    /// The values by key. Objects are dictionaries again (<see cref="IReadOnlyDictionary{TKey, TValue}"/> or <see cref="IDictionary{TKey, TValue}"/> of string and object), lists are arrays and lists.
    /// Text takes string, char and Guid; Int and Long every whole .NET number that fits; Double also float and whole numbers that it holds exactly; Decimal also whole numbers; Bool takes bool.
    /// Date takes DateOnly, DateTime, DateTimeOffset, the local, offset and zoned dates of NodaTime, and ISO 8601 text: always what the clock shows. An instant (UTC) is refused, because a letter prints local times. A <see cref="JsonElement"/> may stand anywhere.
    /// </param>
    /// <param name="source">What the data is called in diagnostics; null for the schema's name.</param>
    /// <returns>
    /// The model, with a warning for each key that has no field (II5607): data from elsewhere often holds more than a letter needs, but nothing is left out unsaid. Or every fault, none of which prints a value:
    /// E-MODEL for a missing, misplaced or doubled value, or an object that throws while it is read, whatever it throws; E-LIST, also for more than 1,000,000 keys and items; E-OUTPUT, E-UNICODE and E-DATE. At most 1,000 are listed; the last one then counts the rest.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or the source is empty.</exception>
    public static Result<LetterModel> Read(LetterSchema schema, IReadOnlyDictionary<string, object?> data, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(data);
        return new UntypedReader(schema, Require.Text(source ?? schema.Name)).Read(data);
    }

    /// <summary>Reads a model from JSON; only what the schema declares is looked at.</summary>
    /// <param name="schema">The fields to fill; it also says which numbers are decimals. A key is a field's name in templates (<c>full_name</c>) or in .NET (<c>FullName</c>).</param>
    /// <param name="data">An object. A date is ISO 8601 text such as <c>2026-03-17</c> or <c>2026-03-17T15:30</c>; with an offset, what the clock there shows; one that ends with Z is refused, because a letter prints local times. No digit of a number is dropped: one that has more than its field holds is refused.</param>
    /// <param name="source">What the data is called in diagnostics, such as its file name; null for the schema's name.</param>
    /// <returns>
    /// The model, with a warning for each key that has no field (II5607): data from elsewhere often holds more than a letter needs, but nothing is left out unsaid. Or every fault, none of which prints a value:
    /// E-MODEL for a missing, misplaced or doubled value, E-LIST, E-OUTPUT, E-UNICODE and E-DATE. At most 1,000 are listed; the last one then counts the rest.
    /// </returns>
    /// <exception cref="ArgumentException">The schema is null, or the source is empty.</exception>
    /// <exception cref="ObjectDisposedException">The document of the JSON was disposed.</exception>
    public static Result<LetterModel> Read(LetterSchema schema, JsonElement data, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new UntypedReader(schema, Require.Text(source ?? schema.Name)).Read(data);
    }
}
