namespace InfoInterview.Letters.Templates;

/// <content>Telling: which piece of the source a fault is about, and what to write in place of which piece.</content>
internal sealed partial class HtmlChecker
{
    private const string EscapeCall = " | html.escape";
    private const string BreaksCall = " | html.newline_to_br";
    private const string EncodeCall = " | html.url_encode";
    private static readonly string[] BackslashCalls = [" | string.escape", " | string.literal"];

    private void Tell(TemplateCode code, int start, int end, string message, HtmlFix fix)
    {
        if (sink is null)
        {
            faults.Add(code, start, end, message, fix.Text, fix.Start, fix.End);
        }
        else
        {
            sink.Add(new HtmlPending(faults, code, start, end, message, fix));
        }
    }

    private void TellAgain(HtmlPending one)
    {
        if (sink is null)
        {
            one.Faults.Add(one.Code, one.Start, one.End, one.Message, one.Fix.Text, one.Fix.Start, one.Fix.End);
        }
        else
        {
            sink.Add(one);
        }
    }

    private void TellText(TemplateCode code, HtmlAbout about, int at, string message, string? fix, HtmlAbout? fixAbout)
    {
        if (instead is { } other || reader.Origin < 0)
        {
            (int from, int to) = instead ?? (0, 0);
            Tell(code, from, to, message, new HtmlFix(InWords(fix)));
            return;
        }

        at += reader.Origin;
        (int start, int end) = PieceOf(about, at) ?? (StartOf(about, at), HtmlSource.EndOfLine(faults.Text, at));
        if (fix is null || PieceOf(fixAbout ?? about, at) is not { } piece)
        {
            Tell(code, start, end, message, new HtmlFix(InWords(fix)));
            return;
        }

        Tell(code, start, end, message, new HtmlFix(WithOwn(fix, piece.Start, piece.End), piece.Start, piece.End));
    }

