using NodaTime;

namespace InfoInterview.Letters;

/// <content>Lists.</content>
public sealed partial class LetterBindingBuilder<T>
{
    /// <summary>Declares a list of texts.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object. Its items are never null.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units each text may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<string>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Text, meaning, mostItems, optional: false, sensitivity, mostUnits);
        return Add(own => new ListGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a list of texts of one line each.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object. Its items are never null.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units each text may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Lines(string field, Func<T, IReadOnlyList<string>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Lines(field, meaning, mostItems, optional: false, sensitivity, mostUnits);
        return Add(own => new ListGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a list of whole numbers.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<int>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Int, meaning, mostItems, optional: false, sensitivity);
        return Add(own => new ListGetter<T, int>(own, get, BoundValues.Int));
    }

    /// <summary>Declares a list of whole numbers of 64 bits.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<long>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Long, meaning, mostItems, optional: false, sensitivity);
        return Add(own => new ListGetter<T, long>(own, get, BoundValues.Long));
    }

    /// <summary>Declares a list of floating-point numbers.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<double>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Double, meaning, mostItems, optional: false, sensitivity);
        return Add(own => new ListGetter<T, double>(own, get, BoundValues.Double));
    }

    /// <summary>Declares a list of decimal numbers.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<decimal>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Decimal, meaning, mostItems, optional: false, sensitivity);
        return Add(own => new ListGetter<T, decimal>(own, get, BoundValues.Decimal));
    }

    /// <summary>Declares a list of yes-or-no values.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<bool>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Bool, meaning, mostItems, optional: false, sensitivity);
        return Add(own => new ListGetter<T, bool>(own, get, BoundValues.Bool));
    }

    /// <summary>Declares a list of dates with time of day.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<LocalDateTime>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Date, meaning, mostItems, optional: false, sensitivity);
        return Add(own => new ListGetter<T, LocalDateTime>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a list of dates.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> List(string field, Func<T, IReadOnlyList<LocalDate>> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Date, meaning, mostItems, optional: false, sensitivity);
        return Add(own => new ListGetter<T, LocalDate>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a list of texts; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none. Its items are never null.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units each text may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<string>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Text, meaning, mostItems, optional: true, sensitivity, mostUnits);
        return Add(own => new ListGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a list of texts of one line each; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none. Its items are never null.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units each text may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalLines(string field, Func<T, IReadOnlyList<string>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Lines(field, meaning, mostItems, optional: true, sensitivity, mostUnits);
        return Add(own => new ListGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a list of whole numbers; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<int>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Int, meaning, mostItems, optional: true, sensitivity);
        return Add(own => new ListGetter<T, int>(own, get, BoundValues.Int));
    }

    /// <summary>Declares a list of whole numbers of 64 bits; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<long>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Long, meaning, mostItems, optional: true, sensitivity);
        return Add(own => new ListGetter<T, long>(own, get, BoundValues.Long));
    }

    /// <summary>Declares a list of floating-point numbers; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<double>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Double, meaning, mostItems, optional: true, sensitivity);
        return Add(own => new ListGetter<T, double>(own, get, BoundValues.Double));
    }

    /// <summary>Declares a list of decimal numbers; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<decimal>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Decimal, meaning, mostItems, optional: true, sensitivity);
        return Add(own => new ListGetter<T, decimal>(own, get, BoundValues.Decimal));
    }

    /// <summary>Declares a list of yes-or-no values; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<bool>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Bool, meaning, mostItems, optional: true, sensitivity);
        return Add(own => new ListGetter<T, bool>(own, get, BoundValues.Bool));
    }

    /// <summary>Declares a list of dates with time of day; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<LocalDateTime>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Date, meaning, mostItems, optional: true, sensitivity);
        return Add(own => new ListGetter<T, LocalDateTime>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a list of dates; the list may be missing, which is not the same as empty.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalList(string field, Func<T, IReadOnlyList<LocalDate>?> get, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.List(field, LetterFieldKind.Date, meaning, mostItems, optional: true, sensitivity);
        return Add(own => new ListGetter<T, LocalDate>(own, get, BoundValues.Date));
    }

    /// <summary>Declares a list of groups of fields, each read from an item.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null is a fault of the object. Its items are never null.</param>
    /// <param name="members">Declares the fields of each item.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the items are <see cref="Privacy.Private{T}"/>.</exception>
    public LetterBindingBuilder<T> List<TItem>(string field, Func<T, IReadOnlyList<TItem>> get, Action<LetterBindingBuilder<TItem>> members, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        AddObjects(field, get, members, meaning, mostItems, isOptional: false, sensitivity);

    /// <summary>Declares a list of groups of fields, each read from an item; the list may be missing, which is not the same as empty.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the list; null when there is none. Its items are never null.</param>
    /// <param name="members">Declares the fields of each item.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="mostItems">How many items it may have, 1 to 1,000; null when nothing is known, which means 1,000.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the items are <see cref="Privacy.Private{T}"/>.</exception>
    public LetterBindingBuilder<T> OptionalList<TItem>(string field, Func<T, IReadOnlyList<TItem>?> get, Action<LetterBindingBuilder<TItem>> members, string meaning = "", int? mostItems = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        AddObjects(field, get, members, meaning, mostItems, isOptional: true, sensitivity);

    private LetterBindingBuilder<T> AddObjects<TItem>(string field, Func<T, IReadOnlyList<TItem>?> get, Action<LetterBindingBuilder<TItem>> members, string meaning, int? mostItems, bool isOptional, LetterSensitivity sensitivity)
    {
        ArgumentNullException.ThrowIfNull(get);
        ArgumentNullException.ThrowIfNull(members);
        LetterBindingBuilder<TItem>? inner = null;
        schema.List(field, fields => members(inner = new LetterBindingBuilder<TItem>(fields)), meaning, mostItems, isOptional, sensitivity);
        return Add(own => new ObjectListGetter<T, TItem>(own, get, inner!.Getters(own.Members)));
    }
}
