namespace InfoInterview.Architecture.FolderOrder;

/// <summary>One place in an assembly where one of its types is used.</summary>
/// <param name="FromSpace">The namespace of the user.</param>
/// <param name="Where">The using type and member, with nested and compiler-made types in front, such as <c>Outer.Inner.Method</c>.</param>
/// <param name="ToSpace">The namespace of the used type.</param>
/// <param name="ToType">The used type.</param>
internal sealed record TypeUse(string FromSpace, string Where, string ToSpace, string ToType);
