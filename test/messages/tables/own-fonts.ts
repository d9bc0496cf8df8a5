import { readFileSync } from "node:fs";
import type { SiteRow, Told } from "../row.ts";

const PLACE = "Put the file into theme/style/ and write its place from the stylesheet: url(style/paper.svg).";
const INVALID = "Look for a colon, a semicolon or a bracket that is missing, or one too many.";
const SPELLED = "Look how it is spelled: what a browser does not know it leaves out.";

/** The newsroom's own stylesheet, whose fault is on its second line, beside a picture and another stylesheet. */
function style(what: string, css: string, message: string, hint: string, line = 2): SiteRow {
  return [what, styled(css), [`theme/style.css:${line}`, message, hint]];
}

function styled(css: string): SiteRow[1] {
  return (site) => {
    site.write("theme/style.css", `h1 { color: red }\n${css}`);
    site.write("theme/style/paper.svg", "<svg/>");
    site.write("theme/style/front.css", "h2 { color: red }");
  };
}

const picture = (what: string, address: string, message: string, hint = PLACE): SiteRow =>
  style(what, `h2 { background: url("${address}") }`, message, hint);

/** Files of the program's own typeface among the newsroom's fonts, and what is set in them. */
function look(setting: string, ...scripts: readonly string[]): SiteRow[1] {
  return (site) => {
    for (const script of scripts)
      site.write(
        `theme/fonts/${script}.woff2`,
        readFileSync(new URL(import.meta.resolve(`${SOURCE_SERIF}-${script}-wght-normal.woff2`))),
      );
    site.write("site.yaml", `look: { ${setting} }\n${site.content("site.yaml")}`);
  };
}

const SOURCE_SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4";
const UNUSED: Told = [
  "theme/fonts/cyrillic.woff2",
  'nothing is set in "Source Serif 4"',
  'Name it in site.yaml: look: { headline: "Source Serif 4" }, or take its files out.',
];

/** An import, which stands before all rules. */
const imported = (what: string, rule: string, message: string, hint: string): SiteRow => [
  what,
  (site) => {
    styled("")(site);
    site.write("theme/style.css", `/* Front */\n@import ${rule};\n`);
  },
  ["theme/style.css:2", message, hint] satisfies Told,
];

// biome-ignore format: a table reads better in rows
export const OWN_FONTS: readonly SiteRow[] = [
  style("a style without a colon", "h2 { color red }", 'this is not valid CSS: Unexpected token Ident("red")', INVALID),
  style("a style with a bracket too many", "h2 { color: red } }", "this is not valid CSS: Invalid empty selector", INVALID),
  style("a style without its last bracket", "h2 { color: red;", "a bracket or a comment that begins here or further down is not closed", "Close it with } or */."),
  style("a style without the end of a comment", "/* h2 { color: red }", "a bracket or a comment that begins here or further down is not closed", "Close it with } or */.", 1),
  style("a style with a misspelled selector", "a:hovered { color: red }", '":hovered" is not known in CSS', SPELLED),
  style("a style with a rule that is not known", "@medai print { a { color: red } }", '"@medai" is not known in CSS', SPELLED),
  style("a style with an address in a property of its own", "h2 { --paper: url(style/paper.svg) }", "a custom property cannot hold a url()", "Write the url() where the property is used: background-image: url(style/paper.svg)."),
  picture("a picture that is not there", "style/papr.svg", 'there is no file "style/papr.svg"', 'Did you mean "style/paper.svg"?'),
  picture("a picture that nothing is like", "style/x.png", 'there is no file "style/x.png"'),
  picture("a picture elsewhere", "https://cdn.example/a.png", '"https://cdn.example/a.png" is an address elsewhere, and pages load nothing from others'),
  picture("a picture in the style itself", "data:image/png;base64,AA", "a data: address is not shown: the policy of the pages allows files only"),
  picture("a picture by its address", "/static/paper.png", '"/static/paper.png" is an address, and a stylesheet names files'),
  picture("a picture outside", "../articles/a.png", '"../articles/a.png" leads out of theme/'),
  picture("a picture that is a stylesheet", "style/front.css", '"style/front.css" is neither a picture nor a font', "Pictures are .svg, .png, .jpg, .webp, .avif or .gif, fonts .woff2, .woff, .ttf or .otf."),
  picture("a picture that is the style", "style.css", '"style.css" is not published: a stylesheet shows files of theme/style/'),
  imported("an import from elsewhere", '"https://fonts.example/a.css"', '"https://fonts.example/a.css" is an address elsewhere, and pages load nothing from others', PLACE),
  imported("an import of a picture", '"./style/paper.svg"', '"./style/paper.svg" is not a stylesheet of theme/style/', 'Put the stylesheet into theme/style/ and write its place: @import "./style/front.css";'),
  imported("an import that is not there", '"./style/frnt.css"', 'there is no file "./style/frnt.css"', 'Did you mean "style/front.css"?'),
  imported("an import for paper alone", '"./style/front.css" print', "an @import here has neither a condition nor a layer", "Take the condition or layer out, and write it around the rules of the file: @media print { … }."),
  ["a style that is not UTF-8", (site) => site.write("theme/style.css", Buffer.from("h1 { content: '\xe4' }", "latin1")), ["theme/style.css", "is not UTF-8 text", "Save the file as UTF-8."]],
  ["a font that is damaged", (site) => site.write("theme/fonts/a.woff2", "wOF2 and no more"), ["theme/fonts/a.woff2", "is not a font that can be read: it is damaged, or not what its name says", "Take the file out of the font's package or folder once more, or save it as WOFF2 anew."]],
  ["a font that is a page", (site) => site.write("theme/fonts/a.ttf", "<!DOCTYPE html>"), ["theme/fonts/a.ttf", "is not a font that can be read: it is damaged, or not what its name says", "Take the file out of the font's package or folder once more, or save it as WOFF2 anew."]],
  ["a font that is not there", look("headline: Oswald"), ["site.yaml:1", '"Oswald" is not a font of theme/fonts/', "Put its files into theme/fonts/, or write one of these: system-sans, system-serif, system-mono."]],
  ["a font that is misspelled", look("text: Source Serif 3", "latin", "cyrillic"), ["site.yaml:1", '"Source Serif 3" is not a font of theme/fonts/', 'Did you mean "Source Serif 4"?'], UNUSED],
  ["a font that nothing uses", look("text: system-sans", "latin", "cyrillic"), UNUSED],
  ["a font without the letters of a language", look("headline: source serif 4", "latin"), ["theme/fonts/latin.woff2", "lacks letters of the language Українська: а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я А Б В Г Ґ Д Е Є Ж З И І Ї Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ь Ю Я", "They will be set in another font. Look for a file of this font that has them."]],
];
