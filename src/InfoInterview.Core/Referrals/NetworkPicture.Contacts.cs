namespace InfoInterview.Referrals;

public static partial class NetworkPicture
{
    private const double InnerRow = 124;
    private const double FirstAngle = 62;
    private const double LastAngle = 298;

    /// <summary>The contacts of one employer, as dots around the seeker.</summary>
    private sealed record Sector(string Label, int Size, double Angle, double Outer, double Radius, List<(double X, double Y)> Dots);

    // Rows of dots around the seeker, employer by employer, open to the right where the path leaves. Few dots are drawn larger.
    private static Sector[] Sectors(IReadOnlyList<(string Label, int People)> groups, out double edge)
    {
        int all = groups.Sum(g => g.People);
        (double radius, double step) = all switch { <= 30 => (8.0, 30.0), <= 120 => (6.5, 20.0), _ => (5.0, 14.5) };
        double gap = groups.Count > 1 ? 2.5 : 0;
        double usable = LastAngle - FirstAngle - (gap * (groups.Count - 1));
        var sectors = new List<Sector>(groups.Count);
        double start = FirstAngle;
        edge = InnerRow;
        foreach ((string label, int size) in groups)
        {
            double share = usable * size / all;
            List<(double X, double Y)> dots = Dots(start, share, size, step, out double outer);
            edge = Math.Max(edge, outer);
            sectors.Add(new Sector(label, size, (start + (share / 2)) * Math.PI / 180, outer + radius, radius, dots));
            start += share + gap;
        }

        return [.. sectors];
    }

    private static List<(double X, double Y)> Dots(double start, double share, int count, double step, out double outer)
    {
        var dots = new List<(double X, double Y)>(count);
        double row = InnerRow;
        outer = row;
        while (dots.Count < count)
        {
            int room = Math.Max(1, (int)(share * Math.PI / 180 * row / step));
            int here = Math.Min(room, count - dots.Count);
            for (int i = 0; i < here; i++)
            {
                double angle = (start + (share * (i + 0.5) / here)) * Math.PI / 180;
                dots.Add((row * Math.Cos(angle), row * Math.Sin(angle)));
            }

            outer = row;
            row += step;
        }

        return dots;
    }

    private static void DrawContacts(SvgText svg, Sector[] sectors, double y0, double width)
    {
        foreach ((double x, double y) in sectors.SelectMany(s => s.Dots))
        {
            svg.Line($"<line class=\"ray\" x1=\"{SeekerX:0}\" y1=\"{y0:0.0}\" x2=\"{SeekerX + x:0.0}\" y2=\"{y0 + y:0.0}\"/>");
        }

        DrawLabels(svg, sectors, y0, width);
        for (int i = 0; i < sectors.Length; i++)
        {
            string odd = i % 2 == 1 ? " odd" : "";
            foreach ((double x, double y) in sectors[i].Dots)
            {
                svg.Line($"<circle class=\"dot{odd}\" cx=\"{SeekerX + x:0.0}\" cy=\"{y0 + y:0.0}\" r=\"{sectors[i].Radius:0.0}\"/>");
            }
        }
    }

    // The largest first; a label that would lie on another or on dots of a neighbor moves outward, and is left out when it finds no free place.
    private static void DrawLabels(SvgText svg, Sector[] sectors, double y0, double width)
    {
        List<(double Left, double Top, double Right, double Bottom)> taken =
        [
            (0, 0, width, 86),
            .. sectors.SelectMany(s => s.Dots.Select(d => (SeekerX + d.X - s.Radius, y0 + d.Y - s.Radius, SeekerX + d.X + s.Radius, y0 + d.Y + s.Radius))),
        ];
        var labels = new List<(double Left, double Top, double Right, double Bottom)>();
        foreach (Sector sector in sectors.OrderByDescending(s => s.Size).ThenBy(s => s.Angle))
        {
            double across = Math.Cos(sector.Angle);
            double down = Math.Sin(sector.Angle);
            string anchor = across < 0 ? "end" : "start";
            double near = sector.Outer + 10;
            for (double far = near; far < near + 90; far += 4)
            {
                double x = SeekerX + (far * across);
                double y = y0 + (far * down) + 4 + (6 * down);
                string shown = SvgText.Fit(sector.Label, 13, anchor == "end" ? Math.Min(190, x - 12) : 190);
                double wide = SvgText.Width(shown, 13);
                double left = across < 0 ? x - wide : x;
                (double Left, double Top, double Right, double Bottom) box = (left, y - 13, left + wide, y + 5);
                if (box.Left < 8 || taken.Exists(t => t.Left < box.Right && box.Left < t.Right && t.Top < box.Bottom && box.Top < t.Bottom))
                {
                    continue;
                }

                taken.Add(box);
                labels.Add(box);
                if (far > near + 12 && !Crosses(labels, sector.Angle, y0, sector.Outer, far - 8))
                {
                    svg.Line($"<line class=\"lead\" x1=\"{SeekerX + ((sector.Outer + 4) * across):0.0}\" y1=\"{y0 + ((sector.Outer + 4) * down):0.0}\" x2=\"{SeekerX + ((far - 8) * across):0.0}\" y2=\"{y0 + ((far - 8) * down):0.0}\"/>");
                }

                svg.Line($"<text class=\"group\" text-anchor=\"{anchor}\" x=\"{x:0.0}\" y=\"{y:0.0}\">{SvgText.Escape(shown)}</text>");
                break;
            }
        }
    }

    private static bool Crosses(List<(double Left, double Top, double Right, double Bottom)> labels, double angle, double y0, double from, double to)
    {
        for (double far = from; far < to; far += 2)
        {
            double x = SeekerX + (far * Math.Cos(angle));
            double y = y0 + (far * Math.Sin(angle));
            if (labels.Exists(l => l.Left - 2 < x && x < l.Right + 2 && l.Top < y && y < l.Bottom))
            {
                return true;
            }
        }

        return false;
    }
}
