using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>How a type of the caller's fills a <see cref="LetterSchema"/> of its own: one declared getter a field.</summary>
/// <typeparam name="T">The caller's type.</typeparam>
/// <remarks>
/// Nothing is exposed because it happens to be public: templates see what was declared and nothing else, and no member is looked up by reflection.
/// Immutable and safe to share between threads, as far as the getters are; make it once and keep it. Made with <see cref="LetterBinding.For{T}"/>.
/// </remarks>
public sealed class LetterBinding<T>
{
    private readonly FieldGetter<T>[] getters;

    internal LetterBinding(LetterSchema schema, FieldGetter<T>[] getters)
    {
        Schema = schema;
        this.getters = getters;
    }

    /// <summary>The fields that were declared; templates are compiled for it.</summary>
    public LetterSchema Schema { get; }

    /// <summary>A model of an object's values as they are now, to keep or to render with several templates.</summary>
    /// <param name="from">The object.</param>
    /// <returns>The model, or a fault for each value that does not fit its field: E-MODEL, E-LIST, E-OUTPUT, E-UNICODE, E-DATE. Faults name fields and items (<c>goals[3].title</c>), never values.</returns>
    /// <exception cref="ArgumentNullException">The object is null.</exception>
    public Result<LetterModel> Make(T from)
    {
        Demand(from);
        var run = new BindingRun(Schema.Name);
        LetterValue[] slots = run.Rent(Schema.Slots);
        Fill(from, slots, run);
        return run.Faults is { } faults ? new Result<LetterModel>(null, faults) : Result.Of(new LetterModel(Schema, slots), ValueList<Diagnostic>.Empty);
    }

    /// <summary>The name of the schema.</summary>
    /// <returns>For example <c>binding of student-letter</c>.</returns>
    public override string ToString() => $"binding of {Schema.Name}";

    internal ValueList<Diagnostic> Render<TWriter>(ILetterTemplate template, T from, TWriter to)
        where TWriter : struct, ILetterTarget
    {
        Demand(from);
        if (!ReferenceEquals(template.Schema, Schema))
        {
            throw new ArgumentException($"The template {template.Source} was compiled for the schema {template.Schema.Name}; this binding fills {Schema.Name}. Compile it for the binding's Schema.", nameof(template));
        }

        if (template is not ScribanTemplate own)
        {
            // An engine of the host may keep what it gets, so it gets a model of its own.
            Result<LetterModel> model = Make(from);
            return model.TryGet(out LetterModel? ready) ? to.Render(template, ready) : model.Diagnostics;
        }

        BindingRun run = BindingRun.Take(Schema.Name);
        try
        {
            LetterValue[] slots = run.Rent(Schema.Slots);
            Fill(from, slots, run);
            return run.Faults is { } faults ? faults : to.Render(own, slots);
        }
        finally
        {
            run.GiveBack();
        }
    }

    private static void Demand(T from)
    {
        if (from is null)
        {
            throw new ArgumentNullException(nameof(from));
        }
    }

    private void Fill(T from, LetterValue[] slots, BindingRun run)
    {
        foreach (FieldGetter<T> getter in getters)
        {
            getter.Fill(from, slots, 0, run);
        }
    }
}

/// <summary>The way to a <see cref="LetterBinding{T}"/>.</summary>
public static class LetterBinding
{
    /// <summary>Starts a binding.</summary>
    /// <typeparam name="T">The type whose objects fill letters.</typeparam>
    /// <param name="name">What the schema is called; not empty.</param>
    /// <returns>A builder without fields.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the type is a <see cref="Privacy.Private{T}"/>.</exception>
    public static LetterBindingBuilder<T> For<T>(string name) => new(LetterSchema.Builder(name));
}
