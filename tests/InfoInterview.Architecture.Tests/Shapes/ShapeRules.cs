using System.Reflection;
using System.Runtime.CompilerServices;
using InfoInterview.Architecture.PublicApi;

namespace InfoInterview.Architecture.Shapes;

/// <summary>What every type of a package holds to; each rule gives the violations as sentences.</summary>
internal static class ShapeRules
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Mutable =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(SortedDictionary<,>), typeof(SortedSet<>),
        typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(Memory<>), typeof(Span<>), typeof(ArraySegment<>),
    ];

    /// <summary>Classes that a user could inherit from, and interfaces that a user could implement.</summary>
    public static IEnumerable<string> Open(IEnumerable<Type> types)
    {
        foreach (Type type in types)
        {
            if (type.IsInterface)
            {
                yield return $"{type.FullName} is an interface.";
            }
            else if (type.IsClass && !type.IsSealed && !IsClosedHierarchy(type))
            {
                yield return $"{type.FullName} is neither sealed nor static, and not abstract with private constructors and sealed cases.";
            }
        }
    }

    /// <summary>Setters, fields and collections through which an object, or the process, changes.</summary>
    public static IEnumerable<string> Changeable(IEnumerable<Type> types)
    {
        foreach (Type type in types.Where(t => !t.IsEnum && !typeof(Delegate).IsAssignableFrom(t) && !IsCompilerMade(t)))
        {
            foreach (PropertyInfo property in type.GetProperties(Own))
            {
                if (property.SetMethod is { IsPrivate: false } setter && !ApiListing.IsInit(setter))
                {
                    yield return $"{type.FullName}.{property.Name} has a setter.";
                }

                if (property.GetMethod is { } getter && (getter.IsPublic || getter.IsFamily) && IsChangeableCollection(property.PropertyType))
                {
                    yield return $"{type.FullName}.{property.Name} is a collection that its reader can change.";
                }
            }

            foreach (FieldInfo field in type.GetFields(Own).Where(f => !f.IsLiteral && !IsCompilerMadeCache(f)))
            {
                if (!field.IsInitOnly && !IsBehindAnImmutableProperty(field, type))
                {
                    yield return $"{type.FullName}.{field.Name} is a field that can be assigned.";
                }
                else if (field.IsPublic && IsChangeableCollection(field.FieldType))
                {
                    yield return $"{type.FullName}.{field.Name} is a collection that its reader can change.";
                }
            }
        }
    }

    /// <summary>Static state of any type, hidden ones too.</summary>
    public static IEnumerable<string> StaticState(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !IsCompilerMade(type)
        from field in type.GetFields(Own)
        where field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !IsCompilerMadeCache(field)
        select $"{type.FullName}.{field.Name} is static and can be assigned.";

    /// <summary>Types of other assemblies than the framework and the named ones, in what a user of the assembly sees.</summary>
    public static IEnumerable<string> Foreign(IEnumerable<Type> types, IReadOnlyCollection<string> allowed)
    {
        foreach (Type type in types)
        {
            IEnumerable<(string Where, Type Type)> seen =
            [
                .. type.BaseType is { } parent ? [("base", parent)] : Array.Empty<(string, Type)>(),
                .. type.GetInterfaces().Select(i => ("interface", i)),
                .. type.GetGenericArguments().SelectMany(g => g.GetGenericParameterConstraints()).Select(c => ("constraint", c)),
                .. type.GetFields(Own).Where(f => f.IsPublic || f.IsFamily).Select(f => (f.Name, f.FieldType)),
                .. type.GetConstructors(Own).Cast<MethodBase>().Concat(type.GetMethods(Own)).Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly).SelectMany(InSignature),
                .. type.GetEvents(Own).Where(e => e.AddMethod!.IsPublic).Select(e => (e.Name, e.EventHandlerType!)),
            ];
            foreach ((string where, Type one) in seen.SelectMany(s => Parts(s.Type).Select(p => (s.Where, p))))
            {
                string owner = one.Assembly.GetName().Name!;
                if (!allowed.Contains(owner, StringComparer.Ordinal) && !IsFramework(one.Assembly))
                {
                    yield return $"{type.FullName}, {where}: {one.FullName} is a type of {owner}.";
                }
            }
        }
    }

    public static bool IsFramework(Assembly assembly) =>
        assembly.Location.StartsWith(Path.GetDirectoryName(typeof(object).Assembly.Location)!, StringComparison.Ordinal);

    private static IEnumerable<(string Where, Type Type)> InSignature(MethodBase method) =>
    [
        .. method.GetParameters().Select(p => (method.Name, p.ParameterType)),
        .. method is MethodInfo { } m ? m.GetGenericArguments().SelectMany(g => g.GetGenericParameterConstraints()).Append(m.ReturnType).Select(t => (m.Name, t)) : [],
    ];

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericParameter ? [] : type.GetGenericArguments().SelectMany(Parts).Append(type);
    }

    private static bool IsClosedHierarchy(Type type)
    {
        bool closed = type.IsAbstract && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).All(c =>
            c.IsPrivate || c.IsFamilyAndAssembly || c.IsAssembly || IsRecordCopy(c, type));
        return closed && type.Assembly.GetTypes().Where(t => t.BaseType == type).All(t => t.IsSealed || IsClosedHierarchy(t));
    }

    // Only a record can inherit from a record, and it needs another constructor to begin with.
    private static bool IsRecordCopy(ConstructorInfo constructor, Type type) =>
        constructor.IsDefined(typeof(CompilerGeneratedAttribute)) && constructor.GetParameters() is [{ } only] && only.ParameterType == type;

    private static bool IsChangeableCollection(Type type) =>
        type.IsArray || (type.IsGenericType && Mutable.Contains(type.GetGenericTypeDefinition()));

    // A getter with a body leaves its backing field assignable for the compiler, though nothing but init or the getter's own memory assigns it.
    private static bool IsBehindAnImmutableProperty(FieldInfo field, Type type) =>
        !field.IsStatic && field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal)
        && type.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], Own) is { } property
        && (property.SetMethod is null || ApiListing.IsInit(property.SetMethod));

    private static bool IsCompilerMade(Type type)
    {
        for (Type? at = type; at is not null; at = at.DeclaringType)
        {
            if (at.Name.Contains('<', StringComparison.Ordinal) || at.IsDefined(typeof(CompilerGeneratedAttribute)) || at.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true
                || at.GetCustomAttributesData().Any(a => a.AttributeType.Name == "GeneratedCodeAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    // A cached delegate of a lambda; the backing field of a property is judged like any other.
    private static bool IsCompilerMadeCache(FieldInfo field) =>
        field.Name.Contains('<', StringComparison.Ordinal) && !field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal);
}
