using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;

namespace InfoInterview.Architecture.PublicApi;

/// <summary>Writes a type as C# does, with the question marks and tuple names that the compiler keeps in attributes.</summary>
internal sealed class TypeText
{
    private const byte Annotated = 2;
    private readonly byte[] flags;
    private readonly byte context;
    private readonly IReadOnlyList<string?> tupleNames;
    private int nextFlag;
    private int nextName;

    private TypeText(byte[] flags, byte context, IReadOnlyList<string?> tupleNames) => (this.flags, this.context, this.tupleNames) = (flags, context, tupleNames);

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, parameter.GetCustomAttributesData(), parameter.Member);

    public static string Of(FieldInfo field) => Of(field.FieldType, field.GetCustomAttributesData(), field.DeclaringType!);

    public static string Of(EventInfo happening) => Of(happening.EventHandlerType!, happening.GetCustomAttributesData(), happening.DeclaringType!);

    public static string Of(PropertyInfo property) => Of(property.PropertyType, property.GetCustomAttributesData(), property.DeclaringType!);

    public static string Of(Type type) => new TypeText([], 0, []).Write(type);

    /// <summary>1 for <c>class</c> and <c>notnull</c>, 2 for <c>class?</c>, 0 for nothing said.</summary>
    public static byte ConstraintFlag(Type parameter)
    {
        byte[] own = Flags(parameter.GetCustomAttributesData());
        MemberInfo owner = parameter.DeclaringMethod ?? (MemberInfo)parameter.DeclaringType!;
        return own.Length > 0 ? own[0] : Context(owner);
    }

    public static string NameOf(Type type)
    {
        string own = type.Name.Split('`')[0];
        return type.IsNested && !type.IsGenericParameter ? $"{NameOf(type.DeclaringType!)}.{own}" : own;
    }

    private static string Of(Type type, IList<CustomAttributeData> attributes, MemberInfo owner)
    {
        CustomAttributeData? named = attributes.FirstOrDefault(a => a.AttributeType.Name == "TupleElementNamesAttribute");
        IReadOnlyList<string?> names = named is null
            ? []
            : [.. ((ReadOnlyCollection<CustomAttributeTypedArgument>)named.ConstructorArguments[0].Value!).Select(a => (string?)a.Value)];
        return new TypeText(Flags(attributes), Context(owner), names).Write(type);
    }

    private static byte[] Flags(IList<CustomAttributeData> attributes)
    {
        CustomAttributeData? nullable = attributes.FirstOrDefault(a => a.AttributeType.Name == "NullableAttribute");
        return nullable?.ConstructorArguments[0].Value switch
        {
            byte one => [one],
            ReadOnlyCollection<CustomAttributeTypedArgument> many => [.. many.Select(a => (byte)a.Value!)],
            _ => [],
        };
    }

    private static byte Context(MemberInfo? owner)
    {
        for (MemberInfo? at = owner; at is not null; at = at.DeclaringType)
        {
            CustomAttributeData? context = at.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType.Name == "NullableContextAttribute");
            if (context is not null)
            {
                return (byte)context.ConstructorArguments[0].Value!;
            }
        }

        return 0;
    }

    private byte Next()
    {
        // One flag stands for all; none at all means that the context speaks.
        byte flag = flags.Length switch { 0 => context, 1 => flags[0], _ => flags[nextFlag] };
        nextFlag++;
        return flag;
    }

    private string Write(Type type)
    {
        if (type.IsByRef || type.IsPointer)
        {
            return Write(type.GetElementType()!) + (type.IsPointer ? "*" : "");
        }

        if (type.IsArray)
        {
            string mark = Mark(Next());
            return $"{Write(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (type.IsGenericParameter)
        {
            return type.Name + Mark(Next());
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Write(inner) + "?";
        }

        if (!type.IsGenericType)
        {
            return type.IsValueType ? Simple(type) : Simple(type) + Mark(Next());
        }

        byte own = Next();
        string suffix = type.IsValueType ? "" : Mark(own);
        Type[] arguments = type.GetGenericArguments();
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            string?[] names = [.. arguments.Select((_, i) => nextName + i < tupleNames.Count ? tupleNames[nextName + i] : null)];
            nextName += arguments.Length;
            return "(" + string.Join(", ", arguments.Select((a, i) => names[i] is { } name ? $"{Write(a)} {name}" : Write(a))) + ")";
        }

        return $"{NameOf(type)}<{string.Join(", ", arguments.Select(Write))}>{suffix}";
    }

    private static string Mark(byte flag) => flag == Annotated ? "?" : "";

    private static string Simple(Type type) => type.FullName switch
    {
        "System.Void" => "void",
        "System.Object" => "object",
        "System.String" => "string",
        "System.Boolean" => "bool",
        "System.Char" => "char",
        "System.Byte" => "byte",
        "System.SByte" => "sbyte",
        "System.Int16" => "short",
        "System.UInt16" => "ushort",
        "System.Int32" => "int",
        "System.UInt32" => "uint",
        "System.Int64" => "long",
        "System.UInt64" => "ulong",
        "System.Single" => "float",
        "System.Double" => "double",
        "System.Decimal" => "decimal",
        _ => NameOf(type),
    };

    /// <summary>A default or constant value as C# writes it.</summary>
    public static string Literal(object? value, Type type)
    {
        bool nullable = Nullable.GetUnderlyingType(type) is not null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => nullable ? "null" : type.IsValueType ? "default" : "null",
            string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
            char one => char.IsControl(one) ? string.Create(CultureInfo.InvariantCulture, $"'\\u{(int)one:X4}'") : $"'{one}'",
            bool yes => yes ? "true" : "false",
            _ when type.IsEnum => $"{NameOf(type)}.{Enum.ToObject(type, value)}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
