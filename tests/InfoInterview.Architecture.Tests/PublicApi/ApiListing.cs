using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace InfoInterview.Architecture.PublicApi;

/// <summary>Everything that a user of an assembly can name, one member a line, in an order that does not depend on the build.</summary>
internal static class ApiListing
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => Of(assembly.GetName().Name!, assembly.GetTypes().Where(IsVisible));

    public static string Of(string title, IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Public API of {title}. A test compares it; UPDATE_GOLDEN=1 ./test.sh rewrites it.\n");
        foreach (IGrouping<string?, Type> space in types.GroupBy(t => t.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nnamespace {space.Key}\n");
            foreach (Type type in space.OrderBy(t => t.FullName, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{Header(type)}\n");
                foreach (string line in Members(type))
                {
                    text.Append(CultureInfo.InvariantCulture, $"    {line}\n");
                }
            }
        }

        return text.ToString();
    }

    public static bool IsVisible(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && (type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!) : type.IsPublic);

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Own) is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", Own) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static string Header(Type type)
    {
        string name = TypeText.NameOf(type) + Generics(type);
        if (type.IsEnum)
        {
            string flags = type.IsDefined(typeof(FlagsAttribute)) ? "[Flags] " : "";
            Type under = Enum.GetUnderlyingType(type);
            return under == typeof(int) ? $"{flags}enum {name}" : $"{flags}enum {name} : {TypeText.Of(under)}";
        }

        if (typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } invoke)
        {
            return $"delegate {Returned(invoke)} {name}({Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        List<string> bases = [];
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases.Add(TypeText.Of(parent));
        }

        bases.AddRange(type.GetInterfaces()
            .Where(i => i.IsVisible && !(IsRecord(type) && i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>)))
            .Select(TypeText.Of).Order(StringComparer.Ordinal));
        string list = bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
        return $"{Scope(type)}{Kind(type)} {name}{list}{Constraints(type.GetGenericArguments())}";
    }

    private static string Scope(Type type) => type.IsNestedFamily || type.IsNestedFamORAssem ? "protected " : "";

    private static string Kind(Type type)
    {
        if (type.IsInterface)
        {
            return "interface";
        }

        string record = IsRecord(type) ? "record" : "";
        if (type.IsValueType)
        {
            string only = type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "";
            string stack = type.IsByRefLike ? "ref " : "";
            return $"{only}{stack}{(record.Length == 0 ? "struct" : "record struct")}";
        }

        string shape = (type.IsAbstract, type.IsSealed) switch { (true, true) => "static ", (true, false) => "abstract ", (false, true) => "sealed ", _ => "" };
        return shape + (record.Length == 0 ? "class" : record);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(f => Convert.ToDecimal(f.GetRawConstantValue(), CultureInfo.InvariantCulture)).ThenBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} = {f.GetRawConstantValue()}"));
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        PropertyInfo[] properties = type.GetProperties(Own);
        EventInfo[] events = type.GetEvents(Own);
        HashSet<MethodInfo> accessors = [.. properties.SelectMany(p => p.GetAccessors(true)), .. events.SelectMany(e => new[] { e.AddMethod!, e.RemoveMethod! })];
        IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);
        return
        [
            .. Sorted(type.GetFields(Own).Where(f => IsOpen(f.Attributes)).Select(Field)),
            .. Sorted(type.GetConstructors(Own).Where(c => IsOpen(c) && !IsMade(c)).Select(c => $"{Old(c)}{Protected(c)}{TypeText.NameOf(type).Split('.')[^1]}({Parameters(c)})")),
            .. Sorted(properties.Where(p => p.GetAccessors(true).Any(IsOpen) && !IsMade(p.GetMethod ?? p.SetMethod!, p)).Select(Property)),
            .. Sorted(events.Where(e => IsOpen(e.AddMethod!)).Select(e => $"{Protected(e.AddMethod!)}{Static(e.AddMethod!)}event {TypeText.Of(e)} {e.Name}")),
            .. Sorted(type.GetMethods(Own).Where(m => IsOpen(m) && !IsMade(m) && !accessors.Contains(m)).Select(Method)),
        ];
    }

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOpen(FieldAttributes field) => (field & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    // What the compiler writes for a record follows from the word record; an auto-property's accessors are marked too, but belong to the property.
    private static bool IsMade(MethodBase method, PropertyInfo? property = null) =>
        property is not null ? property.Name == "EqualityContract" : method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string Protected(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    // The compiler marks a constructor of a type with required members for old compilers; that says nothing here.
    private static string Old(MemberInfo member) =>
        member.GetCustomAttribute<ObsoleteAttribute>() is { } old && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute)) ? $"[Obsolete(\"{old.Message}\")] " : "";

    private static string Field(FieldInfo field)
    {
        string scope = field.IsPublic ? "" : "protected ";
        if (field.IsLiteral)
        {
            return $"{Old(field)}{scope}const {TypeText.Of(field)} {field.Name} = {TypeText.Literal(field.GetRawConstantValue(), field.FieldType)}";
        }

        return $"{Old(field)}{scope}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field)} {field.Name}";
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo main = property.GetAccessors(true).First(IsOpen);
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        string get = property.GetMethod is { } g && IsOpen(g) ? $" {(main.IsPublic ? Protected(g) : "")}get;" : "";
        string set = property.SetMethod is { } s && IsOpen(s) ? $" {(main.IsPublic ? Protected(s) : "")}{(IsInit(s) ? "init" : "set")};" : "";
        return $"{Old(property)}{Protected(main)}{required}{Modifiers(main)}{TypeText.Of(property)} {name} {{{get}{set} }}";
    }

    public static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Method(MethodInfo method) =>
        $"{Old(method)}{Protected(method)}{Modifiers(method)}{Returned(method)} {method.Name}{Generics(method)}({Parameters(method)}){Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}";

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
        {
            return method.IsAbstract ? "static abstract " : "static ";
        }

        if (method.DeclaringType!.IsInterface)
        {
            return method.IsAbstract ? "" : "virtual ";
        }

        if (!method.IsVirtual)
        {
            return "";
        }

        bool overrides = method.GetBaseDefinition() != method;
        return (method.IsAbstract, method.IsFinal, overrides) switch
        {
            (true, _, true) => "abstract override ",
            (true, _, false) => "abstract ",
            (_, true, true) => "sealed override ",
            (_, true, false) => "",
            (_, _, true) => "override ",
            _ => method.DeclaringType.IsSealed ? "" : "virtual ",
        };
    }

    private static string Returned(MethodInfo method) => (method.ReturnType.IsByRef ? "ref " : "") + TypeText.Of(method.ReturnParameter);

    private static string Parameters(MethodBase method)
    {
        string list = string.Join(", ", method.GetParameters().Select(Parameter));
        return method.IsDefined(typeof(ExtensionAttribute)) ? "this " + list : list;
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string way = parameter switch
        {
            { IsOut: true } when parameter.ParameterType.IsByRef => "out ",
            { IsIn: true } when parameter.ParameterType.IsByRef => "in ",
            _ when parameter.ParameterType.IsByRef => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        string otherwise = parameter.HasDefaultValue ? " = " + TypeText.Literal(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{way}{TypeText.Of(parameter)} {parameter.Name}{otherwise}";
    }

    private static string Generics(Type type) => Generics(type.IsNested ? [.. type.GetGenericArguments().Skip(type.DeclaringType!.GetGenericArguments().Length)] : type.GetGenericArguments());

    private static string Generics(MethodInfo method) => method.IsGenericMethod ? Generics(method.GetGenericArguments()) : "";

    private static string Generics(Type[] parameters) => parameters.Length == 0 ? "" : "<" + string.Join(", ", parameters.Select(p =>
        (p.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => "out ",
            GenericParameterAttributes.Contravariant => "in ",
            _ => "",
        } + p.Name)) + ">";

    private static string Constraints(Type[] parameters)
    {
        var text = new StringBuilder();
        foreach (Type parameter in parameters)
        {
            List<string> parts = [];
            GenericParameterAttributes special = parameter.GenericParameterAttributes;
            bool isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            Type[] types = [.. parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType))];
            byte flag = TypeText.ConstraintFlag(parameter);
            if (isStruct)
            {
                parts.Add(parameter.GetCustomAttributesData().Any(a => a.AttributeType.Name == "IsUnmanagedAttribute") ? "unmanaged" : "struct");
            }
            else if (special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            {
                parts.Add(flag == 2 ? "class?" : "class");
            }
            else if (flag == 1 && types.Length == 0)
            {
                parts.Add("notnull");
            }

            parts.AddRange(types.Select(TypeText.Of).Order(StringComparer.Ordinal));
            if (special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
            {
                parts.Add("new()");
            }

            if (parts.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $" where {parameter.Name} : {string.Join(", ", parts)}");
            }
        }

        return text.ToString();
    }
}
