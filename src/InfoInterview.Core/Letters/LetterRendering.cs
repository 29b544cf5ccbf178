using System.Buffers;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>More ways to write a letter, for every <see cref="ILetterTemplate"/>: to a text writer, and from an object of the caller's own type.</summary>
public static class LetterRendering
{
    /// <summary>Writes a letter to a text writer.</summary>
    /// <param name="template">The template.</param>
    /// <param name="model">The values, made for the template's schema.</param>
    /// <param name="to">Receives the whole letter in one call, or nothing when there is an error. What it throws is passed on.</param>
    /// <returns>Empty when the letter was written; else the one error that stopped it.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the model was made for another schema.</exception>
    public static ValueList<Diagnostic> Render(this ILetterTemplate template, LetterModel model, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(to);
        if (template is ScribanTemplate own)
        {
            own.Demand(model);
            return own.Render(model.Slots, to);
        }

        Result<string> letter = template.Render(model);
        if (letter.TryGet(out string? text))
        {
            to.Write(text);
            return ValueList<Diagnostic>.Empty;
        }

        return letter.Diagnostics;
    }

    /// <summary>Writes the letter of an object as UTF-8, without making a model. Once a thread has written a letter of this size, nothing is allocated beyond what the getters, texts that functions make and faults take.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="template">The template, compiled for the binding's schema.</param>
    /// <param name="binding">How the object fills the schema.</param>
    /// <param name="from">The object.</param>
    /// <param name="to">Receives the whole letter, or nothing when there is an error.</param>
    /// <returns>Empty when the letter was written; else every value that does not fit its field, or the one error that stopped the letter.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the template was compiled for another schema.</exception>
    public static ValueList<Diagnostic> Render<T>(this ILetterTemplate template, LetterBinding<T> binding, T from, IBufferWriter<byte> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Bound(template, binding).Render(template, from, new ByteTarget(to));
    }

    /// <summary>Writes the letter of an object as UTF-16, without making a model. Once a thread has written a letter of this size, nothing is allocated beyond what the getters, texts that functions make and faults take.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="template">The template, compiled for the binding's schema.</param>
    /// <param name="binding">How the object fills the schema.</param>
    /// <param name="from">The object.</param>
    /// <param name="to">Receives the whole letter, or nothing when there is an error.</param>
    /// <returns>Empty when the letter was written; else every value that does not fit its field, or the one error that stopped the letter.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the template was compiled for another schema.</exception>
    public static ValueList<Diagnostic> Render<T>(this ILetterTemplate template, LetterBinding<T> binding, T from, IBufferWriter<char> to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Bound(template, binding).Render(template, from, new UnitTarget(to));
    }

    /// <summary>Writes the letter of an object to a text writer, without making a model.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="template">The template, compiled for the binding's schema.</param>
    /// <param name="binding">How the object fills the schema.</param>
    /// <param name="from">The object.</param>
    /// <param name="to">Receives the whole letter in one call, or nothing when there is an error. What it throws is passed on.</param>
    /// <returns>Empty when the letter was written; else every value that does not fit its field, or the one error that stopped the letter.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the template was compiled for another schema.</exception>
    public static ValueList<Diagnostic> Render<T>(this ILetterTemplate template, LetterBinding<T> binding, T from, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Bound(template, binding).Render(template, from, new TextTarget(to));
    }

    /// <summary>The letter of an object as one string.</summary>
    /// <typeparam name="T">The caller's type.</typeparam>
    /// <param name="template">The template, compiled for the binding's schema.</param>
    /// <param name="binding">How the object fills the schema.</param>
    /// <param name="from">The object.</param>
    /// <returns>The whole letter; else every value that does not fit its field, or the one error that stopped the letter.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the template was compiled for another schema.</exception>
    public static Result<string> Render<T>(this ILetterTemplate template, LetterBinding<T> binding, T from)
    {
        var writer = new ArrayBufferWriter<char>();
        ValueList<Diagnostic> faults = template.Render(binding, from, writer);
        return faults.Count == 0 ? Result.Of(writer.WrittenSpan.ToString(), faults) : new Result<string>(null, faults);
    }

    private static LetterBinding<T> Bound<T>(ILetterTemplate template, LetterBinding<T> binding)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(binding);
        return binding;
    }
}
