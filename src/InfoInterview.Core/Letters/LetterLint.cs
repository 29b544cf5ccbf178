using System.Buffers;
using System.Text.RegularExpressions;
using InfoInterview.Diagnostics;
using InfoInterview.Letters.Templates;

namespace InfoInterview.Letters;

/// <summary>Looks at what a letter's template says between its tags: whether there is a subject and a text at all, and whether a placeholder of another program is left, which would be printed as it stands.</summary>
internal static partial class LetterLint
{
    private const int MostTold = 20;
    private const int ShortestWord = 4;

    /// <summary>What people write into a form when they mean a field.</summary>
    private static readonly HashSet<string> FormWords = new(StringComparer.Ordinal)
    {
        "name", "your_name", "first_name", "last_name", "full_name", "contact_name", "recipient", "recipient_name", "company", "company_name", "organization", "organisation",
        "date", "today", "title", "job_title", "position", "role", "school", "university", "major", "email", "phone", "phone_number", "field", "industry", "topic",
    };

    private static readonly string[] CommentedBlocks = ["#if", "#each", "#unless", "#with", "#foreach"];

    [GeneratedRegex(@"\{%[-~]?(?<tag>[^%{}\n]{1,80}?)[-~]?%\}|[$#]\{(?<dollar>[^{}\n]{1,60})\}|\{ +\{(?<split>[^{}\n]{1,80})\} *\}|\{(?<brace>[^{}\n]{1,60})\}\}?|\u00AB(?<quote>[^\u00AB\u00BB\n]{1,60})\u00BB|<<(?<angle>[^<>\n]{1,60})>>|\[\[(?<double>[^\[\]\n]{1,60})\]\]|\[(?<single>[^\[\]\n]{1,60})\]|%(?<percent>[A-Za-z][A-Za-z0-9_]{2,40})%", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    /// <summary>Tells what is wrong with the text of a template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="file">Its name.</param>
    /// <param name="schema">The fields that it may read.</param>
    /// <param name="isPage">Whether it is the page of a letter, which has no subject.</param>
    /// <param name="faults">Where to tell it.</param>
    public static void Check(string text, string file, LetterSchema schema, bool isPage, List<Diagnostic> faults)
    {
        ArraySegment<Token> tokens = Lexer.Read(new Faults(text, file, new ScribanSubsetOptions()));
        try
        {
            if (WhatIsMissing(text, tokens, isPage) is { } missing)
            {
                faults.Add(new Diagnostic(LetterCodes.EmptyLetter, Severity.Error, missing, new SourcePlace(file), null, isPage ? "Write the letter as HTML, or remove the file." : "Write the subject on the first line of the template, and the text below it."));
            }

            int told = faults.Count;
            foreach (Token token in tokens)
            {
                if (faults.Count - told >= MostTold)
                {
                    return;
                }

                if (token.Kind is TokenKind.Text or TokenKind.EscapeText)
                {
                    CheckText(text, token.Start, token.End, file, schema, faults);
                }
                else if (token.Kind == TokenKind.OpenCode && Array.Find(CommentedBlocks, b => text.AsSpan(token.End).StartsWith(b, StringComparison.Ordinal) && token.End + b.Length < text.Length && text[token.End + b.Length] == ' ') is { } block)
                {
                    faults.Add(new Diagnostic(LetterCodes.PlaceholderLeft, Severity.Warning, "What starts with # is a comment: nothing is asked here, and what follows is always printed.", PlaceOf(text, token.Start, token.End + block.Length, file), text[token.Start..(token.End + block.Length)], block is "#each" or "#foreach" ? "Write {{ for … in … }}." : "Write {{ if … }}."));
                }
            }
        }
        finally
        {
            ArrayPool<Token>.Shared.Return(tokens.Array!);
        }
    }

    /// <summary>Says what no letter of the template can have; null when it may have all.</summary>
    private static string? WhatIsMissing(string text, ArraySegment<Token> tokens, bool isPage)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return isPage ? "The page has no text." : "The template is empty.";
        }

        // A partial can hold several lines, and so can a text that is written out.
        if (isPage || text.Contains("include", StringComparison.Ordinal) || text.Contains("\\n", StringComparison.Ordinal))
        {
            return null;
        }

        int lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        bool isSubjectBlank = lineEnd >= 0 && string.IsNullOrWhiteSpace(text[..lineEnd]);
        if (isSubjectBlank && !text.AsSpan().TrimStart().StartsWith("{{-", StringComparison.Ordinal) && !text.AsSpan().TrimStart().StartsWith("{%{-", StringComparison.Ordinal))
        {
            return "The template has no subject: its first line is blank.";
        }

        return SaysSomethingBehind(text, tokens, lineEnd) ? null : "The template has a subject and no text.";
    }

