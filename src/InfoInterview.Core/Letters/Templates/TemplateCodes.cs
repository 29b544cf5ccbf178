using System.Collections.Frozen;

namespace InfoInterview.Letters.Templates;

/// <summary>Every reason for which the template engine refuses or doubts: the name in the specification beside the stable code. Numbers II5001 to II5099 are errors, II5101 to II5199 doubts.</summary>
public static class TemplateCodes
{
    internal static readonly TemplateCode Alias = new("II5001", "E-ALIAS", "@f takes a function as a value, which the subset leaves out.");
    internal static readonly TemplateCode Args = new("II5002", "E-ARGS", "$, $0 and $$ are the arguments of a function of one's own; there are none.");
    internal static readonly TemplateCode ArgShape = new("II5003", "E-ARGSHAPE", "An argument made with an operator needs parentheses.");
    internal static readonly TemplateCode Arity = new("II5004", "E-ARITY", "The function takes another number of arguments.");
    internal static readonly TemplateCode CallPos = new("II5005", "E-CALLPOS", "A call with arguments after spaces stands in the middle of an expression; it needs parentheses.");
    internal static readonly TemplateCode Capture = new("II5006", "E-CAPTURE", "Captured text is used where only ordinary text can be.");
    internal static readonly TemplateCode Cr = new("II5007", "E-CR", "A lone carriage return stands inside code.");
    internal static readonly TemplateCode Culture = new("II5008", "E-CULTURE", "The culture is not one of those that letters may name, or the host knows no cultures.");
    internal static readonly TemplateCode Date = new("II5009", "E-DATE", "The resulting date lies outside the years 1 to 9999.");
    internal static readonly TemplateCode DateAdd = new("II5010", "E-DATEADD", "The amount to add to a date is no whole literal within 3660.");
    internal static readonly TemplateCode DateFormat = new("II5011", "E-DATEFORMAT", "The date pattern is no literal or holds a directive that is not supported.");
    internal static readonly TemplateCode Depth = new("II5012", "E-DEPTH", "Blocks, parentheses, operators, branches, pipes or partials are nested or chained too deep.");
    internal static readonly TemplateCode Divisor = new("II5013", "E-DIVISOR", "What stands right of / // % is no number literal other than 0.");
    internal static readonly TemplateCode EmptyMatch = new("II5014", "E-EMPTYMATCH", "The text to replace is empty or no literal.");
    internal static readonly TemplateCode Expand = new("II5015", "E-EXPAND", "^list spreads a list over arguments, which the subset leaves out.");
    internal static readonly TemplateCode FnValue = new("II5016", "E-FNVALUE", "A function is used as a value; it needs its arguments.");
    internal static readonly TemplateCode ForArg = new("II5017", "E-FORARG", "limit or offset of a loop is no whole literal above 0.");
    internal static readonly TemplateCode ForPipe = new("II5018", "E-FORPIPE", "A piped list in a loop needs parentheses.");
    internal static readonly TemplateCode Func = new("II5019", "E-FUNC", "Templates define no functions of their own.");
    internal static readonly TemplateCode Function = new("II5020", "E-FUNCTION", "There is no such function, or the subset leaves it out.");
    internal static readonly TemplateCode HtmlCtx = new("II5021", "E-HTMLCTX", "A field stands where HTML reads more than text: in an address, style, script or tag.");
    internal static readonly TemplateCode Ident = new("II5022", "E-IDENT", "A name has a character other than A to Z, digits and _.");
    internal static readonly TemplateCode Import = new("II5023", "E-IMPORT", "import would make names that nobody can check.");
    internal static readonly TemplateCode IncDec = new("II5024", "E-INCDEC", "++ and -- are left out; write x = x + 1.");
    internal static readonly TemplateCode Include = new("II5025", "E-INCLUDE", "The name of an included partial is no literal.");
    internal static readonly TemplateCode IncludeJoin = new("II5026", "E-INCLUDEJOIN", "include_join takes names that are known only later.");
    internal static readonly TemplateCode Interp = new("II5027", "E-INTERP", "A hole of an interpolated text holds a kind that prints differently there.");
    internal static readonly TemplateCode InterpNest = new("II5028", "E-INTERPNEST", "An interpolated text stands inside the hole of another.");
    internal static readonly TemplateCode Kind = new("II5029", "E-KIND", "A value is of a kind that does not fit here.");
    internal static readonly TemplateCode Language = new("II5030", "E-LANGUAGE", "The text is in another template language or mode.");
    internal static readonly TemplateCode Length = new("II5031", "E-LENGTH", "A length or start is no whole literal of at least 0.");
    internal static readonly TemplateCode List = new("II5032", "E-LIST", "A list has more than 1,000 items.");
    internal static readonly TemplateCode LoopCtl = new("II5033", "E-LOOPCTL", "break, continue or for.… stands outside a loop.");
    internal static readonly TemplateCode LoopVar = new("II5034", "E-LOOPVAR", "A loop's own variable is assigned inside the loop.");
    internal static readonly TemplateCode Member = new("II5035", "E-MEMBER", "The object has no such field.");
    internal static readonly TemplateCode Model = new("II5036", "E-MODEL", "The model or schema is not complete or has a name that cannot be used.");
    internal static readonly TemplateCode ModelWrite = new("II5037", "E-MODELWRITE", "A field of the model is assigned.");
    internal static readonly TemplateCode NamedArg = new("II5038", "E-NAMEDARG", "Arguments have names only in include and for.");
    internal static readonly TemplateCode Nest = new("II5039", "E-NEST", "Loops are nested more than 3 deep.");
    internal static readonly TemplateCode NotFunc = new("II5040", "E-NOTFUNC", "Something that is no function is called.");
    internal static readonly TemplateCode Nul = new("II5041", "E-NUL", "The template holds a NUL character.");
    internal static readonly TemplateCode NullRef = new("II5042", "E-NULLREF", "A value that may be missing is used without a guard.");
    internal static readonly TemplateCode Number = new("II5043", "E-NUMBER", "The number is written in a form that is not supported, or is too large.");
    internal static readonly TemplateCode NumFormat = new("II5044", "E-NUMFORMAT", "The number format is no literal or not one of the supported ones.");
    internal static readonly TemplateCode Object = new("II5045", "E-OBJECT", "An object is written out with { }; the model alone has objects.");
    internal static readonly TemplateCode Output = new("II5046", "E-OUTPUT", "The letter, or one text in it, becomes too long.");
    internal static readonly TemplateCode Overflow = new("II5047", "E-OVERFLOW", "A number becomes too large.");
    internal static readonly TemplateCode Param = new("II5048", "E-PARAM", "A parameter that the partial reads is not given.");
    internal static readonly TemplateCode Parse = new("II5049", "E-PARSE", "The template is not written as the language asks.");
    internal static readonly TemplateCode Partial = new("II5050", "E-PARTIAL", "There is no such partial.");
    internal static readonly TemplateCode PartialWrite = new("II5051", "E-PARTIALWRITE", "A partial assigns a name without $.");
    internal static readonly TemplateCode PipeRhs = new("II5052", "E-PIPERHS", "What stands right of a pipe is more than one function.");
    internal static readonly TemplateCode Range = new("II5053", "E-RANGE", "A range has more than 1,000 numbers.");
    internal static readonly TemplateCode ReadOnly = new("II5054", "E-READONLY", "readonly is left out.");
    internal static readonly TemplateCode Recursion = new("II5055", "E-RECURSION", "A partial includes itself.");
    internal static readonly TemplateCode Reserved = new("II5056", "E-RESERVED", "A word of the language is used as a name.");
    internal static readonly TemplateCode Ret = new("II5057", "E-RET", "ret is left out: letters end at their end.");
    internal static readonly TemplateCode Shadow = new("II5058", "E-SHADOW", "A loop variable hides a variable or a field.");
    internal static readonly TemplateCode Shift = new("II5059", "E-SHIFT", "<< and >> are left out.");
    internal static readonly TemplateCode Size = new("II5060", "E-SIZE", "The template, with its partials, is too long.");
    internal static readonly TemplateCode Steps = new("II5061", "E-STEPS", "Writing the letter takes too many steps.");
    internal static readonly TemplateCode StrMul = new("II5062", "E-STRMUL", "text * n is left out.");
    internal static readonly TemplateCode TableRow = new("II5063", "E-TABLEROW", "tablerow is left out.");
    internal static readonly TemplateCode Target = new("II5064", "E-TARGET", "Only a plain name can be assigned.");
    internal static readonly TemplateCode TernaryPipe = new("II5065", "E-TERNARYPIPE", "A pipe beside ?: needs parentheses.");
    internal static readonly TemplateCode This = new("II5066", "E-THIS", "this is left out.");
    internal static readonly TemplateCode Unclosed = new("II5067", "E-UNCLOSED", "Code or an escape block is not closed.");
    internal static readonly TemplateCode Unicode = new("II5068", "E-UNICODE", "Half a surrogate pair would be written.");
    internal static readonly TemplateCode Unknown = new("II5069", "E-UNKNOWN", "There is no such name, or it has no value on every way that leads here.");
    internal static readonly TemplateCode While = new("II5070", "E-WHILE", "while is left out: only loops over finished lists end for certain.");
    internal static readonly TemplateCode Width = new("II5071", "E-WIDTH", "The width is no whole literal from 0 to 200.");
    internal static readonly TemplateCode With = new("II5072", "E-WITH", "with is left out.");
    internal static readonly TemplateCode Wrap = new("II5073", "E-WRAP", "wrap is left out.");
    internal static readonly TemplateCode HtmlPart = new("II5074", "E-HTMLPART", "A tag, comment or quoted value is still open where branches meet, a loop turns or the template ends.");
    internal static readonly TemplateCode HtmlTag = new("II5075", "E-HTMLTAG", "The HTML has an element or a form that no letter needs and that browsers and mail programs read in different ways.");
    internal static readonly TemplateCode Script = new("II5076", "E-SCRIPT", "The HTML runs code: a script, a handler such as onclick, or an address that is no http, https, mailto or tel.");
    internal static readonly TemplateCode Link = new("II5077", "E-LINK", "The value of a link field is no absolute http, https, mailto or tel address.");
    internal static readonly TemplateCode AlwaysDots = new("II5101", "W-ALWAYSDOTS", "truncatewords puts ... even behind a text that was not cut.");
    internal static readonly TemplateCode Bidi = new("II5102", "W-BIDI", "The template holds characters that turn the direction of writing around.");
    internal static readonly TemplateCode CaseText = new("II5103", "W-CASETEXT", "Text between case and its first when is dropped.");
    internal static readonly TemplateCode Const = new("II5104", "W-CONST", "A condition is always the same.");
    internal static readonly TemplateCode DateText = new("II5120", "W-DATETEXT", "A date pattern holds no directive, so it is printed as it stands.");
    internal static readonly TemplateCode FloatEq = new("II5105", "W-FLOATEQ", "Floating-point numbers are compared with == or !=.");
    internal static readonly TemplateCode Grow = new("II5106", "W-GROW", "A text grows with every turn of a loop.");
    internal static readonly TemplateCode HtmlRaw = new("II5107", "W-HTMLRAW", "A field enters HTML without html.escape.");
    internal static readonly TemplateCode HtmlTwice = new("II5121", "W-HTMLTWICE", "A value is escaped twice, or in the wrong order, and the reader sees the escapes.");
    internal static readonly TemplateCode Indent = new("II5108", "W-INDENT", "A block tag behind blanks indents its body twice; write {{~ … ~}}.");
    internal static readonly TemplateCode ListOut = new("II5109", "W-LISTOUT", "A list is printed as it stands, with brackets and quotes.");
    internal static readonly TemplateCode MixedCmp = new("II5110", "W-MIXEDCMP", "Values of different kinds are compared.");
    internal static readonly TemplateCode NullArg = new("II5111", "W-NULLARG", "An argument may be missing.");
    internal static readonly TemplateCode NullArith = new("II5112", "W-NULLARITH", "A number may be missing, and then the result is missing too.");
    internal static readonly TemplateCode NullCmp = new("II5113", "W-NULLCMP", "A compared value may be missing, and then the answer is no.");
    internal static readonly TemplateCode NullElse = new("II5114", "W-NULLELSE", "The list may be missing, and then not even else is written.");
    internal static readonly TemplateCode NullPrint = new("II5115", "W-NULLPRINT", "A value that may be missing is printed without a guard.");
    internal static readonly TemplateCode Truthy = new("II5116", "W-TRUTHY", "The condition is true for every value of this kind, 0 and empty text too.");
    internal static readonly TemplateCode Unreachable = new("II5117", "W-UNREACHABLE", "This is never written.");
    internal static readonly TemplateCode Unused = new("II5118", "W-UNUSED", "A variable, parameter or partial is not used.");