    /// <summary>A fix with what stands in the attribute filled in.</summary>
    private string WithOwn(string fix, int start, int end)
    {
        int value = fix.AsSpan().ContainsAny(HtmlReader.OwnValue[0], HtmlReader.OwnCode[0]) ? HtmlSource.ValueOf(faults.Text, start) : -1;
        if (value < 0)
        {
            return fix;
        }

        string own = faults.Text[value..end];
        int open = own.IndexOf("{{", StringComparison.Ordinal);
        int close = own.IndexOf("}}", Math.Max(open, 0), StringComparison.Ordinal);
        bool isOnly = open >= 0 && close > open && own.IndexOf("{{", close, StringComparison.Ordinal) < 0;
        return fix.Replace(HtmlReader.OwnValue, own.Replace("\"", "&quot;", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace(HtmlReader.OwnCode, isOnly ? own[open..(close + 2)] : "{{ … | html.escape }}", StringComparison.Ordinal);
    }

    /// <summary>A fix that has no place in the source, said as a sentence.</summary>
    private static string? InWords(string? fix) =>
        fix is null || fix.Trim().Length < 2 || fix.AsSpan().ContainsAny(HtmlReader.OwnValue[0], HtmlReader.OwnCode[0]) ? null
        : char.IsUpper(fix[0]) ? fix
        : $"Write {fix}.";

    private int StartOf(HtmlAbout about, int at) => about switch
    {
        HtmlAbout.Attribute when reader.NameAt >= 0 => reader.NameAt,
        HtmlAbout.Tag or HtmlAbout.Comment when reader.TagAt >= 0 => reader.TagAt,
        _ => at,
    };

    /// <summary>The whole piece; null when its start is not known or it has no end.</summary>
    private (int Start, int End)? PieceOf(HtmlAbout about, int at)
    {
        string text = faults.Text;
        int start = about switch
        {
            HtmlAbout.Attribute => reader.NameAt,
            HtmlAbout.Tag or HtmlAbout.Comment => reader.TagAt,
            HtmlAbout.TagName when reader.TagAt >= 0 => reader.TagAt + (text.AsSpan(reader.TagAt).StartsWith("</", StringComparison.Ordinal) ? 2 : 1),
            HtmlAbout.TagName => -1,
            _ => at,
        };
        if (start < 0)
        {
            return null;
        }

        int end = about switch
        {
            HtmlAbout.Attribute => HtmlSource.EndOfAttribute(text, start),
            HtmlAbout.Tag => HtmlSource.EndOfTag(text, start),
            HtmlAbout.Comment => HtmlSource.EndOfComment(text, start),
            HtmlAbout.TagName => HtmlSource.EndOfName(text, start),
            HtmlAbout.Word => HtmlSource.EndOfWord(text, start),
            _ => at + 1,
        };
        return end < 0 ? null : (start, end);
    }

    /// <summary>An escape of what is escaped already, or in the wrong order: it is safe, but the reader sees it.</summary>
    private void TellTwice(CallExpression call, HtmlValue subject)
    {
        HtmlForm form = subject.Form;
        bool isEncode = call.Function!.Id == FunctionId.UrlEncode;
        if (form == HtmlForm.None || (isEncode && form == HtmlForm.Backslashes))
        {
            return;
        }

        Expression first = call.Arguments[0];
        string text = faults.Text[first.Start..first.End];
        string? last = form switch
        {
            HtmlForm.Escaped => EscapeCall,
            HtmlForm.Breaks => BreaksCall,
            _ => Array.Find(BackslashCalls, c => text.EndsWith(c, StringComparison.Ordinal)),
        };
        string? plain = last is not null && text.EndsWith(last, StringComparison.Ordinal) ? text[..^last.Length] : null;
        string? without = plain is not null && plain.EndsWith(EscapeCall, StringComparison.Ordinal) ? plain[..^EscapeCall.Length] : plain;
        (string message, string? fix) = form switch
        {
            HtmlForm.Escaped when isEncode => ("The value is escaped for HTML before it is encoded, so that the escapes become a part of the address.", without is null ? null : without + EncodeCall),
            HtmlForm.Escaped => ("The value is escaped twice, and the reader sees the escapes.", subject.Class <= HtmlClass.EscapedLink ? text : null),
            HtmlForm.Breaks => ("The tags of html.newline_to_br are printed as text.", without is null ? null : isEncode ? without + EncodeCall : without + EscapeCall + BreaksCall),
            _ => ("string.escape and string.literal put backslashes before quotes, which the reader sees; HTML needs html.escape alone.", plain is null ? null : without + EscapeCall),
        };
        bool isBare = call.IsParenthesized && fix is not null && !(first.IsParenthesized && fix == text);
        faults.Add(TemplateCodes.HtmlTwice, call.Start, call.End, message, isBare ? $"({fix})" : fix ?? "Escape each part once, last of all.");
    }

    /// <summary>The letter ends inside of something: what is open, and what closes it.</summary>
    private void TellEnd()
    {
        HtmlState state = flow.State;
        int end = faults.Text.Length;
        int start = flow.TagAt >= 0 ? flow.TagAt : Math.Max(0, end - 1);
        HtmlFix fix = state.Place switch
        {
            HtmlPlace.TagOpen when flow.TagAt >= 0 => new HtmlFix("&lt;", flow.TagAt, flow.TagAt + 1),
            HtmlPlace.RcData or HtmlPlace.RawText => new HtmlFix($"</{state.Tag}>", end, end),
            HtmlPlace.Comment => new HtmlFix(" -->", end, end),
            HtmlPlace.TagName or HtmlPlace.BeforeAttributeName or HtmlPlace.AttributeName or HtmlPlace.AfterAttributeName or HtmlPlace.AfterValue => new HtmlFix(">", end, end),
            _ => new HtmlFix("Close what is open."),
        };
        faults.Add(TemplateCodes.HtmlPart, start, Math.Max(HtmlSource.EndOfLine(faults.Text, start), start + 1), $"The template ends {state.Words}.", fix.Text, fix.Start, fix.End);
    }

    /// <summary>Blanks before a tag of code that HTML does not read as blanks.</summary>
    private void TellIndent(Statement statement)
    {
        string indent = statement.Indent!;
        int tag = faults.Text.LastIndexOf("{{", statement.Start, StringComparison.Ordinal);
        int start = tag < 0 ? -1 : faults.Text.LastIndexOf(indent, tag, StringComparison.Ordinal);
        const string Message = "The blanks before this are written again on each line, and HTML does not read all of them as blanks.";
        if (start < 0 || start + indent.Length != tag)
        {
            Tell(TemplateCodes.HtmlTag, statement.Start, statement.End, Message, new HtmlFix("Use the space bar."));
        }
        else
        {
            Tell(TemplateCodes.HtmlTag, start, tag, Message, new HtmlFix(new string(' ', indent.Length), start, tag));
        }
    }

    private HtmlFix FixOf(HtmlSpot spot, HtmlState before, HtmlPiece piece, Expression place)
    {
        string text = faults.Text[place.Start..place.End];
        int attribute = flow.NameAt;
        int end = attribute < 0 ? -1 : HtmlSource.EndOfAttribute(faults.Text, attribute);
        bool isPlaced = end >= 0;
        string safe = piece.Class is HtmlClass.Raw or HtmlClass.Link ? Escaped(place) : text;
        switch (spot.Mend)
        {
            case HtmlMend.Escape:
                return new HtmlFix(Escaped(place));
            case HtmlMend.Encode:
                string plain = text.EndsWith(EscapeCall, StringComparison.Ordinal) ? text[..^EscapeCall.Length] : text;
                return new HtmlFix($"{(IsSimple(place) ? plain : $"({plain})")} | html.url_encode", place.Start, place.End);
            case HtmlMend.Sketch:
                return isPlaced ? new HtmlFix(spot.Fix, attribute, end) : new HtmlFix(InWords(spot.Fix));
            case HtmlMend.Link:
                return LinkFix(before.Name, attribute, end);
            case HtmlMend.WholeLink:
                string alone = $"{before.Name}=\"{{{{ {Escaped(place)} }}}}\"";
                return isPlaced ? new HtmlFix(alone, attribute, end) : new HtmlFix(InWords(alone));
            case HtmlMend.Quotes when isPlaced:
                string value = faults.Text[HtmlSource.ValueOf(faults.Text, attribute)..end];
                return new HtmlFix($"{before.Name}=\"{value.Replace(text, safe, StringComparison.Ordinal)}\"", attribute, end);
            case HtmlMend.LessSign when flow.TagAt >= 0:
                return new HtmlFix("&lt;", flow.TagAt, flow.TagAt + 1);
            case HtmlMend.NoBreaks when text.EndsWith(BreaksCall, StringComparison.Ordinal):
                return new HtmlFix(text[..^BreaksCall.Length]);
            case HtmlMend.Attribute when before.Place is HtmlPlace.BeforeAttributeName or HtmlPlace.AfterAttributeName && HtmlSource.CodeAround(faults.Text, place.Start, place.End) is { } code:
                return new HtmlFix($"…=\"{{{{ {safe} }}}}\"", code.Start, code.End);
            case HtmlMend.Attribute:
                return new HtmlFix("Write the attribute out, and the value between its quotes.");
            case HtmlMend.Quotes:
                return new HtmlFix("Put the value between quotes.");
            default:
                return new HtmlFix(spot.Fix);
        }
    }

    /// <summary>Who writes a template cannot declare fields: a link field that the letter has helps.</summary>
    private HtmlFix LinkFix(string name, int start, int end)
    {
        LetterField[] links = [.. schema.AllFields.Where(f => f.IsLink && !f.Path.Contains('.', StringComparison.Ordinal))];
        if ((Array.Find(links, f => !f.IsOptional) ?? links.FirstOrDefault()) is not { } link)
        {
            return new HtmlFix("Write the address out; this letter has no link field.");
        }

        string whole = $"{name}=\"{{{{ {link.Path} | html.escape }}}}\"";
        return link.IsOptional ? new HtmlFix($"Write {{{{ if {link.Path} }}}} before the tag, {whole} in it, and {{{{ end }}}} behind its end tag.")
            : end >= 0 ? new HtmlFix(whole, start, end)
            : new HtmlFix(InWords(whole));
    }

    /// <summary>The value with its escape last, and line breaks for HTML behind it.</summary>
    private string Escaped(Expression place)
    {
        string text = faults.Text[place.Start..place.End];
        bool hasBreaks = text.EndsWith(BreaksCall, StringComparison.Ordinal);
        text = (hasBreaks ? text[..^BreaksCall.Length] : text).Replace(EscapeCall, string.Empty, StringComparison.Ordinal);
        text = Array.Find(BackslashCalls, c => text.EndsWith(c, StringComparison.Ordinal)) is { } backslashes ? text[..^backslashes.Length] : text;
        return $"{(IsSimple(place) ? text : $"({text})")}{EscapeCall}{(hasBreaks ? BreaksCall : string.Empty)}";
    }

    /// <summary>Whether a pipe behind an expression takes all of it.</summary>
    private static bool IsSimple(Expression place) => place.IsParenthesized || place is NameExpression or MemberExpression or IndexExpression or CallExpression or InterpolatedExpression;
}
