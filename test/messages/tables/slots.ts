import type { SiteRow, Told } from "../row.ts";
import { change } from "../row.ts";

const FOOTER = "theme/slots/footer.html";

/** What a slot at the foot of pages holds, and what is told of it; the place is its first line where a text is given alone. */
function footer(
  what: string,
  html: string,
  ...told: readonly (readonly [line: number, message: string, hint: string])[]
): SiteRow {
  return [
    what,
    (site) => site.write(FOOTER, html),
    ...told.map(([line, ...rest]): Told => [`${FOOTER}:${line}`, ...rest]),
  ];
}

/** A line of site.yaml, and what is told of it. */
function policy(what: string, line: string, message: string, hint: string): SiteRow {
  return [what, change("site.yaml", "name:", `policy: { ${line} }\nname:`), ["site.yaml:1", message, hint]];
}

const NAMES =
  "head, below-masthead, before-footer, footer, before-text, after-text, after-story, before-list, after-list, after-page, not-found";

// biome-ignore format: a table reads better in rows
export const SLOTS: readonly SiteRow[] = [
  ["a slot with a slip in its name", (site) => site.write("theme/slots/foter.html", "x"), ["theme/slots/foter.html", 'there is no slot "foter"', 'Did you mean "footer"?']],
  ["a slot that there is not", (site) => site.write("theme/slots/qqqqqqqqqqqqqqqq.html", "x"), ["theme/slots/qqqqqqqqqqqqqqqq.html", 'there is no slot "qqqqqqqqqqqqqqqq"', `There are ${NAMES}.`]],
  ["a slot in no language", (site) => site.write("theme/slots/footer.ukr.html", "x"), ["theme/slots/footer.ukr.html", '"ukr" is not the code of a language', 'Did you mean "uk"?']],
  ["a slot in a language far from all", (site) => site.write("theme/slots/footer.latin.html", "x"), ["theme/slots/footer.latin.html", '"latin" is not the code of a language', "There are uk, en, fr, pl, de, nl."]],
  ["a slot in a language that the site has not", (site) => site.write("theme/slots/footer.pl.html", "x"), ["theme/slots/footer.pl.html", "the site has no pages in this language (pl)", "Take the file away, or add pl to languages in site.yaml."]],
  ["text in the head", (site) => site.write("theme/slots/head.html", "<!-- a -->\n<meta name=a content=b>\nb"), ["theme/slots/head.html:3", "text cannot stand in the head of a page, which it would end", "Put it into below-masthead.html or footer.html; the head has <link>, <meta>, <script> and <style>."]],
  footer("a box that is not closed", "<p>a</p>\n<div>b", [2, "<div> is not closed", "Write </div> where it ends, before what it stands in ends; <p> cannot hold boxes, lists or tables."]),
  footer("crossed tags", "<i><b>a</i></b>", [1, "<b> is not closed", "Write </b> where it ends, before what it stands in ends; <p> cannot hold boxes, lists or tables."]),
  footer("an end without a beginning", "a\n\n</div>", [3, "</div> closes nothing", "Take it out, or open what it closes."]),
  footer("a whole page", "<body>a</body>", [1, "</body> belongs to a whole page, and a slot is a part of one", "Leave it out; what belongs into the head of pages is in head.html."], [1, "<body> belongs to a whole page, and a slot is a part of one", "Leave it out; what belongs into the head of pages is in head.html."]),
  footer("a row without a table", "<div><tr></tr></div>", [1, "</tr> closes nothing", "Take it out, or open what it closes."], [1, "<tr> has no place here, and browsers leave it out", "Put it where it may stand, such as a row into a table."]),
  footer("a box between rows", "<table>\n<div>a</div><tr><td>b</td></tr></table>", [2, "<div> cannot stand within <table>, and browsers move it out", "Put it into a cell of the table, or before the table."]),
  footer("an attribute twice", '<a href="/" href="/about/">a</a>', [1, "an attribute stands twice in one tag", "Keep one of the two."]),
  footer("a comment that is not closed", "a\n<!-- b", [2, "a comment is not closed", "End it with -->."]),
  footer("a tag that is not closed", "a<b", [1, "a tag is not closed", "End it with >."]),
  footer("a script that is not closed", '<script type="text/data">a', [1, "<script> is not closed", "Write </script> where it ends, before what it stands in ends; <p> cannot hold boxes, lists or tables."], [1, "a script, style or field is not closed", "End it with its end tag, such as </script>."]),
  footer("attributes without a space", '<i id="a"class="b">a</i>', [1, "there is no space between two attributes", "Put one between them."]),
  footer("a box that closes itself", "<div />\n<p>a</p>", [1, "<div> is not closed", "Write </div> where it ends, before what it stands in ends; <p> cannot hold boxes, lists or tables."], [1, "only elements without content close themselves with />", "Write an end tag."]),
  footer("an unknown character", "a &nope; b", [1, "there is no character of this name between & and ;", "Write the character itself, or &amp; for an &."]),
  footer("a character without its end", "a &lt b", [1, "the name of a character does not end with a semicolon", "Put ; behind it, or write &amp; for an &."]),
  footer("another slip", '<a href="/"" >a</a>', [1, "is not valid HTML here (unexpected-character-in-attribute-name)", "Correct it."], [1, "there is no space between two attributes", "Put one between them."]),
  footer("an element that no slot has", '<base target="a">', [1, "<base> cannot stand in a slot", "Write addresses that begin with / or with https://."]),
  footer("a title", "<title>a</title>", [1, "<title> cannot stand in a slot", "Pages have their own titles: take it out."]),
  footer("an object", "<object></object>", [1, "<object> cannot stand in a slot", "Show what is elsewhere by <iframe>, and pictures by <img>."]),
  footer("a second main part", "<main>a</main>", [1, "<main> cannot stand in a slot", "A page has one already: write <div> or <section>."]),
  ["a text in the head", (site) => site.write("theme/slots/head.html", "<p>a</p>"), ["theme/slots/head.html:1", "<p> cannot stand in the head of a page, which it would end", "Put it into below-masthead.html or footer.html; the head has <link>, <meta>, <script> and <style>."]],
  footer("a policy of one's own", '<meta http-equiv="refresh" content="0">', [1, "a <meta> that takes the place of a header cannot stand in a slot", "Take it out: pages say their encoding and policy themselves, and `policy` in site.yaml widens it."]),
  footer("a script in an attribute", '<button\nonclick="a()">a</button>', [2, "onclick= would not run: the policy of pages blocks scripts in attributes", 'Write it as <script>, with addEventListener("click", …).']),
  footer("a style in an attribute", '<p style="color:red">a</p>', [1, "style= would have no effect: the policy of pages blocks styles in attributes", "Write it in <style>, with a class, or in theme/style.css."]),
  footer("a page in an attribute", '<iframe title="a" srcdoc="b"></iframe>', [1, "srcdoc= holds a page that nobody checks", "Put that page into static/, and show it by src=."]),
  footer("a script in a drawing", "<svg><script>a()</script></svg>", [1, "<script> cannot stand within <svg>", "Put it behind </svg>."]),
  footer("an id twice", '<p id="a">b</p>\n<p id="a">c</p>', [2, 'id "a" stands twice in this slot', "An id names one element: give another to one."]),
  footer("a second heading of the page", "<h1>a</h1>", [1, "the page has an <h1> of its own", "Write <h2>."]),
  footer("a picture without a text", '<img src="https://news.example/a.png">', [1, "<img> has no alternative text for those who do not see it", 'Write alt="what it shows", or alt="" where it shows nothing that readers need.']),
  footer("a frame without a title", '<iframe src="/about/"></iframe>', [1, "<iframe> has no title for those who do not see it", 'Write title="what it shows".'], [1, "there is nothing at /about/", "Write its path as the browser shows it after the name of the site, such as /about/."]),
  footer("a field without a label", '<input type="email" name="a">', [1, "<input> has no label, so readers do not know what to write there", "Put it into a <label> with a text, or write aria-label=."]),
  footer("marks of a template", "a\n{{ title }}", [2, "a slot is no template: {{ and {% are shown as they stand", "Write what is to be shown; a page of your own takes a part in theme/parts."]),
  footer("a style that is none", "<style>a{}\n}</style>", [2, "this is not valid CSS: Invalid empty selector", "Look for a colon, a semicolon or a bracket that is missing, or one too many."]),
  footer("an address that is a script", '<a href="javascript:a()">a</a>', [1, "<a href>: the policy of pages blocks addresses that are scripts", "Write a <button> and a <script> with addEventListener."]),
  footer("an address without a beginning", '<a href="//a.example/">a</a>', [1, '<a href>: "//a.example/" does not say how it is fetched', "Write https://a.example/"]),
  footer("an address from the page", '<a href="about/">a</a>', [1, '<a href>: "about/" would lead elsewhere from every page', "Write it from the root of the site, such as /about/, or as a whole address."]),
  footer("a picture in an address", '<img alt="" src="data:image/png;base64,AAAA">', [1, "<img src>: the policy of pages blocks files that are written out in an address", "Put the file into static/, and name it by its path: /logo.svg."]),
  footer("a frame without TLS", '<iframe title="a" src="http://a.example/"></iframe>', [1, '<iframe src>: "http://a.example/" is not an address that begins with https://', "Write one that begins with https://: browsers load nothing else into a page that came by it."]),
  footer("a script of somebody", '<script src="https://a.example/a.js"></script>', [1, "<script src> needs https://a.example, which policy.script in site.yaml does not name", "If readers' browsers may load it, name it in site.yaml: policy: { script: [https://a.example] }."]),
  ["a script of a host with a slip", (site) => {
    change("site.yaml", "name:", "policy: { script: [https://plausible.io] }\nname:")(site);
    site.write(FOOTER, '<script src="https://plausibel.io/a.js"></script>');
  }, [`${FOOTER}:1`, "<script src> needs https://plausibel.io, which policy.script in site.yaml does not name", "Did you mean https://plausible.io? If not, name it in site.yaml: policy: { script: [https://plausibel.io] }."]],
  footer("a file that is not there", '<img alt="" src="/logo.png">', [1, "there is no file static/logo.png", "Put the file into the content folder: static/logo.png. Its address is the same below a base path."]),
  ["a file of nearly this name", (site) => {
    site.write("static/logo.png", "x");
    site.write(FOOTER, '<img alt="" src="/logos.png">');
  }, [`${FOOTER}:1`, "there is no file static/logos.png", "Did you mean /logo.png?"]],
  ["a host that no slot needs", (site) => {
    change("site.yaml", "name:", "policy: { form: [https://a.example] }\nname:")(site);
    site.write(FOOTER, "<p>a</p>");
  }, ["site.yaml:1", "policy.form names https://a.example, which no slot needs", "Take it out: what is not named cannot be loaded."]],
  policy("a policy of an unknown kind", "scripts: [https://a.example]", 'unknown key "scripts"', 'Did you mean "script"?'),
  policy("a keyword", "script: [\"'unsafe-inline'\"]", '"policy.script.0": is a keyword by which any script could run', "Write scripts in slots as <script>: their hashes are put into the policy of the page by themselves."),
  policy("the site itself", "script: [self]", '"policy.script.0": is the site itself, which is always allowed', "Take it out."),
  policy("everybody", 'script: "*"', '"policy.script.0": would allow everybody', "Name a host that you trust, such as https://plausible.io."),
  policy("no host", "script: [plausible]", '"policy.script.0": is not a host that begins with https://', "Name a host that you trust, such as https://plausible.io."),
  policy("a host alone", "script: [Plausible.io/js/]", '"policy.script.0": is not a host that begins with https://, and nothing behind it', "Write https://plausible.io."),
];
