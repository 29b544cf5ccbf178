namespace InfoInterview.Letters;

/// <summary>All that a template can read for one letter: values for the fields of a <see cref="LetterSchema"/>, checked and finished.</summary>
/// <remarks>Immutable and safe to share between threads. Made with <see cref="For"/>. It prints as its schema's name, never its values.</remarks>
public sealed partial class LetterModel
{
    internal LetterModel(LetterSchema schema, LetterValue[] slots)
    {
        Schema = schema;
        Slots = slots;
    }

    /// <summary>The schema that it fills.</summary>
    public LetterSchema Schema { get; }

    internal LetterValue[] Slots { get; }

    /// <summary>Starts a model.</summary>
    /// <param name="schema">The fields to fill.</param>
    /// <returns>A builder without values.</returns>
    /// <exception cref="ArgumentNullException">The schema is null.</exception>
    public static LetterModelBuilder For(LetterSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new LetterModelBuilder(schema, null, new LetterValue[schema.Slots]);
    }

    /// <summary>The schema's name; values may be personal data.</summary>
    /// <returns>For example <c>model of referral-request</c>.</returns>
    public override string ToString() => $"model of {Schema.Name}";
}
