namespace InfoInterview.Letters.Templates;

/// <content>Partials (letters.md §7.7).</content>
internal sealed partial class Checker
{
    private Shape CheckInclude(IncludeExpression include)
    {
        foreach ((string _, int _, Expression value) in include.Arguments)
        {
            CheckExpression(value);
        }

        if (include.Name is not LiteralExpression { Value.Kind: LetterValueKind.Text } literal)
        {
            if (include.Name is not BrokenExpression)
            {
                string? meant = include.Name is NameExpression { IsLocal: false } written && schema.Root(written.Name) is null && scope.Find(written.Name) is null ? options.Partials.ContainsKey(written.Name) ? written.Name : Nearest(written.Name, [.. options.Partials.Keys.Order(StringComparer.Ordinal)]) : null;
                Fault(TemplateCodes.Include, include.Name ?? include, "The name of a partial is written out, in quotes.", meant is not null ? $"'{meant}'" : include.Name is NameExpression other ? $"Write its name in quotes, such as include '{other.Name.TrimStart('$')}'." : "Write its name in quotes, such as include 'closing'.");
            }

            return Shape.Unknown;
        }

        string name = literal.Value.AsText.ToString();
        if (!PartialName().IsMatch(name) || !options.Partials.TryGetValue(name, out string? text))
        {
            string? near = PartialName().IsMatch(name) ? Nearest(name, [.. options.Partials.Keys.Order(StringComparer.Ordinal)]) : null;
            Fault(TemplateCodes.Partial, literal, near is null ? "There is no partial of that name." : $"There is no partial of that name; did you mean {near}?", near is not null ? $"'{near}'" : options.Partials.Count == 0 ? "There are no partials at all: the program that reads the template gives them." : $"The partials are {string.Join(", ", options.Partials.Keys.Order(StringComparer.Ordinal).Take(8))}{(options.Partials.Count > 8 ? ", …" : "")}.");
            return Shape.Unknown;
        }

        if (includes.Contains(name))
        {
            Fault(TemplateCodes.Recursion, include, $"The partial {name} includes itself.", "Delete this include, or that of this partial.");
            return Shape.Unknown;
        }

        if (includes.Count >= MostIncludes)
        {
            Fault(TemplateCodes.Depth, include, "Partials include each other more than 8 deep.", "Write what the innermost partial says where it is included.");
            return Shape.Unknown;
        }

        return CheckPartial(include, name, text);
    }

    private Shape CheckPartial(IncludeExpression include, string name, string text)
    {
        Faults? own = partialFaults?.Find(f => f.Source == name);
        if (own is null)
        {
            own = new Faults(text, name, options);
            (partialFaults ??= []).Add(own);
        }

        if (include.Body is null)
        {
            if (text.Length > ScribanSubset.MostUnits)
            {
                own.Add(TemplateCodes.Size, 0, text.Length, "The partial has more than 262,144 characters.", "Part it into several partials.");
                return Shape.Unknown;
            }

            include.Body = Parser.Read(own, schema, out int size);
            nodes += size;
            partialCount++;
            if (nodes > MostNodes || partialCount > MostNodes / 16)
            {
                Fault(TemplateCodes.Size, include, "With all its partials written out, the template is too long.", "Include less, or join what is repeated with a loop.");
                include.Body = Block.None;
                return Shape.Unknown;
            }
        }

        Faults outerFaults = faults;
        Scope outerScope = scope;
        var inner = new Scope(name) { Include = include, IncludedFrom = outerFaults };
        include.Variables = new int[include.Arguments.Count];
        for (int i = 0; i < include.Arguments.Count; i++)
        {
            (string parameter, int start, Expression value) = include.Arguments[i];
            if (inner.Find("$" + parameter) is not null)
            {
                faults.Add(TemplateCodes.Parse, start, start + parameter.Length, $"{parameter} is given twice.");
                continue;
            }

            var variable = new Scope.Variable("$" + parameter, NewVariable(), start, start + parameter.Length) { IsParameter = true };
            inner.Add(variable);
            include.Variables[i] = variable.Place;
            flow.Assign(variable.Place, value.Shape);
        }

        include.Faults = own;
        faults = own;
        scope = inner;
        includes.Add(name);
        PrintStatement? print = printing;
        printing = null;
        CheckBlock(include.Body);
        printing = print;
        ReportUnused();
        includes.RemoveAt(includes.Count - 1);
        scope = outerScope;
        faults = outerFaults;
        foreach (Scope.Variable variable in inner.Variables)
        {
            if (variable.IsParameter && !variable.IsRead)
            {
                faults.Add(TemplateCodes.Unused, variable.Start, variable.End, $"The partial {name} does not read {variable.Name}.", "Delete it.");
            }
        }

        return Shape.Text;
    }
}
