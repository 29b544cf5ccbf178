namespace InfoInterview.Letters.Templates;

/// <summary>What is known at one point of a template: the shape of each variable that surely has a value, and which fields are surely there.</summary>
internal sealed class Flow
{
    private readonly VariableMap<Shape> shapes;
    private Fact? facts;

    public Flow() => shapes = new VariableMap<Shape>();

    private Flow(VariableMap<Shape> shapes, Fact? facts)
    {
        this.shapes = shapes;
        this.facts = facts;
    }

    public bool IsReachable { get; private set; } = true;

    public Flow Copy() => new(shapes.Copy(), facts) { IsReachable = IsReachable };

    public void EndHere() => IsReachable = false;

    public Shape? Variable(int index) => shapes[index];

    /// <summary>Gives a variable a new shape; what was known of its fields is forgotten.</summary>
    public void Assign(int index, Shape? shape)
    {
        Narrow(index, shape);
        facts = Fact.WithoutVariable(facts, index);
    }

    /// <summary>The same value, better known.</summary>
    public void Narrow(int index, Shape? shape) => shapes[index] = shape;

    public void KnowPresent(int variable, int slot)
    {
        if (!IsPresent(variable, slot))
        {
            facts = new Fact(variable, slot, facts);
        }
    }

    public bool IsPresent(int variable, int slot) => Fact.Contains(facts, variable, slot);

    /// <summary>What is known where two ways meet.</summary>
    public static Flow Join(Flow one, Flow other)
    {
        if (!one.IsReachable)
        {
            return other;
        }

        if (!other.IsReachable || ReferenceEquals(one, other))
        {
            return one;
        }

        if (one.shapes.IsSame(other.shapes) && ReferenceEquals(one.facts, other.facts))
        {
            return one;
        }

        Fact? shared = null;
        for (Fact? fact = one.facts; fact is not null; fact = fact.Rest)
        {
            if (other.IsPresent(fact.Variable, fact.Slot))
            {
                shared = new Fact(fact.Variable, fact.Slot, shared);
            }
        }

        return new Flow(VariableMap<Shape>.Join(one.shapes, other.shapes, static (a, b) => a.Or(b)), shared);
    }

    /// <summary>Whether a loop that starts with this needs no further look when its body ends with the other.</summary>
    public bool Covers(Flow other)
    {
        if (!shapes.HoldsAgainst(other.shapes, static (mine, theirs) => mine is null || (theirs is not null && mine.Or(theirs).Equals(mine))))
        {
            return false;
        }

        for (Fact? fact = facts; fact is not null; fact = fact.Rest)
        {
            if (!other.IsPresent(fact.Variable, fact.Slot))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Fact(int Variable, int Slot, Fact? Rest)
    {
        public static bool Contains(Fact? list, int variable, int slot)
        {
            for (; list is not null; list = list.Rest)
            {
                if (list.Variable == variable && list.Slot == slot)
                {
                    return true;
                }
            }

            return false;
        }

        public static Fact? WithoutVariable(Fact? list, int variable)
        {
            bool isThere = false;
            for (Fact? fact = list; fact is not null; fact = fact.Rest)
            {
                isThere |= fact.Variable == variable;
            }

            if (!isThere)
            {
                return list;
            }

            Fact? kept = null;
            for (; list is not null; list = list.Rest)
            {
                if (list.Variable != variable)
                {
                    kept = new Fact(list.Variable, list.Slot, kept);
                }
            }

            return kept;
        }
    }
}
