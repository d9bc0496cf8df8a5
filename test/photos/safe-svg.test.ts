import { expect, test } from "vitest";
import { type SafeSvg, safeSvg } from "../../src/photos/safe-svg.ts";

const OPEN =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 4">';
const PIXEL = "data:image/png;base64,iVBORw0KGgo=";

/** What is left of an element of a drawing, and the names that are told of. */
function within(content: string): { kept: string; leftOut: readonly string[] } {
  const { svg, leftOut } = safeSvg(`${OPEN}${content}</svg>`) as SafeSvg;
  return { kept: svg.replace(/^<svg[^>]*><rect[^>]*>/, "").replace(/<\/svg>$/, ""), leftOut };
}

// biome-ignore format: a table reads better in rows
test.each<[what: string, content: string, kept: string, leftOut: string[]]>([
  ["shapes and words", '<g fill="red"><path d="M0 0"/><text x="1">Ґ &amp; &lt;</text></g>', '<g fill="red"><path d="M0 0"></path><text x="1">Ґ &amp; &lt;</text></g>', []],
  ["references within", '<rect fill="url(#a)"/><use href="#b"/>', '<rect fill="url(#a)"></rect><use xlink:href="#b"></use>', []],
  ["a picture within", `<image href="${PIXEL}"/>`, `<image xlink:href="${PIXEL}"></image>`, []],
  ["what programs note", '<metadata>x</metadata><x:grid xmlns:x="http://inkscape.example/"/><g xmlns:x="y" x:label="z"/>', "<g></g>", []],
  ["links, but not what is in them", '<a href="javascript:x()"><text>Слово</text></a>', "<text>Слово</text>", []],
  ["HTML where there is something in its place", "<switch><foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject><text>x</text></switch>", "<switch><text>x</text></switch>", []],
  ["scripts", "<script>x()</script><script><![CDATA[x()]]></script>", "", ["script"]],
  ["scripts of another namespace", '<script xmlns="http://www.w3.org/1999/xhtml">x()</script>', "", []],
  ["events", '<rect onclick="x()" ONLOAD="x()"/>', "<rect></rect>", ["ONLOAD", "onclick"]],
  ["pictures from elsewhere", '<image href="https://a.example/b.png"/><image xlink:href="b.png"/>', "", ["image"]],
  ["drawings within as data", '<image href="data:image/svg+xml;base64,PHN2Zz4="/>', "", ["image"]],
  ["parts of other drawings", '<use href="b.svg#c"/><use xlink:href="data:image/svg+xml,x#c"/>', "<use></use><use></use>", ["href"]],
  ["paint from elsewhere", '<rect fill="url(https://a.example/#b)" stroke="url( \'b.svg#c\' )"/>', "<rect></rect>", ["fill", "stroke"]],
  ["paint with escapes", '<rect fill="u\\72l(https://a.example/)"/>', "<rect></rect>", ["fill"]],
  ["styles of an element", '<rect style="fill:red;stroke:url(#a)"/>', '<rect style="fill:red;stroke:url(#a)"></rect>', []],
  ["styles of an element from elsewhere", '<rect style="fill:url(https://a.example/)"/>', "<rect></rect>", ["style"]],
  ["a stylesheet", "<style>.a { fill: red } .b { fill: url(#c) }</style>", "<style>.a{fill:red}.b{fill:url(#c)}</style>", []],
  ["a stylesheet with an import", '<style>@import "https://a.example/b.css"; .a { fill: red }</style>', "", ["style"]],
  ["a stylesheet with a font", '<style>@font-face { font-family: A; src: url("https://a.example/b.woff2") }</style>', "", ["style"]],
  ["a stylesheet with an escaped address", "<style>.a { fill: u\\72l(https://a.example/) }</style>", "", ["style"]],
  ["what moves and what links to itself", '<animate attributeName="href" to="javascript:x()"/><set attributeName="onclick"/>', "", ["animate", "set"]],
  ["frames, sounds and plug-ins", "<iframe/><audio/><embed/><handler/>", "", ["audio", "embed", "handler", "iframe"]],
])("%s", (_, content, kept, leftOut) => {
  expect(within(content)).toEqual({ kept, leftOut });
});

test.each<[what: string, source: string, expected: string]>([
  ["an entity of its own", `<!DOCTYPE svg [<!ENTITY a "b">]>${OPEN}<text>&a;</text></svg>`, "damaged"],
  ["an end that is missing", `${OPEN}<g>`, "damaged"],
  ["another document", "<html/>", "damaged"],
  ["nothing", "", "damaged"],
  ["sizeless", '<svg xmlns="http://www.w3.org/2000/svg"/>', "sizeless"],
  [
    "a size in parts of the window",
    '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>',
    "sizeless",
  ],
  ["a size of nothing", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>', "sizeless"],
  ["words as HTML", `${OPEN}<foreignObject>x</foreignObject></svg>`, "html"],
  [
    "parts that draw others twice at each step",
    `${OPEN}${Array.from({ length: 40 }, (_, i) => `<g id="a${i}">${`<use href="#a${i + 1}"/>`.repeat(2)}</g>`).join("")}<g id="a40"/></svg>`,
    "vast",
  ],
  ["a part that draws itself", `${OPEN}<g id="a"><use href="#a"/></g></svg>`, "vast"],
  ["far too many elements", `${OPEN}${"<g/>".repeat(60_000)}</svg>`, "vast"],
])("%s is a fault", (_, source, expected) => {
  expect(safeSvg(source)).toBe(expected);
});

test("the size is what is shown, in units of CSS, and the ground is white", () => {
  const of = (attributes: string) =>
    safeSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`) as SafeSvg;
  expect(of('width="2in" height="72pt"')).toMatchObject({ width: 192, height: 96 });
  const { svg } = of('width="100%" height="9" viewBox="-1 -2 30 40"');
  expect(svg).toContain('width="30" height="40" viewBox="-1 -2 30 40"');
  expect(svg).toContain('<rect x="-1" y="-2" width="30" height="40" fill="#fff"/>');
});
