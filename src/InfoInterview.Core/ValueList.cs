using System.Collections;
using System.Runtime.CompilerServices;

namespace InfoInterview;

/// <summary>An immutable list that equals another list with the same items in the same order; what every record holds instead of an array.</summary>
/// <typeparam name="T">The kind of item.</typeparam>
/// <remarks>Made with a collection expression: <c>ValueList&lt;string&gt; goals = ["a", "b"];</c>. Safe to share between threads.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] items;

    internal ValueList(ReadOnlySpan<T> items) => this.items = items.ToArray();

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>The item at a place.</summary>
    /// <param name="index">Zero-based, 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] => index >= 0 && index < items.Length
        ? items[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, items.Length == 0 ? "The list is empty." : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The list has {items.Length} items; an index is 0 to {items.Length - 1}."));

    /// <summary>How many items there are.</summary>
    public int Count => items.Length;

    /// <summary>The items as a span, without copying.</summary>
    /// <returns>A read-only view of all items.</returns>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>The same list with one item more at the end.</summary>
    /// <param name="item">The item to put last.</param>
    /// <returns>A new list; this one stays as it is.</returns>
    public ValueList<T> Add(T item) => new([.. items, item]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && (ReferenceEquals(this, other) || items.AsSpan().SequenceEqual(other.items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The count alone; items may be personal data.</summary>
    /// <returns>For example <c>3 items</c>.</returns>
    public override string ToString() => items.Length == 1 ? "1 item" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{items.Length} items");
}

/// <summary>Builds a <see cref="ValueList{T}"/> from a collection expression.</summary>
public static class ValueList
{
    /// <summary>A list of the given items.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="items">The items, copied.</param>
    /// <returns>A new list, or the shared empty one.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(items);
}
