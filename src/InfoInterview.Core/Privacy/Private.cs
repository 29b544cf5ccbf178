namespace InfoInterview.Privacy;

/// <summary>A value that templates, exports, pictures and logs refuse; it prints as <c>(private)</c> and opens only for a stated purpose.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="value">What is kept private.</param>
public sealed class Private<T>(T value) : IEquatable<Private<T>>
    where T : notnull
{
    private readonly T value = value;

    /// <summary>Opens the value.</summary>
    /// <param name="purpose">Why it is opened; written where it is done, so that a reviewer sees every opening.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The purpose is not one of <see cref="Purpose"/>.</exception>
    public T Reveal(Purpose purpose) => Enum.IsDefined(purpose)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A purpose is one of ShowToOwner, Store, SubjectAccess, Erase.");

    /// <inheritdoc/>
    public bool Equals(Private<T>? other) => other is not null && EqualityComparer<T>.Default.Equals(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Private<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode();

    /// <summary>Never the value.</summary>
    /// <returns>Always <c>(private)</c>.</returns>
    public override string ToString() => "(private)";
}
