using InfoInterview.People;

namespace InfoInterview.Referrals;

/// <summary>A picture of a seeker's network with the path in it, as SVG: the path large and with names, everybody else a dot.</summary>
/// <remarks>
/// It shows names, so it is for the owner of the book alone. Private ties are not in the graph and so not in the picture (R76). Nothing in it is random:
/// the same search gives the same bytes. Shapes and lines say what colors say; title and description serve screen readers.
/// </remarks>
public static partial class NetworkPicture
{
    /// <summary>Direct contacts drawn as dots at most; the picture says when there are more.</summary>
    public const int MostDots = 600;

    private const double SeekerX = 440;
    private const double Step = 212;
    private const double Margin = 40;

    /// <summary>Draws the best path of a search in the seeker's network; without a path, the network and the goal that nobody leads to.</summary>
    /// <param name="search">What was found.</param>
    /// <returns>An SVG document of its own, UTF-8 when written, lines ended by a line feed.</returns>
    public static string Draw(ReferralSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var scene = new Scene(search);
        Sector[] sectors = Sectors(scene.Groups, out double edge);
        double width = Math.Max(1140, SeekerX + (scene.Ties * Step) + 150);
        double y0 = Math.Max(270, 88 + edge + 74);
        double height = y0 + Math.Max(200, edge + 74) + 64;
        var svg = new SvgText();
        string title = scene.Title();
        svg.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0}\" height=\"{height:0}\" viewBox=\"0 0 {width:0} {height:0}\" role=\"img\" aria-labelledby=\"picture-title picture-desc\">");
        svg.Line($"<title id=\"picture-title\">{SvgText.Escape(title)}</title>");
        svg.Line($"<desc id=\"picture-desc\">{SvgText.Escape(scene.Description())}</desc>");
        svg.Raw(Style);
        svg.Line($"<rect class=\"paper\" width=\"{width:0}\" height=\"{height:0}\"/>");
        svg.Line($"<text class=\"title\" x=\"{Margin:0}\" y=\"48\">{SvgText.Escape(SvgText.Fit(title, 24, width - (2 * Margin)))}</text>");
        svg.Line($"<text class=\"subtitle\" x=\"{Margin:0}\" y=\"74\">{SvgText.Escape(SvgText.Fit(scene.Subtitle(), 15, width - (2 * Margin)))}</text>");
        DrawContacts(svg, sectors, y0, width);
        DrawPath(svg, scene, y0);
        DrawLegend(svg, scene, height, width);
        svg.Line($"</svg>");
        return svg.ToString();
    }

    private static void DrawPath(SvgText svg, Scene scene, double y0)
    {
        if (scene.Path is not { } path)
        {
            DrawGap(svg, scene, y0);
            DrawSeeker(svg, scene, y0);
            return;
        }

        for (int i = 0; i < path.Steps.Count; i++)
        {
            DrawCircle(svg, scene, path.Contacts[i], SeekerX + ((i + 1) * Step), y0, last: i == path.Steps.Count - 1);
        }

        for (int i = 0; i < path.Steps.Count; i++)
        {
            double from = SeekerX + (i * Step) + (i == 0 ? 38 : 33);
            double to = SeekerX + ((i + 1) * Step) - (i == path.Steps.Count - 1 ? 40 : 33);
            DrawTie(svg, path.Steps[i], y0, from, to);
        }

        DrawSeeker(svg, scene, y0);
        for (int i = 0; i < path.Contacts.Count; i++)
        {
            DrawPerson(svg, path.Contacts[i], SeekerX + ((i + 1) * Step), y0, last: i == path.Contacts.Count - 1);
        }
    }

    private static void DrawTie(SvgText svg, ReferralStep step, double y0, double from, double to)
    {
        double thick = 2.5 + (6.5 * step.Strength);
        double head = 9 + (thick / 2);
        double middle = (from + to) / 2;
        svg.Line($"<line class=\"way\" stroke-width=\"{thick:0.0}\" x1=\"{from:0.0}\" y1=\"{y0:0.0}\" x2=\"{to - head:0.0}\" y2=\"{y0:0.0}\"/>");
        svg.Line($"<path class=\"head\" d=\"M{to:0.0} {y0:0.0} l{-head - 2:0.0} {-head * 0.62:0.0} v{head * 1.24:0.0} z\"/>");
        svg.Line($"<text class=\"tie\" x=\"{middle:0.0}\" y=\"{y0 - 30:0.0}\">{SvgText.Escape(Scene.Closeness(step.Tie))}</text>");
        svg.Line($"<text class=\"tie\" x=\"{middle:0.0}\" y=\"{y0 - 14:0.0}\">{SvgText.Escape(Scene.Silence(step.Tie))}</text>");
        svg.Line($"<text class=\"strength\" x=\"{middle:0.0}\" y=\"{y0 + 23:0.0}\">{TieCost.Shown(step.Strength)}</text>");
    }

    private static void DrawSeeker(SvgText svg, Scene scene, double y0)
    {
        svg.Line($"<g><title>{SvgText.Escape(scene.SeekerName)}</title>");
        svg.Line($"<circle class=\"halo\" cx=\"{SeekerX:0}\" cy=\"{y0:0}\" r=\"46\"/><circle class=\"seeker\" cx=\"{SeekerX:0}\" cy=\"{y0:0}\" r=\"36\"/>");
        svg.Line($"<text class=\"initials\" x=\"{SeekerX:0}\" y=\"{y0 + 7:0}\">{SvgText.Escape(scene.SeekerInitials)}</text></g>");
        string[] lines = SvgText.Wrap(scene.SeekerName, 16, 170, 2);
        double plate = Math.Max(SvgText.Width("looks for a talk", 13), lines.Max(l => SvgText.Width(l, 16))) + 8;
        svg.Line($"<rect class=\"plate\" x=\"{SeekerX - (plate / 2):0.0}\" y=\"{y0 + 50:0.0}\" width=\"{plate:0.0}\" height=\"{24 + (lines.Length * 19):0}\" rx=\"6\"/>");
        for (int i = 0; i < lines.Length; i++)
        {
            svg.Line($"<text class=\"name\" x=\"{SeekerX:0}\" y=\"{y0 + 66 + (i * 19):0}\">{SvgText.Escape(lines[i])}</text>");
        }

        svg.Line($"<text class=\"role\" x=\"{SeekerX:0}\" y=\"{y0 + 66 + (lines.Length * 19):0}\">looks for a talk</text>");
    }

    private static void DrawPerson(SvgText svg, Contact contact, double x, double y0, bool last)
    {
        svg.Line($"<g><title>{SvgText.Escape(contact.Name.Full)}</title>");
        if (last)
        {
            svg.Line($"<rect class=\"goal-edge\" x=\"{x - 38:0.0}\" y=\"{y0 - 38:0.0}\" width=\"76\" height=\"76\" rx=\"16\"/><rect class=\"goal\" x=\"{x - 32:0.0}\" y=\"{y0 - 32:0.0}\" width=\"64\" height=\"64\" rx=\"11\"/>");
        }
        else
        {
            svg.Line($"<circle class=\"introducer\" cx=\"{x:0.0}\" cy=\"{y0:0.0}\" r=\"31\"/>");
        }

        svg.Line($"<text class=\"initials\" x=\"{x:0.0}\" y=\"{y0 + 7:0.0}\">{SvgText.Escape(SvgText.Initials(contact.Name))}</text></g>");
        double y = y0 + 66;
        foreach (string line in SvgText.Wrap(contact.Name.Full, 16, Step - 22, 2))
        {
            svg.Line($"<text class=\"name\" x=\"{x:0.0}\" y=\"{y:0.0}\">{SvgText.Escape(line)}</text>");
            y += 19;
        }

        string[] role = contact.CurrentJob is not { } job ? [] :
        [
            .. job.Title is null ? [] : SvgText.Wrap(job.Title, 13, Step - 22, 2),
            .. SvgText.Wrap(job.Employer.Name, 13, Step - 22, 2),
        ];
        foreach (string line in role)
        {
            svg.Line($"<text class=\"role\" x=\"{x:0.0}\" y=\"{y:0.0}\">{SvgText.Escape(line)}</text>");
            y += 17;
        }
    }

    // Whom else a person of the path knows: a few dots above, so that one sees that the person stands in a network too.
    private static void DrawCircle(SvgText svg, Scene scene, Contact contact, double x, double y0, bool last)
    {
        int known = Math.Min(7, scene.OthersKnown(contact.Id));
        for (int i = 0; i < known; i++)
        {
            double angle = (-90 + ((i - ((known - 1) / 2.0)) * 17)) * Math.PI / 180;
            double far = 92 + (i % 2 * 18);
            double toX = x + (far * Math.Cos(angle));
            double toY = y0 + (far * Math.Sin(angle));
            svg.Line($"<line class=\"thread\" x1=\"{x:0.0}\" y1=\"{y0 - (last ? 38 : 31):0.0}\" x2=\"{toX:0.0}\" y2=\"{toY:0.0}\"/><circle class=\"far\" cx=\"{toX:0.0}\" cy=\"{toY:0.0}\" r=\"4.5\"/>");
        }
    }

    private static void DrawGap(SvgText svg, Scene scene, double y0)
    {
        double x = SeekerX + (2 * Step);
        svg.Line($"<line class=\"gap\" x1=\"{SeekerX + 48:0.0}\" y1=\"{y0:0.0}\" x2=\"{x - 46:0.0}\" y2=\"{y0:0.0}\"/>");
        svg.Line($"<text class=\"tie\" x=\"{(SeekerX + x) / 2:0.0}\" y=\"{y0 - 14:0.0}\">nobody leads there yet</text>");
        svg.Line($"<rect class=\"goal-edge\" x=\"{x - 38:0.0}\" y=\"{y0 - 38:0.0}\" width=\"76\" height=\"76\" rx=\"16\"/><text class=\"unknown\" x=\"{x:0.0}\" y=\"{y0 + 10:0.0}\">?</text>");
        double y = y0 + 66;
        foreach (string line in SvgText.Wrap(scene.Goal, 16, 300, 2))
        {
            svg.Line($"<text class=\"name\" x=\"{x:0.0}\" y=\"{y:0.0}\">{SvgText.Escape(line)}</text>");
            y += 19;
        }

        svg.Line($"<text class=\"role\" x=\"{x:0.0}\" y=\"{y:0.0}\">{SvgText.Escape(scene.NextStep)}</text>");
    }

    private static void DrawLegend(SvgText svg, Scene scene, double height, double width)
    {
        double y = height - 26;
        double x = Margin;
        svg.Line($"<line class=\"rule\" x1=\"{Margin:0}\" y1=\"{y - 28:0}\" x2=\"{width - Margin:0}\" y2=\"{y - 28:0}\"/>");
        svg.Line($"<circle class=\"seeker\" cx=\"{x + 9:0}\" cy=\"{y - 5:0}\" r=\"9\"/>");
        x = Legend(svg, x + 26, y, "seeker");
        if (scene.Path is { FirstIntroducer: not null })
        {
            svg.Line($"<circle class=\"introducer\" cx=\"{x + 9:0}\" cy=\"{y - 5:0}\" r=\"8\"/>");
            x = Legend(svg, x + 26, y, "introducer");
        }

        svg.Line($"<rect class=\"goal-edge\" x=\"{x:0}\" y=\"{y - 14:0}\" width=\"18\" height=\"18\" rx=\"4\"/><rect class=\"goal\" x=\"{x + 3:0}\" y=\"{y - 11:0}\" width=\"12\" height=\"12\" rx=\"2\"/>");
        x = Legend(svg, x + 26, y, scene.Path is null ? "goal" : "whom to talk to");
        svg.Line($"<circle class=\"dot\" cx=\"{x + 6:0}\" cy=\"{y - 5:0}\" r=\"5\"/>");
        x = Legend(svg, x + 19, y, "somebody you know");
        if (scene.Path is not null)
        {
            svg.Line($"<circle class=\"far\" cx=\"{x + 6:0}\" cy=\"{y - 5:0}\" r=\"4.5\"/>");
            x = Legend(svg, x + 19, y, "whom they know");
            svg.Line($"<line class=\"way\" stroke-width=\"7\" x1=\"{x:0}\" y1=\"{y - 5:0}\" x2=\"{x + 26:0}\" y2=\"{y - 5:0}\"/>");
            x = Legend(svg, x + 34, y, "thicker: stronger tie");
        }

        svg.Line($"<text class=\"legend\" x=\"{x:0}\" y=\"{y:0}\">Private ties are never drawn.</text>");
    }

    private static double Legend(SvgText svg, double x, double y, string text)
    {
        svg.Line($"<text class=\"legend\" x=\"{x:0}\" y=\"{y:0}\">{text}</text>");
        return x + SvgText.Width(text, 13) + 20;
    }

    private const string Style = """
        <style>
        text { font-family: "Segoe UI", "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; fill: #22313f; }
        .paper { fill: #ffffff; }
        .plate { fill: #ffffff; fill-opacity: 0.88; }
        .title { font-size: 24px; font-weight: 600; }
        .subtitle { font-size: 15px; fill: #5a6b7b; }
        .name { font-size: 16px; font-weight: 600; text-anchor: middle; }
        .tie { font-size: 12px; }
        .role { font-size: 13px; }
        .role, .tie { text-anchor: middle; fill: #4a5b6b; }
        .strength { font-size: 13px; font-weight: 600; text-anchor: middle; fill: #0a5f8a; }
        .initials { font-size: 20px; font-weight: 600; text-anchor: middle; fill: #ffffff; }
        .unknown { font-size: 30px; font-weight: 600; text-anchor: middle; fill: #b4530a; }
        .group, .legend { font-size: 13px; fill: #5a6b7b; }
        .seeker { fill: #16324f; }
        .halo { fill: #ffffff; stroke: #16324f; stroke-width: 3; }
        .introducer { fill: #0a79b0; }
        .goal { fill: #b4530a; }
        .goal-edge { fill: #ffffff; stroke: #b4530a; stroke-width: 3; }
        .way { stroke: #0a79b0; }
        .head { fill: #0a79b0; }
        .dot { fill: #a9b8c6; }
        .dot.odd { fill: #c3cfd9; }
        .far { fill: #ffffff; stroke: #93a5b5; stroke-width: 1.6; }
        .thread { stroke: #d5dee6; stroke-width: 1.2; }
        .lead { stroke: #b9c6d1; stroke-width: 0.8; }
        .ray { stroke: #e4eaef; stroke-width: 0.8; }
        .gap { stroke: #b4530a; stroke-width: 3; stroke-dasharray: 3 9; stroke-linecap: round; }
        .rule { stroke: #e4eaef; }
        </style>

        """;
}
