namespace InfoInterview.Letters.Templates;

/// <summary>What the HTML check knows at one point of a template: where in the HTML it stands, and what each variable can print.</summary>
internal sealed class HtmlFlow
{
    private readonly VariableMap<HtmlValue> values;

    public HtmlFlow()
        : this(HtmlState.Start, new VariableMap<HtmlValue>())
    {
    }

    private HtmlFlow(HtmlState state, VariableMap<HtmlValue> values)
    {
        State = state;
        this.values = values;
    }

    public HtmlState State { get; set; }

    public bool IsReachable { get; private set; } = true;

    /// <summary>Where the tag that is open starts in the source; negative when that is not known, or differs on the ways to here.</summary>
    public int TagAt { get; set; } = -1;

    /// <summary>Where the attribute that is open starts in the source; negative when that is not known, or differs on the ways to here.</summary>
    public int NameAt { get; set; } = -1;

    public HtmlFlow Copy() => new(State, values.Copy()) { IsReachable = IsReachable, TagAt = TagAt, NameAt = NameAt };

    public void EndHere() => IsReachable = false;

    public HtmlValue this[int variable]
    {
        get => values[variable] ?? HtmlValue.Raw;
        set
        {
            if (variable >= 0)
            {
                values[variable] = value;
            }
        }
    }

    /// <summary>The variables of both ways; a variable that only one of them set has no value where they meet.</summary>
    public static HtmlFlow Join(HtmlFlow one, HtmlFlow other, HtmlState state) => new(state, VariableMap<HtmlValue>.Join(one.values, other.values, static (a, b) => a.Or(b)))
    {
        TagAt = one.TagAt == other.TagAt ? one.TagAt : -1,
        NameAt = one.NameAt == other.NameAt ? one.NameAt : -1,
    };

    /// <summary>Whether nothing differs from another flow.</summary>
    public bool IsLike(HtmlFlow other) => State == other.State && values.HoldsAgainst(other.values, static (mine, theirs) => mine is null ? theirs is null : theirs is not null && mine.IsLike(theirs));

    /// <summary>Knows less of every variable that a loop changed, so that the next turns change less: first its class alone, at last nothing.</summary>
    public void Widen(HtmlFlow before, bool isLast) =>
        values.Change(before.values, (now, then) => now is null || (then is not null && then.IsLike(now)) ? now : isLast ? HtmlValue.Raw : now.Summed());
}
