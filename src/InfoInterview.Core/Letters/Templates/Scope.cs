namespace InfoInterview.Letters.Templates;

/// <summary>The names of one template or of one inclusion of a partial.</summary>
internal sealed class Scope(string? partial)
{
    private readonly List<Variable> variables = [];
    private Dictionary<string, Variable>? byName;

    public string? Partial { get; } = partial;

    /// <summary>Where the partial is included, and the faults of the text that includes it.</summary>
    public IncludeExpression? Include { get; init; }

    public Faults? IncludedFrom { get; init; }

    /// <summary>The variables, in the order of their first assignments.</summary>
    public IReadOnlyList<Variable> Variables => variables;

    /// <summary>The loops around the current statement, innermost last.</summary>
    public List<Loop> Loops { get; } = [];

    public Variable? Find(string name)
    {
        return byName?.GetValueOrDefault(name);
    }

    public void Add(Variable variable)
    {
        variables.Add(variable);
        (byName ??= new Dictionary<string, Variable>(StringComparer.Ordinal)).TryAdd(variable.Name, variable);
    }

    public Loop? FindLoop(string name)
    {
        for (int i = Loops.Count - 1; i >= 0; i--)
        {
            if (Loops[i].Name == name)
            {
                return Loops[i];
            }
        }

        return null;
    }

    internal sealed class Variable(string name, int place, int start, int end)
    {
        public string Name { get; } = name;

        public int Place { get; } = place;

        public int Start { get; } = start;

        public int End { get; } = end;

        public bool IsRead { get; set; }

        public bool IsParameter { get; init; }
    }

    internal sealed class Loop(string name, int place, Shape list)
    {
        public string Name { get; } = name;

        public int Place { get; } = place;

        public Shape List { get; } = list;

        /// <summary>What is known where continue goes.</summary>
        public Flow? Continued { get; set; }

        /// <summary>What is known where break goes.</summary>
        public Flow? Broken { get; set; }

        /// <summary>The captures opened inside the loop's body, innermost last: break and continue finish them.</summary>
        public List<int> Captures { get; } = [];
    }
}
