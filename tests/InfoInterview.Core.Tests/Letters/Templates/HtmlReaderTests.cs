namespace InfoInterview.Letters.Templates;

/// <summary>Where a browser's tokenizer stands behind a text (HTML standard, tokenization).</summary>
public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("", "Data")]
    [InlineData("a < b & c > d", "Data")]
    [InlineData("<", "TagOpen")]
    [InlineData("</", "EndTagOpen")]
    [InlineData("</>", "Data")]
    [InlineData("<1", "Data")]
    [InlineData("<B", "TagName b")]
    [InlineData("</b", "TagName b")]
    [InlineData("<b ", "BeforeAttributeName b")]
    [InlineData("<b\ncl", "AttributeName b cl")]
    [InlineData("<b class ", "AfterAttributeName b class")]
    [InlineData("<b class =", "BeforeValue b class")]
    [InlineData("<b class = ", "BeforeValue b class")]
    [InlineData("<b class=x", "Unquoted b class")]
    [InlineData("<b class='x>", "SingleQuoted b class")]
    [InlineData("<b class=\"x'y", "DoubleQuoted b class")]
    [InlineData("<b class=\"x\"", "AfterValue b")]
    [InlineData("<b class=\"x\" ", "BeforeAttributeName b")]
    [InlineData("<b class=x>", "Data")]
    [InlineData("<br/", "SelfClosing br")]
    [InlineData("<br/>", "Data")]
    [InlineData("<br / x", "AttributeName br x")]
    [InlineData("<!", "Declaration")]
    [InlineData("<!DOCTYPE html", "Doctype")]
    [InlineData("<!doctype html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://www.w3.org/x\">", "Data")]
    [InlineData("<!--", "CommentStart")]
    [InlineData("<!-->", "Data")]
    [InlineData("<!--->", "Data")]
    [InlineData("<!-- x", "Comment")]
    [InlineData("<!-- x -", "CommentDash")]
    [InlineData("<!-- x --", "CommentEnd")]
    [InlineData("<!-- x --!", "CommentEndBang")]
    [InlineData("<!-- x --!>", "Data")]
    [InlineData("<!-- x --->", "Data")]
    [InlineData("<!-- x -- y", "Comment")]
    [InlineData("<!-- <b> x", "Comment")]
    [InlineData("<!-- x <!-->", "Data")]
    [InlineData("<title>", "RcData title")]
    [InlineData("<title>a <b> c", "RcData title")]
    [InlineData("<title>a </titl", "RawEndName title")]
    [InlineData("<title>a </b", "RawEndName title")]
    [InlineData("<title>a </titles>", "RcData title")]
    [InlineData("<title>a </TITLE>", "Data")]
    [InlineData("<title>a </title ", "BeforeAttributeName title")]
    [InlineData("<textarea><", "RawLess textarea")]
    [InlineData("<textarea></", "RawEndOpen textarea")]
    [InlineData("<style>a{", "RawText style")]
    [InlineData("<style></b></style>", "Data")]
    [InlineData("<b title='<style>'>", "Data")]
    public void Read_FromTheStart_EndsWhereTheStandardSays(string text, string wanted)
    {
        var reader = new HtmlReader((_, _, _, _, _, _) => { });

        Told(reader.Read(text, HtmlState.Start)).Should().Be(wanted);

        // In any two pieces it is the same text.
        for (int cut = 0; cut <= text.Length; cut++)
        {
            Told(reader.Read(text.AsSpan(cut), reader.Read(text.AsSpan(0, cut), HtmlState.Start))).Should().Be(wanted);
        }
    }

    [Theory]
    [InlineData("<script>", "E-SCRIPT")]
    [InlineData("<SCRIPT src=//x>", "E-SCRIPT W-REMOTE")]
    [InlineData("<b onclick='x'>", "E-SCRIPT")]
    [InlineData("<b ONload=x>", "E-SCRIPT")]
    [InlineData("<a href='javascript:alert(1)'>", "E-SCRIPT")]
    [InlineData("<a href=' JavaScript:alert(1)'>", "E-SCRIPT")]
    [InlineData("<a href='java\tscript:alert(1)'>", "E-SCRIPT")]
    [InlineData("<a href='java&#115;cript:alert(1)'>", "E-SCRIPT")]
    [InlineData("<a href='javascript&colon;alert(1)'>", "E-SCRIPT")]
    [InlineData("<a href=vbscript:x>", "E-SCRIPT")]
    [InlineData("<a href='data:text/html,x'>", "E-SCRIPT")]
    [InlineData("<a href='file:///etc'>", "E-SCRIPT")]
    [InlineData("<a href='https://a.example/x?y&amp;z#w'>", "")]
    [InlineData("<a href='mailto:a@b.example'>", "")]
    [InlineData("<a href='tel:+49'>", "")]
    [InlineData("<a href='#top'>", "")]
    [InlineData("<a href='page.html'>", "")]
    [InlineData("<img src='https://a.example/x.png'>", "W-REMOTE")]
    [InlineData("<img src='//a.example/x.png'>", "W-REMOTE")]
    [InlineData("<img src='\\\\a.example\\x.png'>", "W-REMOTE")]
    [InlineData("<img src=http://a.example/x.png>", "W-REMOTE")]
    [InlineData("<img src='htt&#112;://a.example/x.png'>", "W-REMOTE")]
    [InlineData("<img src='cid:logo'>", "")]
    [InlineData("<img src='data:image/png;base64,xx'>", "")]
    [InlineData("<img src='logo.png' alt='x'>", "")]
    [InlineData("<img srcset='a.png 2x'>", "W-REMOTE")]
    [InlineData("<td background='http://a.example'>", "W-REMOTE")]
    [InlineData("<video poster='http://a.example'>", "W-REMOTE")]
    [InlineData("<link rel='stylesheet' href='https://a.example/x.css'>", "W-REMOTE")]
    [InlineData("<iframe src='https://a.example'>", "W-REMOTE")]
    [InlineData("<object data='x'>", "W-REMOTE")]
    [InlineData("<embed src='x'>", "W-REMOTE")]
    [InlineData("<base href='https://a.example/'>", "W-REMOTE")]
    [InlineData("<meta http-equiv='refresh' content='0;url=x'>", "W-REMOTE")]
    [InlineData("<meta http-equiv='ref&#114;esh' content='0;url=x'>", "W-REMOTE")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=utf-8'>", "")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=utf-7'>", "E-HTMLTAG")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=utf-8859'>", "E-HTMLTAG")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=utf-7; charset=utf-8'>", "E-HTMLTAG")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; char&#115;et=utf-7'>", "E-HTMLTAG")]
    [InlineData("<meta http-equiv='Content-Type' content='TEXT/HTML;CHARSET=UTF-8'>", "")]
    [InlineData("<meta name='viewport' content='width=device-width, initial-scale=1'>", "")]
    [InlineData("<meta charset='UTF-8'>", "")]
    [InlineData("<meta charset=iso-2022-jp>", "E-HTMLTAG")]
    [InlineData("<b style='background:url(x)'>", "W-REMOTE")]
    [InlineData("<b style='background: URL(x)'>", "W-REMOTE")]
    [InlineData("<b style='background:image-set(\"x\" 1x)'>", "W-REMOTE")]
    [InlineData("<b style='background:u\\72l(x)'>", "E-HTMLTAG")]
    [InlineData("<b style='background:u&#114;l(x)'>", "E-HTMLTAG")]
    [InlineData("<b style='width:expression(1)'>", "E-SCRIPT")]
    [InlineData("<b style='behavior:x'>", "E-SCRIPT")]
    [InlineData("<b style=\"font-family:&quot;A B&quot;, serif; margin: 0 1em\">", "")]
    [InlineData("<style>@import 'x';</style>", "W-REMOTE")]
    [InlineData("<style>p { background: url('x') }</style>", "W-REMOTE")]
    [InlineData("<style>p, a:hover { color: #fff } @media print { p { margin: 0 } }</style>", "")]
    [InlineData("<svg>", "E-HTMLTAG")]
    [InlineData("<math>", "E-HTMLTAG")]
    [InlineData("<select>", "E-HTMLTAG")]
    [InlineData("<noscript>", "E-HTMLTAG")]
    [InlineData("<template>", "E-HTMLTAG")]
    [InlineData("<form action='x'>", "E-HTMLTAG W-REMOTE")]
    [InlineData("<o:p>", "E-HTMLTAG")]
    [InlineData("<?xml version='1.0'?>", "E-HTMLTAG")]
    [InlineData("<![CDATA[x]]>", "E-HTMLTAG")]
    [InlineData("</ b>", "E-HTMLTAG")]
    [InlineData("<!--[if mso]>x<![endif]-->", "E-HTMLTAG")]
    [InlineData("<!-- [IF mso]>x<![endif]-->", "E-HTMLTAG")]
    [InlineData("<!-- [or so] if -->", "")]
    [InlineData("<b class=\"x\"id=\"y\">", "E-HTMLTAG")]
    [InlineData("<b class=\"x\"\">", "E-HTMLTAG")]
    [InlineData("<b class=a\"b>", "E-HTMLTAG")]
    [InlineData("<b class=>", "E-HTMLTAG")]
    public void Read_OfWhatALetterMayNotHold_TellsIt(string text, string wanted)
    {
        var told = new SortedSet<string>(StringComparer.Ordinal);

        new HtmlReader((code, _, at, message, _, _) =>
        {
            told.Add(code.Name);
            at.Should().BeInRange(0, text.Length - 1);
            message.Should().NotBeEmpty();
        }).Read(text, HtmlState.Start);

        string.Join(' ', told).Should().Be(wanted);
    }

    [Theory]
    [InlineData("<td", "<td class=\"x\"", ">", "Data")]
    [InlineData("<td ", "<td class=\"x\" ", "id=\"y\"", "AfterValue td")]
    [InlineData("<td", "<td nowrap", " id=\"y\">", "Data")]
    [InlineData("<br", "<br class=\"x\"", "/>", "Data")]
    [InlineData("<b class=\"", "<b class=\"x y", "\">", "Data")]
    [InlineData("<b style=\"color:red", "<b style=\"color:blue", "; margin:0\">", "Data")]
    [InlineData("<a href=\"https://a.example/", "<a href=\"https://b.example/", "x\">", "Data")]
    [InlineData("<!-- ", "<!-- x", "-->", "Data")]
    public void Join_WhenTheRestReadsTheSame_GoesOn(string one, string other, string rest, string wanted)
    {
        var reader = new HtmlReader((code, _, _, message, _, _) => throw new InvalidOperationException(code.Name + message));
        HtmlState first = reader.Read(one, HtmlState.Start);
        HtmlState second = reader.Read(other, HtmlState.Start);

        Told(reader.Read(rest, reader.Join(first, second)!)).Should().Be(wanted);
        Told(reader.Read(rest, reader.Join(second, first)!)).Should().Be(wanted);
    }

    [Theory]
    [InlineData("<b>", "<b")]
    [InlineData("<b", "<i")]
    [InlineData("<b", "</b")]
    [InlineData("<b class=\"", "<b class='")]
    [InlineData("<b class=\"", "<b title=\"")]
    [InlineData("<b class=\"", "<b ")]
    [InlineData("<title>", "<textarea>")]
    [InlineData("<title>", "x")]
    [InlineData("<", "x")]
    [InlineData("<!-- ", "x")]
    [InlineData("<meta charset=\"utf-", "<meta charset=\"iso-")]
    public void Join_WhenTheRestReadsDifferently_IsNone(string one, string other)
    {
        var reader = new HtmlReader((_, _, _, _, _, _) => { });

        reader.Join(reader.Read(one, HtmlState.Start), reader.Read(other, HtmlState.Start)).Should().BeNull();
        reader.Join(reader.Read(other, HtmlState.Start), reader.Read(one, HtmlState.Start)).Should().BeNull();
    }

    [Theory]
    [InlineData("<td", "<td class=\"x\"", "id=\"y\">")]
    [InlineData("<td", "<td nowrap", "=\"y\">")]
    [InlineData("<td nowrap ", "<td ", "=\"y\">")]
    [InlineData("<br", "<br class=x", "/>")]
    [InlineData("<b style=\"background:u", "<b style=\"background:x", "rl(x)\">")]
    [InlineData("<b style=\"background:url", "<b style=\"background:x", "(x)\">")]
    [InlineData("<a href=\"java", "<a href=\"x", "script:alert(1)\">")]
    [InlineData("<a href=\"javascript", "<a href=\"https", ":alert(1)\">")]
    [InlineData("<a href=\"", "<a href=\"x", ":alert(1)\">")]
    [InlineData("<img src=\"http", "<img src=\"x", "://a.example\">")]
    public void Join_WhenTheRestCouldHideSomething_TellsIt(string one, string other, string rest)
    {
        int told = 0;
        var reader = new HtmlReader((_, _, _, _, _, _) => told++);

        reader.Read(rest, reader.Join(reader.Read(one, HtmlState.Start), reader.Read(other, HtmlState.Start))!);

        told.Should().BePositive();
    }

    private static string Told(HtmlState state) => string.Join(' ', new[] { state.Place.ToString(), state.Place is HtmlPlace.TagName or HtmlPlace.AttributeName ? (state.Tag + " " + state.Tail).Trim() : state.Tag, state.Name }.Where(t => t.Length > 0));
}
