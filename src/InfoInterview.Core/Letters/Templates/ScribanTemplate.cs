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
        RenderState state = RenderState.Take(program, isUtf8: false);
        try
        {
            if (Run(model, state) is { } fault)
            {
                return [fault];
            }

            to.Write(state.Chars);
            return ValueList<Diagnostic>.Empty;
        }
        finally
        {
            state.GiveBack(program);
        }
    }

    public ValueList<Diagnostic> Render(LetterModel model, IBufferWriter<byte> to)
    {
        Demand(model);
        ArgumentNullException.ThrowIfNull(to);
        RenderState state = RenderState.Take(program, isUtf8: true);
        try
        {
            state.Borrow(to, program.LikelyLength);
            if (Run(model, state, isUtf8: true) is { } fault)
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

    public Result<string> Render(LetterModel model)
    {
        Demand(model);
        RenderState state = RenderState.Take(program, isUtf8: false);
        try
        {
            return Run(model, state) is { } fault ? Result.Failed<string>(fault) : Result.Of(state.Chars.ToString(), ValueList<Diagnostic>.Empty);
        }
        finally
        {
            state.GiveBack(program);
        }
    }

    /// <summary>The template's name.</summary>
    /// <returns><see cref="Source"/>.</returns>
    public override string ToString() => Source;

    private void Demand(LetterModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!ReferenceEquals(model.Schema, Schema))
        {
            throw new ArgumentException($"The model was made for the schema {model.Schema.Name}; the template {Source} was checked against {Schema.Name}. Both must come from the same LetterSchema.", nameof(model));
        }
    }

    private Diagnostic? Run(LetterModel model, RenderState state, bool isUtf8 = false)
    {
        int at = 0;
        try
        {
            if (isUtf8)
            {
                Renderer.Run<byte>(program, model.Slots, state, ref at);
            }
            else
            {
                Renderer.Run<char>(program, model.Slots, state, ref at);
            }

            return null;
        }
        catch (RenderStop stop)
        {
            return stop.Code.At(program.PlaceOf(at), stop.Message);
        }
    }
}
