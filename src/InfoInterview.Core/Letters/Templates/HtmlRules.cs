using System.Collections.Frozen;
using InfoInterview.Diagnostics;

namespace InfoInterview.Letters.Templates;

/// <summary>Which elements and attributes an HTML letter may have, and what they do.</summary>
/// <remarks>Elements are an allow-list: with svg, math, select, template, noscript and the like the same text is read in another way, and then no check of text alone holds.</remarks>
internal static class HtmlRules
{
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
        [
            "html", "head", "title", "meta", "style", "body",
            "address", "article", "aside", "footer", "header", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "main", "nav", "section",
            "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "hr", "li", "menu", "ol", "p", "pre", "ul",
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
            "del", "ins", "details", "summary", "area", "map", "img", "picture", "source", "audio", "video", "track",
            "caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
            "big", "center", "font", "strike", "tt", "textarea",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> RemoteElements = FrozenSet.ToFrozenSet(["base", "embed", "frame", "iframe", "link", "object"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OrdinaryAttributes = FrozenSet.ToFrozenSet(
        [
            "abbr", "align", "alt", "axis", "bgcolor", "border", "bordercolor", "cellpadding", "cellspacing", "char", "charoff", "class", "color", "cols", "colspan", "compact", "datetime", "dir",
            "face", "frame", "headers", "height", "hidden", "hreflang", "hspace", "id", "label", "lang", "noshade", "nowrap", "placeholder", "role", "rows", "rowspan", "rules", "scope", "size", "span", "start",
            "summary", "tabindex", "title", "translate", "valign", "value", "vspace", "width", "wrap",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> LoadAnyAttributes = FrozenSet.ToFrozenSet(
        ["action", "archive", "classid", "code", "codebase", "data", "dynsrc", "formaction", "icon", "imagesrcset", "lowsrc", "manifest", "ping", "srcset"],
        StringComparer.Ordinal);

    public static bool IsKnown(string element) => Elements.Contains(element);

    /// <summary>The element that a misspelled one is probably meant to be; short names are near to too many.</summary>
    public static string? Nearest(string element) => element.Length < 4 ? null : Suggestion.Nearest(element, Elements.Order(StringComparer.Ordinal));

    public static bool IsRemote(string element) => RemoteElements.Contains(element);

    /// <summary>Where the text behind a start tag is read.</summary>
    public static HtmlPlace Behind(string element) => element switch
    {
        "title" or "textarea" => HtmlPlace.RcData,
        "style" or "script" or "iframe" or "xmp" or "noembed" or "noframes" or "noscript" => HtmlPlace.RawText,
        "plaintext" => HtmlPlace.PlainText,
        _ => HtmlPlace.Data,
    };

    public static HtmlAttribute Attribute(string element, string name) => name switch
    {
        "style" => HtmlAttribute.Style,
        "href" or "xlink:href" => element is "a" or "area" ? HtmlAttribute.Link : HtmlAttribute.Load,
        "src" or "background" or "poster" => HtmlAttribute.Load,
        "srcdoc" => HtmlAttribute.Handler,
        "http-equiv" => HtmlAttribute.Equivalent,
        "charset" => HtmlAttribute.Charset,
        "content" => HtmlAttribute.Content,
        _ when name.StartsWith("on", StringComparison.Ordinal) => HtmlAttribute.Handler,
        _ when LoadAnyAttributes.Contains(name) => HtmlAttribute.LoadAny,
        _ when OrdinaryAttributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal) || name.StartsWith("data-", StringComparison.Ordinal) => HtmlAttribute.Ordinary,
        _ => HtmlAttribute.Literal,
    };
}
