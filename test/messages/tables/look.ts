import sharp from "sharp";
import type { SmallSite } from "../../site/small-site.ts";
import { PHOTO } from "../pictures.ts";
import type { SiteRow } from "../row.ts";

/** Adds lines at the end of `site.yaml`; the first is line 12. */
function settings(text: string): (site: SmallSite) => void {
  return (site) => site.write("site.yaml", `${site.content("site.yaml")}${text}\n`);
}

/** A drawing of a size. */
function drawing(width: number, height: number, within = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${within}<path d="M0 0h9v9z"/></svg>`;
}

const COLOUR = 'Write one such as "#1d4c99", in quotes.';

// biome-ignore format: a table reads better in rows
export const LOOK: readonly SiteRow[] = [
  ["a colour that there is not", settings("look: { accent: ultramarin }"), ["site.yaml:12", '"look.accent": "ultramarin" is not a colour', COLOUR]],
  ["a colour one can see through", settings('look: { accent: "#11223344" }'), ["site.yaml:12", '"look.accent": "#11223344" is see-through', "Write it without what comes after the slash, or the last two digits."]],
  ["a colour that is a comment", settings("look:\n  accent: #112233"), ["site.yaml:13", '"look.accent": has no value; where # stands without quotes, YAML takes the rest of the line for a comment', COLOUR]],
  ["an accent too pale by day", settings('look: { accent: "#ffd500" }'), ["site.yaml:12", "the accent #ffd500 has a contrast of 1.26 to 1 by day, and text needs 4.5 to 1", 'The nearest that passes: accent: { light: "#836c00", dark: "#ffd500" }']],
  ["an accent too dark by night", settings('look:\n  accent:\n    light: "#003366"\n    dark: "#003366"'), ["site.yaml:15", "the accent #003366 has a contrast of 1.26 to 1 by night, and text needs 4.5 to 1", 'The nearest that passes: accent: { light: "#003366", dark: "#5b8bc5" }']],
  ["a logo that is not there", settings("look: { logo: logo.svg }"), ["site.yaml:12", 'the folder theme has no picture "logo.svg"', "Put it there, as logo.svg or icon.svg."]],
  ["an icon that is named amiss", (site) => { settings("look: { icon: ikon.svg }")(site); site.write("theme/icon.svg", drawing(9, 9)); }, ["site.yaml:12", 'the folder theme has no picture "ikon.svg"', 'Did you mean "icon.svg"?']],
  ["a logo that is named amiss", (site) => { settings("look: { logo: emblem.png }")(site); site.write("theme/icon.svg", drawing(9, 9)); }, ["site.yaml:12", 'the folder theme has no picture "emblem.png"', "There are icon.svg."]],
  ["an icon that is no square", (site) => site.write("theme/icon.svg", drawing(40, 30)), ["theme/icon.svg", "the icon is 1.33 times as wide as high, and must be square", "Export it as wide as high: devices show icons as squares, and would cut or squeeze it."]],
  ["an icon that is small", async (site) => site.write("theme/icon.png", await sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } }).png().toBuffer()), ["theme/icon.png", "the icon has 64 × 64 pixels, and devices ask for 512 × 512", "Export it larger, or as SVG."]],
  ["a logo for dark pages alone", (site) => site.write("theme/logo-dark.svg", drawing(40, 10)), ["theme/logo-dark.svg", "is for dark pages alone, and light ones have no logo", "Put the logo of light pages beside it, as logo.svg or logo.png."]],
  ["a logo that is no picture", (site) => site.write("theme/logo.svg", "<svg"), ["theme/logo.svg", "the file is XML, not a photo", "Something else was saved instead of the photo: download the photo itself. JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and SVG are taken."]],
  ["a logo that was cut short", (site) => site.write("theme/logo.png", PHOTO.subarray(0, PHOTO.length / 2)), ["theme/logo.png", "the photo is damaged or cut short", "Copy it again from where it came from, or open it in a photo editor and save it again."]],
  ["a logo in which something could run", (site) => site.write("theme/logo.svg", drawing(40, 10, "<script>x()</script>")), ["theme/logo.svg", "parts of the SVG that can run or load something are left out: script", "Look at it on the page; where something is missing, export it as PNG."]],
  ["a link of the header without a protocol", settings("links: { header: [{ name: x, url: example.org }] }"), ["site.yaml:12", '"links.header.0.url": is no address that a link may lead to', "Write a page of this site such as /about/, or a whole address that begins with https://."]],
  ["a link of the header to a page that there is not", (site) => { settings("links:\n  header:\n    - { name: x, url: /topik/ }")(site); }, ["site.yaml:14", "the link of the header leads to /topik/, where there is nothing for readers", "Did you mean /topics/?"]],
  ["a link of the footer to a page that there is not", (site) => { settings("links: { footer: [{ name: x, url: /pro-nas/#a }] }")(site); site.write("pages/pro-namy/uk.md", "---\ntitle: x\n---\n"); }, ["site.yaml:12", "the link of the footer leads to /pro-nas/, where there is nothing for readers", "Did you mean /pro-namy/?"]],
  ["an order of pages without any", settings("links: { pages: [about] }"), ["site.yaml:12", 'links.pages names the page "about", which the folder pages does not have', "There are no plain pages yet."]],
  ["an order of pages with one that is not", (site) => { settings("links: { pages: [redaction] }")(site); site.write("pages/about/uk.md", "---\ntitle: x\n---\n"); }, ["site.yaml:12", 'links.pages names the page "redaction", which the folder pages does not have', "There are about."]],
];
