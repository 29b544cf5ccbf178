using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <content>Names that are not known, and what they may have meant.</content>
internal sealed partial class Checker
{
    /// <summary>Shorter names come near to date or math by chance.</summary>
    private const int ShortestSpace = 5;

    /// <summary>Told where the partial is included: at a parameter whose name comes near, which then counts as read, else at the whole include.</summary>
    private void MissingParameter(NameExpression name)
    {
        string wanted = name.Name[1..];
        string? near = wanted.Length < 3 ? null : Suggestion.Nearest(wanted, scope.Variables.Where(v => v.IsParameter).Select(v => v.Name[1..]));
        Scope.Variable? given = near is null ? null : scope.Find("$" + near);
        given?.IsRead = true;
        scope.IncludedFrom!.Add(
            TemplateCodes.Param,
            given?.Start ?? scope.Include!.Start,
            given?.End ?? scope.Include!.End,
            $"The partial {scope.Partial} reads {name.Name}, which is not given here{(given is null ? "." : $"; {near} is.")}",
            given is null ? $"{wanted}:…" : wanted);
    }

    /// <summary>What a name that is not known may have meant: a field, a variable, a function's space, a function, or a word of other template languages.</summary>
    private string? NearestName(string name)
    {
        if (++suggestions > MostSuggestions)
        {
            return null;
        }

        // Below a partial's names only those that it sees: the model and its own.
        string[] known = [.. schema.Fields.Select(f => f.Name), .. scope.Variables.Select(v => v.Name), .. scope.Loops.Select(l => l.Name).Where(n => n.Length > 0)];
        return Nearest(name, known) ?? (name.Length >= ShortestSpace ? Suggestion.Nearest(name, Keywords.FunctionSpaces) : null) ?? Function.Names.FirstOrDefault(f => f.AsSpan(f.IndexOf('.', StringComparison.Ordinal) + 1).SequenceEqual(name));
    }
}
