namespace InfoInterview.Architecture.FolderOrder.Fixtures.Upper;

/// <summary>What the lower folder may use; it uses nothing below itself.</summary>
internal sealed class High
{
    public static int Sum(IEnumerable<int> numbers)
    {
        int more = 1;
        return numbers.Where(n => n > more).Sum();
    }
}
