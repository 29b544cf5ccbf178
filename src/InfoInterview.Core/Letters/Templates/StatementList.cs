namespace InfoInterview.Letters.Templates;

/// <summary>The statements of a block. Unlike in a list of the framework, adding one asks no questions about its type.</summary>
internal sealed class StatementList
{
    private Entry[] entries = [];

    public int Count { get; private set; }

    public Statement this[int index] => entries[index].Statement;

    public void Add(Statement statement)
    {
        if (Count == entries.Length)
        {
            Array.Resize(ref entries, Math.Max(2, Count * 2));
        }

        entries[Count++].Statement = statement;
    }

    /// <summary>Forgets the statements; the list keeps its room, and their nodes until others take their places.</summary>
    public void Clear() => Count = 0;

    public bool Exists(Predicate<Statement> condition)
    {
        foreach (Statement statement in this)
        {
            if (condition(statement))
            {
                return true;
            }
        }

        return false;
    }

    public Enumerator GetEnumerator() => new(this);

    public struct Enumerator(StatementList list)
    {
        private int at = -1;

        public readonly Statement Current => list[at];

        public bool MoveNext() => ++at < list.Count;
    }

    private struct Entry
    {
        public Statement Statement;
    }
}
