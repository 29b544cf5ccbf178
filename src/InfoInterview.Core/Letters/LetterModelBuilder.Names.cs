using NodaTime;

namespace InfoInterview.Letters;

/// <content>Setting by name: shorter to write, a look-up slower than with a <see cref="LetterField"/>.</content>
public sealed partial class LetterModelBuilder
{
    /// <summary>Sets a text.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The text, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, or it is of another kind.</exception>
    public LetterModelBuilder Set(string path, string? value) => Set(Named(path), value);

    /// <summary>Sets a whole number.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The number, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, it is of another kind, or the number does not fit it.</exception>
    public LetterModelBuilder Set(string path, long? value) => Set(Named(path), value);

    /// <summary>Sets a whole number.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The number.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, or it is of another kind.</exception>
    public LetterModelBuilder Set(string path, int value) => Set(Named(path), (long?)value);

    /// <summary>Sets a floating-point number.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The number, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, or it is of another kind.</exception>
    public LetterModelBuilder Set(string path, double? value) => Set(Named(path), value);

    /// <summary>Sets a decimal number.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The number, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, or it is of another kind.</exception>
    public LetterModelBuilder Set(string path, decimal? value) => Set(Named(path), value);

    /// <summary>Sets a yes or no.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The value, or null when it is not known.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, or it is of another kind.</exception>
    public LetterModelBuilder Set(string path, bool? value) => Set(Named(path), value);

    /// <summary>Sets a date with time of day.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The local date and time, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, it is of another kind, or the year is not 1 to 9999.</exception>
    public LetterModelBuilder Set(string path, LocalDateTime? value) => Set(Named(path), value);

    /// <summary>Sets a date at midnight.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="value">The date, or null when there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, it is of another kind, or the year is not 1 to 9999.</exception>
    public LetterModelBuilder Set(string path, LocalDate? value) => Set(Named(path), value);

    /// <summary>Sets a list of texts.</summary>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="values">The texts, none of them null; null as a whole when there is no list.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, or it is of another kind.</exception>
    public LetterModelBuilder SetList(string path, IEnumerable<string>? values) => values is null ? this : SetList(Named(path), (ReadOnlySpan<string>)values.ToArray());

    /// <summary>Sets a list of objects; each item's values are set by a call.</summary>
    /// <typeparam name="T">What the items are made from.</typeparam>
    /// <param name="path">The field's path; in an item of a list, the path from the item on.</param>
    /// <param name="values">What the items are made from.</param>
    /// <param name="fill">Sets the fields of one item, by names from the item on.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no such field here, or it is of another kind.</exception>
    public LetterModelBuilder SetObjects<T>(string path, IReadOnlyList<T> values, Action<LetterModelBuilder, T> fill) => SetObjects(Named(path), values, fill);

    internal LetterField Named(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return schema[list is null ? path : $"{list.Path}[].{path}"];
    }
}