    internal static readonly TemplateCode Remote = new("II5119", "W-REMOTE", "The HTML fetches something from elsewhere when the letter is opened, which tells others who reads it.");

    /// <summary>All reasons, errors first, each by its code.</summary>
    public static ValueList<TemplateCode> All { get; } =
    [
        Alias, Args, ArgShape, Arity, CallPos, Capture, Cr, Culture, Date, DateAdd, DateFormat, Depth, Divisor, EmptyMatch, Expand, FnValue, ForArg, ForPipe, Func, Function, HtmlCtx, Ident, Import, IncDec, Include, IncludeJoin, Interp, InterpNest, Kind, Language, Length, List, LoopCtl, LoopVar, Member, Model, ModelWrite, NamedArg, Nest, NotFunc, Nul, NullRef, Number, NumFormat, Object, Output, Overflow, Param, Parse, Partial, PartialWrite, PipeRhs, Range, ReadOnly, Recursion, Reserved, Ret, Shadow, Shift, Size, Steps, StrMul, TableRow, Target, TernaryPipe, This, Unclosed, Unicode, Unknown, While, Width, With, Wrap, HtmlPart, HtmlTag, Script, Link,
        AlwaysDots, Bidi, CaseText, Const, DateText, FloatEq, Grow, HtmlRaw, HtmlTwice, Indent, ListOut, MixedCmp, NullArg, NullArith, NullCmp, NullElse, NullPrint, Truthy, Unreachable, Unused, Remote,
    ];

