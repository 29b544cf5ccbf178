namespace InfoInterview.Letters.Templates;

/// <summary>What the HTML check knows at one point of a template: where in the HTML it stands, and what each variable can print.</summary>
internal sealed class HtmlFlow
{
    private HtmlValue?[] values;

    /// <summary>Whether another flow has the same array; whoever sets a variable takes one of its own first.</summary>
    private bool isShared;

    public HtmlFlow()
        : this(HtmlState.Start, [])
    {
    }

    private HtmlFlow(HtmlState state, HtmlValue?[] values)
    {
        State = state;
        this.values = values;
    }

    public HtmlState State { get; set; }

    public bool IsReachable { get; private set; } = true;

    public HtmlFlow Copy()
    {
        isShared = true;
        return new(State, values) { IsReachable = IsReachable, isShared = true };
    }

    public void EndHere() => IsReachable = false;

    public HtmlValue this[int variable]
    {
        get => variable >= 0 && variable < values.Length ? values[variable] ?? HtmlValue.Raw : HtmlValue.Raw;
        set
        {
            if (variable < 0)
            {
                return;
            }

            if (variable >= values.Length)
            {
                Array.Resize(ref values, Math.Max(variable + 8, values.Length * 2));
                isShared = false;
            }

            Own();
            values[variable] = value;
        }
    }

    /// <summary>The variables of both ways; a variable that only one of them set has no value where they meet.</summary>
    public static HtmlFlow Join(HtmlFlow one, HtmlFlow other, HtmlState state)
    {
        if (ReferenceEquals(one.values, other.values))
        {
            return new HtmlFlow(state, one.values) { isShared = true };
        }

        var both = new HtmlValue?[Math.Min(one.values.Length, other.values.Length)];
        for (int i = 0; i < both.Length; i++)
        {
            both[i] = one.values[i] is { } a && other.values[i] is { } b ? ReferenceEquals(a, b) ? a : a.Or(b) : null;
        }

        return new HtmlFlow(state, both);
    }

    /// <summary>Whether nothing differs from another flow.</summary>
    public bool IsLike(HtmlFlow other)
    {
        if (State != other.State || ReferenceEquals(values, other.values))
        {
            return State == other.State;
        }

        for (int i = 0; i < Math.Max(values.Length, other.values.Length); i++)
        {
            HtmlValue? mine = i < values.Length ? values[i] : null;
            HtmlValue? theirs = i < other.values.Length ? other.values[i] : null;
            if (mine is null ? theirs is not null : theirs is null || !mine.IsLike(theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Knows less of every variable that a loop changed, so that the next turns change less: first its class alone, at last nothing.</summary>
    public void Widen(HtmlFlow before, bool isLast)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && (i >= before.values.Length || before.values[i] is not { } known || !known.IsLike(value)))
            {
                Own();
                values[i] = isLast ? HtmlValue.Raw : value.Summed();
            }
        }
    }

    private void Own()
    {
        values = isShared ? (HtmlValue?[])values.Clone() : values;
        isShared = false;
    }
}
