using System.Buffers;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters;

/// <summary>A compiled template. It holds no data of any letter and is safe to share between threads.</summary>
/// <remarks>An extension point beside <see cref="ILetterEngine"/>. A rendering ends with the whole letter or with one located error and nothing written.</remarks>
public interface ILetterTemplate
{
    /// <summary>The fields that the template was checked against; a model must be made for this schema.</summary>
    LetterSchema Schema { get; }

    /// <summary>What the template is called in diagnostics.</summary>
    string Source { get; }

    /// <summary>The paths of the fields that the template and its partials can read, such as <c>contact.full_name</c> and <c>goals[].title</c>, in ordinal order; empty when it reads none.</summary>
    /// <remarks>A proof for every model: a letter is the same whatever all other fields hold, and when they hold nothing. Objects and lists on the way to a field are named too. A field on a way that some letters do not take is named all the same.</remarks>
    ValueList<string> ReadFields { get; }

    /// <summary>Writes a letter as UTF-16.</summary>
    /// <param name="model">The values, made for <see cref="Schema"/>.</param>
    /// <param name="to">Receives the whole letter, or nothing when there is an error.</param>
    /// <returns>Empty when the letter was written; else the one error that stopped it.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the model was made for another schema.</exception>
    ValueList<Diagnostic> Render(LetterModel model, IBufferWriter<char> to);

    /// <summary>Writes a letter as UTF-8 without a byte order mark.</summary>
    /// <param name="model">The values, made for <see cref="Schema"/>.</param>
    /// <param name="to">Receives the whole letter, or nothing when there is an error.</param>
    /// <returns>Empty when the letter was written; else the one error that stopped it. Half a surrogate pair, which UTF-8 cannot hold, is such an error.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the model was made for another schema.</exception>
    ValueList<Diagnostic> Render(LetterModel model, IBufferWriter<byte> to);

    /// <summary>The letter as one string.</summary>
    /// <param name="model">The values, made for <see cref="Schema"/>.</param>
    /// <returns>The whole letter, or the error that stopped it.</returns>
    /// <exception cref="ArgumentException">The model is null or was made for another schema.</exception>
    Result<string> Render(LetterModel model);
}
