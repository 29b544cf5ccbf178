using System.Net;
using System.Text;

namespace InfoInterview.Letters;

public sealed partial record Letter
{
    /// <summary>The letter as a whole HTML page: by the center's own page template where there is one for its language (<see cref="PageTemplate"/>), else made from the text, each character of it escaped, paragraphs and lists marked up, nothing fetched from elsewhere.</summary>
    /// <returns>HTML 5, to be stored as UTF-8; made from the text it has LF lines, states its language and is readable without colors or pictures.</returns>
    public string ToHtml()
    {
        if (Page is not null)
        {
            return Page;
        }

        string title = Subject.Length == 0 ? Kind.ToString() : Subject;
        var html = new StringBuilder();
        html.Append($$"""
            <!DOCTYPE html>
            <html lang="{{Escape(Language.Tag)}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{{Escape(title)}}</title>
            <style>
            body { margin: 0; background: #fff; color: #1a1a1a; font: 1.05rem/1.55 Georgia, "Times New Roman", serif; }
            main { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; }
            h1 { margin: 0 0 1.75rem; font-size: 1.2rem; line-height: 1.35; }
            p, ul { margin: 0 0 1.1rem; }
            ul { padding-left: 1.4rem; }
            </style>
            </head>
            <body>
            <main>

            """.ReplaceLineEndings("\n"));
        if (Subject.Length > 0)
        {
            html.Append("<h1>").Append(Escape(Subject)).Append("</h1>\n");
        }

        foreach (string paragraph in Paragraphs)
        {
            string[] lines = paragraph.Split('\n');
            if (lines.All(l => l.StartsWith("- ", StringComparison.Ordinal)))
            {
                html.Append("<ul>\n");
                foreach (string line in lines)
                {
                    html.Append("<li>").Append(Escape(line[2..])).Append("</li>\n");
                }

                html.Append("</ul>\n");
            }
            else
            {
                html.Append("<p>").AppendJoin("<br>\n", lines.Select(Escape)).Append("</p>\n");
            }
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
