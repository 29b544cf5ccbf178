using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace InfoInterview.Architecture.FolderOrder;

/// <summary>Reads from an assembly file which of its own types each of its types uses: in signatures, constraints, attributes and method bodies, closures and state machines included.</summary>
/// <remarks>A constant of another type leaves no trace in IL; the scan of using directives stands in for that.</remarks>
internal sealed class UseReader : ISignatureTypeProvider<bool, bool>, ICustomAttributeTypeProvider<string>
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(o => o.Value & 0xFFFF, o => o.OperandType);

    private readonly MetadataReader reader;
    private readonly PEReader file;
    private readonly Dictionary<string, TypeDefinitionHandle> byName = new(StringComparer.Ordinal);
    private readonly HashSet<TypeUse> uses = [];
    private string fromSpace = "";
    private string where = "";

    private UseReader(PEReader file)
    {
        this.file = file;
        reader = file.GetMetadataReader();
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            byName[SerializedName(handle)] = handle;
        }
    }

    public static IReadOnlyCollection<TypeUse> Of(string assemblyFile)
    {
        using var stream = File.OpenRead(assemblyFile);
        using var file = new PEReader(stream);
        var reading = new UseReader(file);
        foreach (TypeDefinitionHandle handle in reading.reader.TypeDefinitions)
        {
            reading.ReadType(handle);
        }

        return reading.uses;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string space = SpaceOf(handle);
        if (IsMadeByCompiler(handle))
        {
            return;
        }

        fromSpace = space;
        string path = PathOf(handle);
        where = path;
        Take(type.BaseType);
        foreach (InterfaceImplementationHandle i in type.GetInterfaceImplementations())
        {
            InterfaceImplementation implementation = reader.GetInterfaceImplementation(i);
            Take(implementation.Interface);
            TakeAttributes(implementation.GetCustomAttributes());
        }

        TakeGenerics(type.GetGenericParameters());
        TakeAttributes(type.GetCustomAttributes());
        foreach (FieldDefinitionHandle f in type.GetFields())
        {
            FieldDefinition field = reader.GetFieldDefinition(f);
            where = $"{path}.{reader.GetString(field.Name)}";
            field.DecodeSignature(this, true);
            TakeAttributes(field.GetCustomAttributes());
        }

        foreach (PropertyDefinitionHandle p in type.GetProperties())
        {
            PropertyDefinition property = reader.GetPropertyDefinition(p);
            where = $"{path}.{reader.GetString(property.Name)}";
            property.DecodeSignature(this, true);
            TakeAttributes(property.GetCustomAttributes());
        }

        foreach (EventDefinitionHandle e in type.GetEvents())
        {
            EventDefinition happening = reader.GetEventDefinition(e);
            where = $"{path}.{reader.GetString(happening.Name)}";
            Take(happening.Type);
            TakeAttributes(happening.GetCustomAttributes());
        }

        foreach (MethodDefinitionHandle m in type.GetMethods())
        {
            MethodDefinition method = reader.GetMethodDefinition(m);
            where = $"{path}.{reader.GetString(method.Name)}";
            ReadMethod(method);
        }
    }

    private void ReadMethod(MethodDefinition method)
    {
        method.DecodeSignature(this, true);
        TakeGenerics(method.GetGenericParameters());
        TakeAttributes(method.GetCustomAttributes());
        foreach (ParameterHandle p in method.GetParameters())
        {
            TakeAttributes(reader.GetParameter(p).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
        Take(body.LocalSignature);
        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            Take(region.CatchType);
        }

        ReadCode(body.GetILReader());
    }

    private void ReadCode(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            int op = code.ReadByte();
            op = op == 0xFE ? 0xFE00 | code.ReadByte() : op;
            switch (Operands[op])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineSig:
                    Take(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.ReadByte();
                    break;
                case OperandType.InlineVar:
                    code.ReadInt16();
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.ReadInt64();
                    break;
                case OperandType.InlineSwitch:
                    int targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                default:
                    code.ReadInt32();
                    break;
            }
        }
    }

    private void Take(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, true);
                break;
            case HandleKind.MethodDefinition:
                MethodDefinition method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(method.GetDeclaringType());
                method.DecodeSignature(this, true);
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(field.GetDeclaringType());
                field.DecodeSignature(this, true);
                break;
            case HandleKind.MemberReference:
                MemberReference member = reader.GetMemberReference((MemberReferenceHandle)handle);
                Take(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Method)
                {
                    member.DecodeMethodSignature(this, true);
                }
                else
                {
                    member.DecodeFieldSignature(this, true);
                }

                break;
            case HandleKind.MethodSpecification:
                MethodSpecification made = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Take(made.Method);
                made.DecodeSignature(this, true);
                break;
            case HandleKind.StandaloneSignature:
                StandaloneSignature signature = reader.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                {
                    signature.DecodeLocalSignature(this, true);
                }
                else
                {
                    signature.DecodeMethodSignature(this, true);
                }

                break;
            default:
                break;
        }
    }

    private void TakeGenerics(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle g in parameters)
        {
            GenericParameter parameter = reader.GetGenericParameter(g);
            TakeAttributes(parameter.GetCustomAttributes());
            foreach (GenericParameterConstraintHandle c in parameter.GetConstraints())
            {
                Take(reader.GetGenericParameterConstraint(c).Type);
            }
        }
    }

    private void TakeAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle a in attributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(a);
            Take(attribute.Constructor);
            CustomAttributeValue<string> value = attribute.DecodeValue(this);
            foreach ((string type, object? argument) in value.FixedArguments.Select(f => (f.Type, f.Value)).Concat(value.NamedArguments.Select(n => (n.Type, n.Value))))
            {
                TakeArgument(type, argument);
            }
        }
    }

    private void TakeArgument(string type, object? argument)
    {
        TakeName(type);
        if (argument is ImmutableArray<CustomAttributeTypedArgument<string>> many)
        {
            foreach (CustomAttributeTypedArgument<string> one in many)
            {
                TakeArgument(one.Type, one.Value);
            }
        }
        else if (type == "System.Type" && argument is string name)
        {
            TakeName(name);
        }
    }

    // A name as attributes hold it: Space.Outer`1+Inner[[Argument, Assembly]], Assembly.
    private void TakeName(string name)
    {
        foreach (string part in name.Split('[', ']', ',').Select(p => p.Trim()))
        {
            if (byName.TryGetValue(part, out TypeDefinitionHandle handle))
            {
                Add(handle);
            }
        }
    }

    private void Add(TypeDefinitionHandle handle)
    {
        if (!IsMadeByCompiler(handle))
        {
            uses.Add(new TypeUse(fromSpace, where, SpaceOf(handle), PathOf(handle)));
        }
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        while (reader.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer)
        {
            handle = outer;
        }

        return handle;
    }

    // Top-level types that no file of ours declares: <Module>, <PrivateImplementationDetails>, embedded attributes, generated expressions.
    private bool IsMadeByCompiler(TypeDefinitionHandle handle)
    {
        TypeDefinition outer = reader.GetTypeDefinition(Outermost(handle));
        string space = reader.GetString(outer.Namespace);
        return (space.Length == 0 && reader.GetString(outer.Name).StartsWith('<'))
            || space.StartsWith("System.", StringComparison.Ordinal)
            || space.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);
    }

    private string SpaceOf(TypeDefinitionHandle handle) => reader.GetString(reader.GetTypeDefinition(Outermost(handle)).Namespace);

    private string PathOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string own = reader.GetString(type.Name).Split('`')[0];
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{PathOf(outer)}.{own}" : own;
    }

    private string SerializedName(TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string own = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            return $"{SerializedName(outer)}+{own}";
        }

        string space = reader.GetString(type.Namespace);
        return space.Length == 0 ? own : $"{space}.{own}";
    }

    bool ISimpleTypeProvider<bool>.GetPrimitiveType(PrimitiveTypeCode typeCode) => true;

    bool ISimpleTypeProvider<bool>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Add(handle);
        return true;
    }

    bool ISimpleTypeProvider<bool>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => true;

    bool ISignatureTypeProvider<bool, bool>.GetTypeFromSpecification(MetadataReader reader, bool genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    bool ISZArrayTypeProvider<bool>.GetSZArrayType(bool elementType) => true;

    bool IConstructedTypeProvider<bool>.GetArrayType(bool elementType, ArrayShape shape) => true;

    bool IConstructedTypeProvider<bool>.GetByReferenceType(bool elementType) => true;

    bool IConstructedTypeProvider<bool>.GetPointerType(bool elementType) => true;

    bool IConstructedTypeProvider<bool>.GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => true;

    bool ISignatureTypeProvider<bool, bool>.GetFunctionPointerType(MethodSignature<bool> signature) => true;

    bool ISignatureTypeProvider<bool, bool>.GetGenericMethodParameter(bool genericContext, int index) => true;

    bool ISignatureTypeProvider<bool, bool>.GetGenericTypeParameter(bool genericContext, int index) => true;

    bool ISignatureTypeProvider<bool, bool>.GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => true;

    bool ISignatureTypeProvider<bool, bool>.GetPinnedType(bool elementType) => true;

    string ISimpleTypeProvider<string>.GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    string ISimpleTypeProvider<string>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => SerializedName(handle);

    string ISimpleTypeProvider<string>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string own = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{((ISimpleTypeProvider<string>)this).GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}+{own}"
            : $"{reader.GetString(type.Namespace)}.{own}";
    }

    string ISZArrayTypeProvider<string>.GetSZArrayType(string elementType) => elementType + "[]";

    string ICustomAttributeTypeProvider<string>.GetSystemType() => "System.Type";

    bool ICustomAttributeTypeProvider<string>.IsSystemType(string type) => type == "System.Type";

    string ICustomAttributeTypeProvider<string>.GetTypeFromSerializedName(string name) => name;

    PrimitiveTypeCode ICustomAttributeTypeProvider<string>.GetUnderlyingEnumType(string type)
    {
        // The assembly and what it refers to are loaded where this runs.
        Type? known = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(type)).FirstOrDefault(t => t is { IsEnum: true });
        TypeCode code = known is null ? TypeCode.Int32 : Type.GetTypeCode(Enum.GetUnderlyingType(known));
        return Enum.Parse<PrimitiveTypeCode>(code.ToString());
    }
}
