using System.Net;

namespace InfoInterview.Letters.Templates;

/// <summary>What an expression can print, as the HTML check knows it: one of a few rows of pieces. Immutable.</summary>
internal sealed class HtmlValue
{
    private const int MostWays = 8;
    private const int MostPieces = 16;
    private const int MostText = 4096;
    private const int MostPending = 8;

    private readonly HtmlPiece[][] ways;

    private HtmlValue(HtmlPiece[][] ways) => this.ways = ways;

    public static HtmlValue Nothing { get; } = Of(string.Empty);

    public static HtmlValue Plain { get; } = Of(HtmlClass.Plain);

    public static HtmlValue Raw { get; } = Of(HtmlClass.Raw);

    public IReadOnlyList<HtmlPiece[]> Ways => ways;

    public static HtmlValue Of(string text) => new([text.Length == 0 ? [] : [new HtmlPiece(text, HtmlClass.Plain)]]);

    public static HtmlValue Of(HtmlClass one, string? spoiler = null, HtmlPending[]? pending = null, HtmlForm form = HtmlForm.None) =>
        new([[new HtmlPiece(null, one, spoiler, pending is { Length: > MostPending } ? pending[..MostPending] : pending, form)]]);

    public bool IsLike(HtmlValue other)
    {
        if (ways.Length != other.ways.Length)
        {
            return false;
        }

        return Array.TrueForAll(ways, w => Array.Exists(other.ways, o => IsLike(w, o)));
    }

    /// <summary>This or the other.</summary>
    public HtmlValue Or(HtmlValue other)
    {
        if (Holds(other) || other.Holds(this))
        {
            return Holds(other) ? this : other;
        }

        List<HtmlPiece[]> all = [.. ways];
        all.AddRange(other.ways.Where(o => !Array.Exists(ways, w => IsLike(w, o))));
        return all.Count == ways.Length ? this : new HtmlValue([.. all]).Bounded();
    }

    /// <summary>This with the other behind it.</summary>
    public HtmlValue Then(HtmlValue other)
    {
        if (ways.Length * other.ways.Length > MostWays)
        {
            return Summed().Then(other.Summed());
        }

        var all = new List<HtmlPiece[]>();
        foreach (HtmlPiece[] first in ways)
        {
            foreach (HtmlPiece[] second in other.ways)
            {
                all.Add(first.Length > 0 && second.Length > 0 && first[^1].Text is { } left && second[0].Text is { } right
                    ? [.. first[..^1], new HtmlPiece(left + right, HtmlClass.Plain, Form: first[^1].Form != HtmlForm.None ? first[^1].Form : second[0].Form), .. second[1..]]
                    : [.. first, .. second]);
            }
        }

        return new HtmlValue([.. all]).Bounded();
    }

    /// <summary>What html.escape makes of it.</summary>
    public HtmlValue Escape() => new([.. ways.Select(EscapeWay)]);

    /// <summary>The same, known by its class alone.</summary>
    public HtmlValue Summed() => ways is [[{ Text: null }]] ? this : SumOf();

    /// <summary>The least class that holds all of it.</summary>
    public HtmlClass Class => Summed().ways[0][0].Class;

    /// <summary>What was done to it, or to a part of it, already.</summary>
    public HtmlForm Form => Array.Find(ways, w => Array.Exists(w, p => p.Form != HtmlForm.None)) is { } way ? Array.Find(way, p => p.Form != HtmlForm.None)!.Form : HtmlForm.None;

    /// <summary>The only piece of a summed value.</summary>
    public HtmlPiece Only => Summed().ways[0][0];

    public static HtmlClass Join(HtmlClass one, HtmlClass other)
    {
        if (one == other)
        {
            return one;
        }

        one = one == HtmlClass.EscapedLink ? HtmlClass.Escaped : one;
        other = other == HtmlClass.EscapedLink ? HtmlClass.Escaped : other;
        HtmlClass most = one > other ? one : other;
        return most == HtmlClass.Link ? HtmlClass.Raw : most;
    }

    /// <summary>The class of the template's own text, looked at alone: markup counts only with what stands around it.</summary>
    public static HtmlClass ClassOf(ReadOnlySpan<char> text) =>
        text.ContainsAny('<', '>', '"') || text.Contains('\'') ? HtmlClass.Markup : text.Contains('&') ? HtmlClass.Escaped : HtmlClass.Plain;

    /// <summary>Whether this is known by its class alone, and nothing that the other prints is outside of it.</summary>
    private bool Holds(HtmlValue other) => ways is [[{ Text: null } only]] && Join(only.Class, other.Class) == only.Class;

    private static bool IsLike(HtmlPiece[] one, HtmlPiece[] other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < one.Length; i++)
        {
            if (!one[i].IsLike(other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static HtmlPiece[] EscapeWay(HtmlPiece[] way) => way switch
    {
        [] => way,
        [{ Text: { } text }] => [new HtmlPiece(WebUtility.HtmlEncode(text), HtmlClass.Plain, Form: WebUtility.HtmlEncode(text) == text ? HtmlForm.None : HtmlForm.Escaped)],
        [{ Class: HtmlClass.Encoded }] => way,
        [{ Class: HtmlClass.Link }] => [new HtmlPiece(null, HtmlClass.EscapedLink, Form: HtmlForm.Escaped)],
        [{ Class: HtmlClass.Plain }] => [new HtmlPiece(null, HtmlClass.Escaped)],
        _ => [new HtmlPiece(null, HtmlClass.Escaped, Form: HtmlForm.Escaped)],
    };

    private HtmlValue Bounded() =>
        ways.Length > MostWays || Array.Exists(ways, w => w.Length > MostPieces) || ways.Sum(w => w.Sum(p => p.Text?.Length ?? 0)) > MostText ? SumOf() : this;

    private HtmlValue SumOf()
    {
        HtmlClass all = HtmlClass.Encoded;
        string? spoiler = null;
        var pending = new List<HtmlPending>();
        foreach (HtmlPiece[] way in ways)
        {
            all = Join(all, SumOf(way, pending));
            spoiler ??= Array.Find(way, p => p.Spoiler is not null)?.Spoiler;
        }

        return Of(all, spoiler, pending.Count == 0 ? null : [.. pending], Form);
    }

    private static HtmlClass SumOf(HtmlPiece[] way, List<HtmlPending> pending)
    {
        if (way is [{ Text: null } only])
        {
            pending.AddRange(only.Pending ?? []);
            return only.Class;
        }

        HtmlClass all = HtmlClass.Encoded;
        foreach (HtmlPiece piece in way)
        {
            pending.AddRange(piece.Pending ?? []);
            HtmlClass one = piece.Text is { } text ? ClassOf(text) : piece.Class;
            all = Join(all, one == HtmlClass.Link ? HtmlClass.Raw : one == HtmlClass.EscapedLink ? HtmlClass.Escaped : one);
        }

        return all == HtmlClass.Markup && !IsWhole(way) ? HtmlClass.Raw : all;
    }

    /// <summary>Whether a row of pieces begins and ends in text and holds nothing that a letter may not.</summary>
    private static bool IsWhole(HtmlPiece[] way)
    {
        bool isGood = true;
        var reader = new HtmlReader((_, _, _, _, _, _) => isGood = false);
        HtmlState state = HtmlState.Start;
        foreach (HtmlPiece piece in way)
        {
            if (piece.Text is { } text)
            {
                state = reader.Read(text, state);
            }
            else
            {
                isGood &= HtmlSpot.Of(ref state, piece) is null;
            }
        }

        return isGood && state == HtmlState.Start;
    }
}
