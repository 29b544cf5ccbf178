using System.Buffers;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>A template that <see cref="ScribanSubset"/> accepted.</summary>
internal sealed class ScribanTemplate(Program program, LetterSchema schema, string source, LetterField[] readFields) : ILetterTemplate
{
    public LetterSchema Schema { get; } = schema;

    public string Source { get; } = source;

    public ValueList<string> ReadFields => [.. readFields.Select(f => f.Path).Order(StringComparer.Ordinal)];

    public ValueList<Diagnostic> Render(LetterModel model, IBufferWriter<char> to)
    {
        Demand(model);
        ArgumentNullException.ThrowIfNull(to);
        return Render(model.Slots, to);
    }

    public ValueList<Diagnostic> Render(LetterModel model, IBufferWriter<byte> to)
    {
        Demand(model);
        ArgumentNullException.ThrowIfNull(to);
        return Render(model.Slots, to);
    }

    public Result<string> Render(LetterModel model)
    {
        Demand(model);
        return Render(model.Slots);
    }

    /// <summary>Writes the letter of slots of this schema; the template keeps none of them.</summary>
    public ValueList<Diagnostic> Render(LetterValue[] slots, IBufferWriter<char> to) => RenderUnits(slots, to, static (to, units) => to.Write(units));

    /// <summary>Writes the letter of slots of this schema.</summary>
    public ValueList<Diagnostic> Render(LetterValue[] slots, IBufferWriter<byte> to)
    {
        RenderState state = RenderState.Take(program, isUtf8: true);
        try
        {
            state.Borrow(to, program.LikelyLength);
            if (Run(slots, state, isUtf8: true) is { } fault)
            {
                return [fault];
            }

            state.Finish(to);
            return ValueList<Diagnostic>.Empty;
        }
        finally
        {
            state.GiveBack(program);
        }
    }

    /// <summary>Writes the letter of slots of this schema.</summary>
    public ValueList<Diagnostic> Render(LetterValue[] slots, TextWriter to) => RenderUnits(slots, to, static (to, units) => to.Write(units));

    /// <summary>The letter of slots of this schema.</summary>
    public Result<string> Render(LetterValue[] slots)
    {
        RenderState state = RenderState.Take(program, isUtf8: false);
        try
        {
            return Run(slots, state) is { } fault ? Result.Failed<string>(fault) : Result.Of(state.Chars.ToString(), ValueList<Diagnostic>.Empty);
        }
        finally
        {
            state.GiveBack(program);
        }
    }

    /// <summary>The template's name.</summary>
    /// <returns><see cref="Source"/>.</returns>
    public override string ToString() => Source;

    /// <summary>Refuses a model of another schema.</summary>
    public void Demand(LetterModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!ReferenceEquals(model.Schema, Schema))
        {
            throw new ArgumentException($"The model was made for the schema {model.Schema.Name}; the template {Source} was checked against {Schema.Name}. Both must come from the same LetterSchema.", nameof(model));
        }
    }

    private ValueList<Diagnostic> RenderUnits<TTo>(LetterValue[] slots, TTo to, TakeUnits<TTo> take)
    {
        RenderState state = RenderState.Take(program, isUtf8: false);
        try
        {
            if (Run(slots, state) is { } fault)
            {
                return [fault];
            }

            take(to, state.Chars);
            return ValueList<Diagnostic>.Empty;
        }
        finally
        {
            state.GiveBack(program);
        }
    }

    private Diagnostic? Run(LetterValue[] slots, RenderState state, bool isUtf8 = false)
    {
        int at = 0;
        try
        {
            if (isUtf8)
            {
                Renderer.Run<byte>(program, slots, state, ref at);
            }
            else
            {
                Renderer.Run<char>(program, slots, state, ref at);
            }

            return null;
        }
        catch (RenderStop stop)
        {
            (SourcePlace place, string found) = program.PlaceOf(at);
            return stop.Code.At(place, stop.Message, found, TemplateCodes.MendingOf(stop.Code));
        }
    }

    private delegate void TakeUnits<in TTo>(TTo to, ReadOnlySpan<char> units);
}
