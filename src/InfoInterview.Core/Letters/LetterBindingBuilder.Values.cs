using NodaTime;

namespace InfoInterview.Letters;

/// <content>Numbers, dates and yes-or-no values.</content>
public sealed partial class LetterBindingBuilder<T>
{
    /// <summary>Declares a whole number of 32 bits.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Int(string field, Func<T, int> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Int, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, int>(own, get, BoundValues.Int));
    }

    /// <summary>Declares a whole number of 32 bits; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalInt(string field, Func<T, int?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Int, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, int?>(own, get, BoundValues.Optional<int>(BoundValues.Int)));
    }

    /// <summary>Declares a whole number of 64 bits.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Long(string field, Func<T, long> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Long, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, long>(own, get, BoundValues.Long));
    }

    /// <summary>Declares a whole number of 64 bits; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalLong(string field, Func<T, long?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Long, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, long?>(own, get, BoundValues.Optional<long>(BoundValues.Long)));
    }

    /// <summary>Declares a floating-point number.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it. It must be finite.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Double(string field, Func<T, double> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Double, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, double>(own, get, BoundValues.Double));
    }

    /// <summary>Declares a floating-point number; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none. It must be finite.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalDouble(string field, Func<T, double?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Double, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, double?>(own, get, BoundValues.Optional<double>(BoundValues.Double)));
    }

    /// <summary>Declares a decimal number; its scale is kept and printed.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Decimal(string field, Func<T, decimal> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Decimal, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, decimal>(own, get, BoundValues.Decimal));
    }

    /// <summary>Declares a decimal number; its scale is kept and printed; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalDecimal(string field, Func<T, decimal?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Decimal, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, decimal?>(own, get, BoundValues.Optional<decimal>(BoundValues.Decimal)));
    }

    /// <summary>Declares a yes or no.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Bool(string field, Func<T, bool> get, string meaning = "", LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Bool, meaning, null, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, bool>(own, get, BoundValues.Bool));
    }

    /// <summary>Declares a yes or no; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalBool(string field, Func<T, bool?> get, string meaning = "", LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Bool, meaning, null, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, bool?>(own, get, BoundValues.Optional<bool>(BoundValues.Bool)));
    }

    /// <summary>Declares a date with time of day.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it. Its year must be 1 to 9999.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Date(string field, Func<T, LocalDateTime> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, LocalDateTime>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a date with time of day; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none. Its year must be 1 to 9999.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalDate(string field, Func<T, LocalDateTime?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, LocalDateTime?>(own, get, BoundValues.Optional<LocalDateTime>(BoundValues.Date)));
    }

    /// <summary>Declares a date at midnight.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it. Its year must be 1 to 9999.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Date(string field, Func<T, LocalDate> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, LocalDate>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a date at midnight; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none. Its year must be 1 to 9999.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalDate(string field, Func<T, LocalDate?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, LocalDate?>(own, get, BoundValues.Optional<LocalDate>(BoundValues.Date)));
    }

    /// <summary>Declares a date with time of day.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it. What the clock shows is taken; one of kind Utc is a fault, because a letter prints local times.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Date(string field, Func<T, DateTime> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, DateTime>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a date with time of day; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none. What the clock shows is taken; one of kind Utc is a fault, because a letter prints local times.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalDate(string field, Func<T, DateTime?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, DateTime?>(own, get, BoundValues.Optional<DateTime>(BoundValues.Date)));
    }

    /// <summary>Declares a date at midnight.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Date(string field, Func<T, DateOnly> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, DateOnly>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a date at midnight; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalDate(string field, Func<T, DateOnly?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Field(field, LetterFieldKind.Date, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, DateOnly?>(own, get, BoundValues.Optional<DateOnly>(BoundValues.Date)));
    }
}
