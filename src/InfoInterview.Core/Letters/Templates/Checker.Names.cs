using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <content>Names that are not known, and what they may have meant.</content>
internal sealed partial class Checker
{
    /// <summary>Shorter names come near to date or math by chance.</summary>
    private const int ShortestSpace = 5;

    /// <summary>A hint with more names is not read.</summary>
    private const int MostNamed = 6;

    /// <summary>No name that is meant is longer.</summary>
    private const int MostCompared = 64;

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

    private void UnknownName(NameExpression name)
    {
        string? word = OtherWords.GetValueOrDefault(name.Name);
        if (word is not null || NearestName(name.Name) is { } near && (word = near) is not null)
        {
            Fault(TemplateCodes.Unknown, name, $"There is no {name.Name}; did you mean {word}?", word);
            return;
        }

        if (HyphenedField(name) is { } field)
        {
            faults.Add(TemplateCodes.Unknown, name.Start, name.End, $"There is no {name.Name}; a - between names is a minus. Did you mean {field.Path}?", field.Path, name.Start, field.End);
            return;
        }

        if (FunctionNamed(name.Name) is { } function)
        {
            Fault(TemplateCodes.Unknown, name, $"There is no {name.Name}; did you mean {function.Name}?", function.Usage());
            return;
        }

        if (scope.Partial is not null)
        {
            Fault(TemplateCodes.Unknown, name, $"There is no {name.Name}; a partial sees the letter's fields and its own $ parameters.", $"Give it with the include, as {name.Name}:…, and write ${name.Name} here.");
            return;
        }

        Fault(TemplateCodes.Unknown, name, $"There is no {name.Name}.", KnownNames(name.Name));
    }

    private static Function? FunctionNamed(string name) => Function.Names.FirstOrDefault(f => f.AsSpan(f.IndexOf('.', StringComparison.Ordinal) + 1).SequenceEqual(name)) is { } whole
        ? Function.Find(whole[..whole.IndexOf('.', StringComparison.Ordinal)], name)
        : null;

    /// <summary>What a name that is not known may have meant: a field, a variable, a function's space, or a member of a loop's item or of one object.</summary>
    private string? NearestName(string name)
    {
        if (++suggestions > MostSuggestions)
        {
            return null;
        }

        // Below a partial's names only those that it sees: the model and its own.
        string[] known = [.. schema.Fields.Select(f => f.Name), .. scope.Variables.Select(v => v.Name), .. scope.Loops.Select(l => l.Name).Where(n => n.Length > 0)];
        return Nearest(name, known) ?? MemberNamed(name) ?? (name.Length >= ShortestSpace ? Suggestion.Nearest(name, Keywords.FunctionSpaces) : null);
    }

    /// <summary>The path of a member of that name: of the item of a loop around, the innermost first, or of the only object that has it.</summary>
    private string? MemberNamed(string name)
    {
        string member = MemberNames.Of(name);
        for (int i = scope.Loops.Count - 1; i >= 0; i--)
        {
            if (scope.Loops[i] is { Name.Length: > 0 } loop && loop.List.Item?.Fields?.Member(member) is not null)
            {
                return $"{loop.Name}.{member}";
            }
        }

        string[] owners = [.. schema.Fields.Where(f => f.Kind == LetterFieldKind.Object && f.Member(member) is not null).Select(f => f.Name)];
        return owners is [var only] ? $"{only}.{member}" : null;
    }

    /// <summary>The names that come nearest to one that nothing comes near to.</summary>
    private string? KnownNames(string name)
    {
        if (suggestions > MostSuggestions)
        {
            return null;
        }

        IEnumerable<string> loops = scope.Loops.Where(l => l.Name.Length > 0).Reverse().SelectMany(l => l.List.Item?.Fields is { } item ? item.Members.Select(m => $"{l.Name}.{m.Name}") : [l.Name]);
        string[] known = [.. loops.Take(MostNamed), .. schema.Fields.Select(f => f.Name).OrderByDescending(f => Likeness(name, f))];
        return known.Length == 0 ? null : $"The fields here are {string.Join(", ", known.Take(MostNamed))}{(known.Length > MostNamed ? ", …" : "")}.";
    }

