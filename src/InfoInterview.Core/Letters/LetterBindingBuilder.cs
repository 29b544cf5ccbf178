namespace InfoInterview.Letters;

/// <summary>Collects how a type of the caller's fills a schema: each field with its getter. The lambda is the only way to a value, so the compiler checks every name and kind; a <see cref="Privacy.Private{T}"/> fits no field.</summary>
/// <typeparam name="T">The caller's type.</typeparam>
/// <remarks>A getter is called once for each letter, on the thread that writes it; what it throws is passed on. Not safe to share between threads.</remarks>
public sealed partial class LetterBindingBuilder<T>
{
    private readonly LetterSchemaBuilder schema;
    private readonly List<Func<LetterField, FieldGetter<T>>> getters = [];

    internal LetterBindingBuilder(LetterSchemaBuilder schema)
    {
        if (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Privacy.Private<>))
        {
            throw new ArgumentException("A Private value has no field: letters never hold it. Bind the object around it, without it.", nameof(schema));
        }

        this.schema = schema;
    }

    /// <summary>Declares a text, which may have several lines.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units it may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Text(string field, Func<T, string> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Text(field, meaning, example, optional: false, sensitivity, mostUnits);
        return Add(own => new ValueGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a text, which may have several lines; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units it may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalText(string field, Func<T, string?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Text(field, meaning, example, optional: true, sensitivity, mostUnits);
        return Add(own => new ValueGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a text of one line, such as a name: line breaks and tabs in it become a blank.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null or nothing but blanks is a fault of the object.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units it may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Line(string field, Func<T, string> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Line(field, meaning, example, optional: false, sensitivity, mostUnits);
        return Add(own => new ValueGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a text of one line, such as a name: line breaks and tabs in it become a blank; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null or nothing but blanks when there is none.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <param name="mostUnits">How many UTF-16 units it may have, 1 to 262,144; null when nothing is known, which means 262,144.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalLine(string field, Func<T, string?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral, int? mostUnits = null)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Line(field, meaning, example, optional: true, sensitivity, mostUnits);
        return Add(own => new ValueGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares an address to click, the only kind of field that an HTML letter may put into <c>href</c>.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null is a fault of the object. Only absolute http, https, mailto and tel addresses are taken (E-LINK).</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> Link(string field, Func<T, string> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Link(field, meaning, example, optional: false, sensitivity);
        return Add(own => new ValueGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares an address to click, the only kind of field that an HTML letter may put into <c>href</c>; it may be missing.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads it; null when there is none. Only absolute http, https, mailto and tel addresses are taken (E-LINK).</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="example">A value as it prints, or null.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    public LetterBindingBuilder<T> OptionalLink(string field, Func<T, string?> get, string meaning = "", string? example = null, LetterSensitivity sensitivity = LetterSensitivity.Neutral)
    {
        ArgumentNullException.ThrowIfNull(get);
        schema.Link(field, meaning, example, optional: true, sensitivity);
        return Add(own => new ValueGetter<T, string?>(own, get, BoundValues.Text));
    }

    /// <summary>Declares a group of fields that are read from an object inside.</summary>
    /// <typeparam name="TMember">The type of the object inside.</typeparam>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the object; null is a fault of the object around.</param>
    /// <param name="members">Declares the fields of the group.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the object is a <see cref="Privacy.Private{T}"/>.</exception>
    public LetterBindingBuilder<T> Object<TMember>(string field, Func<T, TMember> get, Action<LetterBindingBuilder<TMember>> members, string meaning = "", LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        AddObject(field, get, members, meaning, isOptional: false, sensitivity);

    /// <summary>Declares a group of fields that are read from an object inside, which may be missing.</summary>
    /// <typeparam name="TMember">The type of the object inside.</typeparam>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="get">Reads the object; null when there is none.</param>
    /// <param name="members">Declares the fields of the group.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the object is a <see cref="Privacy.Private{T}"/>.</exception>
    public LetterBindingBuilder<T> OptionalObject<TMember>(string field, Func<T, TMember?> get, Action<LetterBindingBuilder<TMember>> members, string meaning = "", LetterSensitivity sensitivity = LetterSensitivity.Neutral)
        where TMember : class => AddObject(field, get, members, meaning, isOptional: true, sensitivity);

    /// <summary>Declares a group of fields that are read from the object itself.</summary>
    /// <param name="field">Its name; <c>FirstName</c> and <c>first_name</c> are the same.</param>
    /// <param name="members">Declares the fields of the group.</param>
    /// <param name="meaning">What it means to the people who write templates.</param>
    /// <param name="sensitivity">How close it comes to a person.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LetterBindingBuilder<T> Object(string field, Action<LetterBindingBuilder<T>> members, string meaning = "", LetterSensitivity sensitivity = LetterSensitivity.Neutral) =>
        AddObject(field, static from => from, members, meaning, isOptional: false, sensitivity);

    /// <summary>The finished binding with its schema.</summary>
    /// <returns>The binding, or E-MODEL for each name that is no name, is taken twice or is reserved by the language (letters.md §3.4, §4).</returns>
    public Diagnostics.Result<LetterBinding<T>> Build()
    {
        Diagnostics.Result<LetterSchema> built = schema.Build();
        if (!built.TryGet(out LetterSchema? ready))
        {
            return new Diagnostics.Result<LetterBinding<T>>(null, built.Diagnostics);
        }

        return Diagnostics.Result.Of(new LetterBinding<T>(ready, Getters(ready.Fields)), built.Diagnostics);
    }

    /// <summary>The getters for the fields of a finished schema, which keeps the order of declaring.</summary>
    internal FieldGetter<T>[] Getters(ValueList<LetterField> fields) => [.. getters.Select((make, i) => make(fields[i]))];

    private LetterBindingBuilder<T> Add(Func<LetterField, FieldGetter<T>> getter)
    {
        getters.Add(getter);
        return this;
    }

    private LetterBindingBuilder<T> AddObject<TMember>(string field, Func<T, TMember?> get, Action<LetterBindingBuilder<TMember>> members, string meaning, bool isOptional, LetterSensitivity sensitivity)
    {
        ArgumentNullException.ThrowIfNull(get);
        ArgumentNullException.ThrowIfNull(members);
        LetterBindingBuilder<TMember>? inner = null;
        schema.Object(field, fields => members(inner = new LetterBindingBuilder<TMember>(fields)), meaning, isOptional, sensitivity);
        return Add(own => new ObjectGetter<T, TMember>(own, get, inner!.Getters(own.Members)));
    }
}
