namespace InfoInterview.People;

/// <summary>How a book came to know a tie; the stronger basis decides where two say different things.</summary>
public enum TieBasis
{
    /// <summary>Somebody said so: a row of a ties file, or the owner by hand. The strongest.</summary>
    Stated,

    /// <summary>Somebody stated the other direction, and knowing is mutual.</summary>
    Mirrored,

    /// <summary>The person stands in an exported list of connections; nobody said how close. The weakest.</summary>
    Connection,
}