    /// <summary>Whether anything can be printed behind the first line.</summary>
    private static bool SaysSomethingBehind(string text, ArraySegment<Token> tokens, int lineEnd)
    {
        if (lineEnd < 0)
        {
            return false;
        }

        foreach (Token token in tokens)
        {
            bool isCode = token.Kind is not (TokenKind.Text or TokenKind.EscapeText or TokenKind.OpenCode or TokenKind.CloseCode or TokenKind.NewLine or TokenKind.EndOfText);
            bool isText = token.Kind is TokenKind.Text or TokenKind.EscapeText && token.End > lineEnd && !string.IsNullOrWhiteSpace(text[Math.Max(token.Start, lineEnd)..token.End]);
            if (isText || (isCode && token.Start > lineEnd))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckText(string text, int start, int end, string file, LetterSchema schema, List<Diagnostic> faults)
    {
        if (text.AsSpan(start, end - start).IndexOfAny("{[%<\u00AB") < 0)
        {
            return;
        }

        foreach (Match match in Placeholder().Matches(text[start..end]))
        {
            string kind = match.Groups.Values.Skip(1).Single(g => g.Success).Name;
            string inner = match.Groups[kind].Value.Trim();
            if (kind == "tag")
            {
                Tell("A tag of another language is printed as it stands.", TagInstead(inner));
                continue;
            }

            if (kind == "split")
            {
                Tell("A blank parts the braces, so this is no tag and is printed as it stands.", $"{{{{ {inner} }}}}");
                continue;
            }

            string path = PathOf(inner);
            string? known = Known(path, schema);
            if (IsPlaceholder(kind, inner, path, known))
            {
                Tell("This looks like a field, and is printed as it stands.", known is null ? FieldsLike(path, schema) : schema.Find(known)!.IsOptional ? $"{{{{ {known} ?? … }}}}" : $"{{{{ {known} }}}}");
            }

            void Tell(string message, string fix) =>
                faults.Add(new Diagnostic(LetterCodes.PlaceholderLeft, Severity.Warning, message, PlaceOf(text, start + match.Index, start + match.Index + match.Length, file), match.Value, fix));
        }
    }

    private static bool IsPlaceholder(string kind, string inner, string path, string? known)
    {
        bool isName = path.Length > 0 && path.Split('.').All(p => MemberNames.IsName(p));
        bool isOneWord = isName && !inner.Contains(' ', StringComparison.Ordinal);
        bool isMarked = isOneWord && (inner.AsSpan().ContainsAny('_', '.') || inner.Skip(1).Any(char.IsUpper));
        return kind switch
        {
            "dollar" or "double" or "angle" => isOneWord || known is not null || FormWords.Contains(path),
            "brace" => isMarked || known is not null || FormWords.Contains(path),
            "quote" => isMarked || (isOneWord && known is not null),
            "single" => isMarked || FormWords.Contains(path) || path.StartsWith("your_", StringComparison.Ordinal) || (known?.Contains('.', StringComparison.Ordinal) ?? false),
            _ => known is not null || path.Contains('_', StringComparison.Ordinal) || (inner.All(char.IsAsciiLetterUpper) && !inner.All(char.IsAsciiHexDigit)),
        };
    }

    /// <summary>The name of a field as it may have been written elsewhere: Contact.FullName, contact-name, First name, FIRST_NAME.</summary>
    private static string PathOf(string inner) => string.Join('.', inner.Split('.').Select(p =>
    {
        string word = p.Trim().Replace(' ', '_').Replace('-', '_');
        return word.Any(char.IsLower) ? MemberNames.Of(word).Replace("__", "_", StringComparison.Ordinal) : word.ToLowerInvariant();
    }));

    /// <summary>The field that is meant: at that path, or the only member of that name.</summary>
    private static string? Known(string path, LetterSchema schema)
    {
        if (schema.Find(path) is { } field)
        {
            return field.Kind is LetterFieldKind.Object or LetterFieldKind.List || path.Contains("[]", StringComparison.Ordinal) ? null : path;
        }

        string[] members = [.. schema.Fields.Where(f => f.Kind == LetterFieldKind.Object && f.Member(path) is not null).Select(f => $"{f.Name}.{path}")];
        return members is [var only] ? only : null;
    }

    /// <summary>Some fields whose names hold the word.</summary>
    private static string FieldsLike(string path, LetterSchema schema)
    {
        string word = path[(path.LastIndexOfAny(['.', '_']) + 1)..];
        string[] near = word.Length < ShortestWord ? [] : [.. schema.AllFields
            .Where(f => f.Kind is not (LetterFieldKind.Object or LetterFieldKind.List) && !f.Path.Contains("[]", StringComparison.Ordinal) && f.Name.Contains(word, StringComparison.Ordinal))
            .Select(f => $"{{{{ {f.Path} }}}}").Order(StringComparer.Ordinal).Take(2)];
        return near.Length == 0 ? "Write a field between {{ and }}, or other words." : $"Write a field, such as {string.Join(" or ", near)}, or other words.";
    }

    private static string TagInstead(string inner)
    {
        string[] words = inner.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [var word, ..] when word.StartsWith("end", StringComparison.Ordinal) => "{{ end }}",
            ["else"] => "{{ else }}",
            ["elsif" or "elif" or "elseif", var condition] => $"{{{{ else if {condition} }}}}",
            ["if" or "for" or "case" or "when" or "capture", _] => $"{{{{ {inner} }}}}",
            ["assign" or "set", var assignment] => $"{{{{ {assignment} }}}}",
            _ => "Write tags as {{ … }}.",
        };
    }

    private static SourcePlace PlaceOf(string text, int start, int end, string file)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, start);
        return new SourcePlace(file, before.Count('\n') + 1, start - before.LastIndexOf('\n'), end - start);
    }
}