    /// <summary>How many pairs of letters of a name are in another.</summary>
    private static int Likeness(string name, string other)
    {
        int same = 0;
        for (int i = 0; i + 1 < Math.Min(name.Length, MostCompared); i++)
        {
            same += other.AsSpan().Contains(name.AsSpan(i, 2), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return same;
    }

    /// <summary>The field that is meant when its name is written with hyphens.</summary>
    private (string Path, int End)? HyphenedField(NameExpression name)
    {
        string text = faults.Text;
        int end = name.End;
        while (end + 1 < text.Length && text[end] == '-' && char.IsAsciiLetter(text[end + 1]))
        {
            end++;
            while (end < text.Length && MemberNames.IsNamePart(text[end]))
            {
                end++;
            }
        }

        if (end == name.End || end - name.Start > MostCompared)
        {
            return null;
        }

        string whole = text[name.Start..end].Replace('-', '_');
        return schema.Root(whole) is not null || scope.Find(whole) is not null ? (whole, end) : MemberNamed(whole) is { } path ? (path, end) : null;
    }

    /// <summary>A field's name that is written in two words, such as student.first name; told as one fault.</summary>
    private bool IsOneName(CallExpression call)
    {
        if (call.Arguments is not [NameExpression { IsReserved: false, IsLocal: false } second] || second.Start <= call.Callee.End || !faults.Text.AsSpan(call.Callee.End, second.Start - call.Callee.End).IsWhiteSpace())
        {
            return false;
        }

        switch (call.Callee)
        {
            case NameExpression { IsLocal: false } first when $"{first.Name}_{second.Name}" is var whole && schema.Root(first.Name) is null && scope.Find(first.Name) is null && schema.Root(whole) is not null:
                faults.Add(TemplateCodes.Unknown, first.Start, first.End, $"There is no {first.Name}; did you mean {whole}?", whole, first.Start, second.End);
                return true;
            case MemberExpression { Target: NameExpression { IsReserved: false } or MemberExpression } first when IsPath(first.Target) && $"{first.Name}_{second.Name}" is var whole:
                int mark = faults.Mark();
                Shape target = CheckExpression(first.Target);
                if (target.Without(Kinds.Null) is { Kinds: Kinds.Object, Fields: { } owner } && owner.Member(first.Name) is null && owner.Member(whole) is not null)
                {
                    faults.Add(TemplateCodes.Member, first.NameStart, first.End, $"{owner.Name} has no field {first.Name}; did you mean {whole}?", whole, first.NameStart, second.End);
                    return true;
                }

                faults.Rollback(mark);
                return false;
            default:
                return false;
        }
    }

    /// <summary>The state of a loop as other languages call it: forloop.index, loop.first.</summary>
    private bool IsForeignLoopState(MemberExpression member)
    {
        if (member.Target is not NameExpression { Name: "forloop" or "loop", IsParenthesized: false } loop || scope.Loops.Count == 0 || scope.Find(loop.Name) is not null || scope.FindLoop(loop.Name) is not null || schema.Root(loop.Name) is not null)
        {
            return false;
        }

        string? state = member.Name switch
        {
            "index" => "(for.index + 1)",
            "index0" => "for.index",
            "rindex" or "revindex" => "(for.rindex + 1)",
            "rindex0" or "revindex0" => "for.rindex",
            "first" or "last" or "length" => "for." + member.Name,
            _ => null,
        };
        faults.Add(TemplateCodes.Unknown, loop.Start, loop.End, $"There is no {loop.Name}; for tells of the loop, and counts from 0.", state ?? $"There are for.{string.Join(", for.", LoopStates)}.", member.Start, member.End);
        return true;
    }
}