    private static readonly FrozenDictionary<string, TemplateCode> Known = All.SelectMany(c => new[] { KeyValuePair.Create(c.Code, c), KeyValuePair.Create(c.Name, c) }).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What helps against a stop while a letter is written, where no text can be given.</summary>
    internal static string? MendingOf(TemplateCode code) => code.Name switch
    {
        "E-STEPS" => "Nest loops less deep, or go through shorter lists: array.limit takes the first items.",
        "E-OUTPUT" => "Write less: print inside the loop what you keep in a text, or take the first items with array.limit.",
        "E-LIST" or "E-RANGE" => "Take fewer items, such as the first ones with array.limit.",
        "E-OVERFLOW" => "Keep to smaller numbers, or let the letter's data hold the result.",
        "E-DATE" => "Add or take away less.",
        "E-UNICODE" => "Cut elsewhere, or not at all.",
        "E-KIND" => "Let the letter's data hold numbers of one size.",
        _ => null,
    };

    /// <summary>The reason of a code or name.</summary>
    /// <param name="codeOrName">Such as <c>II5035</c> or <c>E-MEMBER</c>.</param>
    /// <returns>The reason, or null when there is none of that code or name.</returns>
    public static TemplateCode? Find(string codeOrName)
    {
        ArgumentNullException.ThrowIfNull(codeOrName);
        return Known.GetValueOrDefault(codeOrName);
    }
}
