namespace InfoInterview.Letters.Templates;

/// <content>Functions that are not there.</content>
internal sealed partial class Checker
{
    /// <summary>What programming languages call what a function does here.</summary>
    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["toupper"] = "upcase",
        ["touppercase"] = "upcase",
        ["toupperinvariant"] = "upcase",
        ["upper"] = "upcase",
        ["tolower"] = "downcase",
        ["tolowercase"] = "downcase",
        ["tolowerinvariant"] = "downcase",
        ["lower"] = "downcase",
        ["trim"] = "strip",
        ["trimstart"] = "lstrip",
        ["trimend"] = "rstrip",
        ["substring"] = "slice",
        ["titlecase"] = "capitalizewords",
        ["distinct"] = "uniq",
        ["includes"] = "contains",
    };

    /// <summary>The function that does what a method of another language does, for the kind of value that it stands behind.</summary>
    private static Function? FunctionOfMethod(MemberExpression member)
    {
        string plain = member.Name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        string name = Methods.GetValueOrDefault(plain) ?? plain;
        string space = member.Target.Shape.Has(Kinds.List) ? "array." : "string.";
        string? whole = Function.Names.FirstOrDefault(f => f.StartsWith(space, StringComparison.Ordinal) && f.Replace("_", "", StringComparison.Ordinal).AsSpan(space.Length).SequenceEqual(name));
        return whole is null ? null : Function.Find(space[..^1], whole[space.Length..]);
    }

    /// <summary>The names that are left out and why, where the reason is worth more than «there is no such function».</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["date.now"] = "Letters are repeatable, so they do not read the clock.",
        ["date.parse"] = "Dates come from the letter's data as dates.",
        ["date.parse_to_string"] = "Dates come from the letter's data as dates.",
        ["string.to_int"] = "Numbers come from the letter's data as numbers.",
        ["string.to_long"] = "Numbers come from the letter's data as numbers.",
        ["string.to_float"] = "Numbers come from the letter's data as numbers.",
        ["string.to_double"] = "Numbers come from the letter's data as numbers.",
        ["string.md5"] = "Sums of characters are not for letters.",
        ["string.sha1"] = "Sums of characters are not for letters.",
        ["string.sha256"] = "Sums of characters are not for letters.",
        ["string.hmac_sha1"] = "Sums of characters are not for letters.",
        ["string.hmac_sha256"] = "Sums of characters are not for letters.",
        ["string.base64_encode"] = "It is not for letters.",
        ["string.base64_decode"] = "It is not for letters.",
        ["math.is_number"] = "Every field's kind is known before the letter is written.",
        ["math.random"] = "Letters are repeatable, so nothing is random.",
        ["math.uuid"] = "Letters are repeatable, so nothing is random.",
        ["html.strip"] = "html.strip is no sanitizer and can take very long; use html.escape.",
        ["object.eval"] = "Data is never run as code.",
        ["math.plus"] = "Use +.",
        ["math.minus"] = "Use -.",
        ["math.times"] = "Use *.",
        ["math.divided_by"] = "Use / or //.",
        ["math.modulo"] = "Use %.",
        ["array.each"] = "Functions are no values here; use for.",
        ["array.filter"] = "Functions are no values here; use for and if.",
        ["array.any"] = "Functions are no values here; use array.contains, or for and if.",
        ["array.cycle"] = "It remembers where it was; use for.even, for.odd or for.index.",
        ["array.insert_at"] = "It can make lists of any size; use array.add or array.concat.",
        ["array.remove_at"] = "Use array.limit, array.offset or for with if.",
    };

    private void UnknownFunction(Expression callee, string space)
    {
        string name = callee is MemberExpression member ? $"{space}.{member.Name}" : space;
        string? near = FunctionInstead(name, callee);
        if (name == "date.now")
        {
            Fault(TemplateCodes.Function, callee, $"date.now is left out. Letters are repeatable, so they do not read the clock; {(near is null ? "this letter's data has no date" : $"the letter's own day is {near}")}.", near ?? "Write the day out, or let the letter's data hold it.");
            return;
        }

        string message = LeftOut.TryGetValue(name, out string? why) ? $"{name} is left out. {why}"
            : space is "object" or "regex" or "timespan" ? $"{name} is left out: {space}.… would make code of data, or can take very long."
            : near is null ? $"There is no function {name}." : $"There is no function {name}; did you mean {near}?";
        Fault(TemplateCodes.Function, callee, message, near);
    }

    /// <summary>A call whose work an operator does here.</summary>
    private bool TryOperator(CallExpression call, MemberExpression callee, string space)
    {
        string name = $"{space}.{callee.Name}";
        if (OtherFunctions.GetValueOrDefault(name) is not { } sign || sign is not ("+" or "-" or "*" or "/" or "%" or "??" or ".size"))
        {
            return false;
        }

        string why = LeftOut.TryGetValue(name, out string? said) ? said : $"{space}.… would make code of data, or can take very long.";
        string? fix = (sign, call.Arguments) switch
        {
            (".size", [var list]) => Operand(list) + sign,
            (not ".size", [var left, var right]) => $"{Operand(left)} {sign} {Operand(right)}",
            _ => null,
        };
        faults.Add(TemplateCodes.Function, callee.Start, callee.End, $"{name} is left out. {why}", fix is not null && call.IsParenthesized ? $"({fix})" : fix ?? $"Use {sign}.", call.Start, call.End);
        return true;
    }

    private void CheckNotFunction(CallExpression call)
    {
        if (TryForeignEscape(call))
        {
            return;
        }

        if (call.Callee is NameExpression unknown && scope.Find(unknown.Name) is null && scope.FindLoop(unknown.Name) is null && Function.Names.FirstOrDefault(f => f.EndsWith("." + unknown.Name, StringComparison.Ordinal)) is { } meant && (unknown.IsLocal || schema.Root(unknown.Name) is null))
        {
            Fault(TemplateCodes.Unknown, unknown, $"There is no {unknown.Name}; did you mean {meant}?", meant);
            return;
        }

        if (call.Callee is MemberExpression { Target: NameExpression { IsLocal: false } root } part && scope.Find(root.Name) is null && scope.FindLoop(root.Name) is null && schema.Root(root.Name) is null && NearestName(root.Name) is null
            && Function.Names.FirstOrDefault(f => f.EndsWith("." + part.Name, StringComparison.Ordinal)) is { } whole)
        {
            string space = whole[..whole.IndexOf('.', StringComparison.Ordinal)];
            Fault(TemplateCodes.Unknown, root, $"There is no {root.Name}; did you mean {space}?", space);
        }

        Shape callee = call.Callee is IncludeExpression ? Shape.Unknown : CheckExpression(call.Callee);
        if (callee.IsUnknown && call.Callee is NameExpression { IsReserved: false } or MemberExpression)
        {
            // What is wrong with the name is told already.
            return;
        }

        bool isPiped = call.Arguments is [var first, ..] && first.Start < call.Callee.Start;
        string? fix = call.Callee is MemberExpression member ? Function.Names.FirstOrDefault(f => f.EndsWith("." + member.Name, StringComparison.Ordinal))
            : null;
        if (!isPiped && call.Arguments is [ListExpression { Items.Count: 1 } place])
        {
            faults.Add(TemplateCodes.NotFunc, call.Callee.Start, call.Callee.End, $"{Written(call.Callee)} is no function.", Written(call.Callee) + Written(place), call.Callee.Start, place.End);
            return;
        }

        Fault(TemplateCodes.NotFunc, call.Callee, $"{Written(call.Callee)} is no function.", fix ?? (isPiped ? "Write a function behind the pipe, such as string.upcase." : "Put an operator such as + between the values, or end the statement with ;."));
    }
}
