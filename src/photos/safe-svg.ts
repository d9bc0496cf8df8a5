import { SaxesParser, type SaxesTagNS } from "saxes";
import { escapeXml } from "../kit/xml.ts";
import { SvgCopies } from "./svg-copies.ts";
import { ATTRIBUTES, ELEMENTS, SILENT, UNWRAPPED } from "./svg-names.ts";
import { safeDeclarations, safeStylesheet } from "./svg-style.ts";

/** A drawing in which nothing can run and which loads nothing. */
export interface SafeSvg {
  /** A whole document. */
  svg: string;
  /** Its own size, in units of CSS. */
  width: number;
  height: number;
  /** The names of elements and attributes that were left out because they could run or load something. */
  leftOut: readonly string[];
}

/** What stands behind a drawing: white, as other pictures have in place of what is transparent, or nothing. */
export type SvgGround = "white" | "none";

/** Why a drawing cannot be used. */
export type SvgFault = "damaged" | "sizeless" | "html" | "vast";

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";
/** Far more than a chart has; a map of the world in detail has fewer. */
const MOST_ELEMENTS = 50_000;
/** Pictures within the drawing, whole. */
const INNER_PICTURE = /^data:image\/(?:png|jpe?g|webp|gif);base64,[a-z0-9+/=\s]*$/i;
/** A value that refers to something else than a part of the drawing. */
const OUTWARD = /url\s*\(\s*(?!["']?#)|\\|image-set|\bsrc\s*\(/i;

/**
 * Reads a drawing and writes it anew, from elements and attributes that only draw (`svg-names.ts`). Entities of its own are
 * not resolved, so that they cannot multiply.
 */
export function safeSvg(source: string, ground: SvgGround = "white"): SafeSvg | SvgFault {
  const writer = new Writer(ground);
  const parser = new SaxesParser({ xmlns: true });
  let fault: SvgFault | undefined;
  parser.on("error", () => {
    fault ??= "damaged";
  });
  parser.on("opentag", (tag) => writer.open(tag));
  parser.on("closetag", (tag) => writer.close(tag));
  parser.on("text", (text) => writer.text(text));
  parser.on("cdata", (text) => writer.text(text));
  parser.write(source).close();
  return fault ?? writer.result();
}

/** What becomes of an element: it stands, only what is in it does, or nothing of it. */
type Fate = "kept" | "unwrapped" | "dropped";

class Writer {
  #out = "";
  readonly #leftOut = new Set<string>();
  readonly #fates: Fate[] = [];
  /** How many elements around are left out. */
  #dropped = 0;
  /** How many elements around choose one of theirs, so that another stands for what is left out. */
  #switches = 0;
  #count = 0;
  /** The text of the stylesheet that is being read. */
  #css: string | undefined;
  #size: { width: number; height: number } | undefined;
  #fault: SvgFault | undefined;
  readonly #copies = new SvgCopies();
  readonly #ground: SvgGround;

  constructor(ground: SvgGround) {
    this.#ground = ground;
  }

  open(tag: SaxesTagNS): void {
    if (++this.#count > MOST_ELEMENTS) this.#fault ??= "vast";
    const fate = this.#fateOf(tag);
    this.#copies.open(tag.attributes.id?.value, fate === "kept" ? copiedBy(tag) : undefined);
    this.#fates.push(fate);
    if (fate === "dropped") this.#dropped++;
    if (tag.local === "switch") this.#switches++;
    if (fate !== "kept") return;
    if (tag.local === "style") this.#css = "";
    else if (this.#fates.length === 1) this.#openRoot(tag);
    else this.#out += `<${tag.local}${this.#attributes(tag)}>`;
  }

  #fateOf({ uri, local, attributes }: SaxesTagNS): Fate {
    if (this.#dropped > 0) return "dropped";
    // What drawing programs note for themselves.
    if (uri !== SVG || SILENT.has(local)) return "dropped";
    if (UNWRAPPED.has(local)) return "unwrapped";
    if (local === "foreignObject" && this.#switches === 0) this.#fault ??= "html";
    if (ELEMENTS.has(local) && !(local === "image" && !isInner(attributes))) return "kept";
    if (local !== "foreignObject") this.#leftOut.add(local);
    return "dropped";
  }

  close({ local }: SaxesTagNS): void {
    const fate = this.#fates.pop();
    this.#copies.close();
    if (local === "switch") this.#switches--;
    if (fate === "dropped") this.#dropped--;
    if (fate !== "kept") return;
    if (this.#css === undefined) {
      this.#out += `</${local}>`;
      return;
    }
    const css = safeStylesheet(this.#css);
    this.#css = undefined;
    if (css === undefined) this.#leftOut.add("style");
    else this.#out += `<style>${escapeXml(css)}</style>`;
  }

  text(text: string): void {
    if (this.#dropped > 0 || this.#fates.length === 0) return;
    if (this.#css === undefined) this.#out += escapeXml(text);
    else this.#css += text;
  }

  #openRoot(tag: SaxesTagNS): void {
    const [x, y, width, height] = boxOf(tag);
    if (tag.local !== "svg") this.#fault ??= "damaged";
    if (!(width > 0 && height > 0 && [x, y, width, height].every(Number.isFinite))) {
      this.#fault ??= "sizeless";
      return;
    }
    this.#size = { width, height };
    const kept = this.#attributes(tag, ["width", "height", "viewBox", "x", "y"]);
    this.#out += `<svg xmlns="${SVG}" xmlns:xlink="${XLINK}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"${kept}>`;
    if (this.#ground === "white")
      this.#out += `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`;
  }

  #attributes({ attributes }: SaxesTagNS, own: readonly string[] = []): string {
    let out = "";
    for (const { uri, local, name, value } of Object.values(attributes)) {
      if (own.includes(name)) continue;
      if (local === "href" && (uri === "" || uri === XLINK)) out += this.#reference(value);
      else if (uri === XML && (local === "space" || local === "lang")) out += written(name, value);
      else if (uri === "" && /^on/i.test(local)) this.#leftOut.add(local);
      else if (uri === "" && (ATTRIBUTES.has(local) || /^aria-/.test(local)))
        out += this.#value(local, value);
    }
    return out;
  }

  #value(name: string, value: string): string {
    const safe = name === "style" ? safeDeclarations(value) : OUTWARD.test(value) ? undefined : value;
    if (safe !== undefined) return written(name, safe);
    this.#leftOut.add(name);
    return "";
  }

  #reference(value: string): string {
    if (value.startsWith("#") || INNER_PICTURE.test(value)) return written("xlink:href", value);
    this.#leftOut.add("href");
    return "";
  }

  result(): SafeSvg | SvgFault {
    if (this.#fault !== undefined) return this.#fault;
    if (this.#size === undefined) return "damaged";
    if (this.#copies.total() > MOST_ELEMENTS) return "vast";
    return { svg: this.#out, ...this.#size, leftOut: [...this.#leftOut].sort() };
  }
}

/** The id of the part that an element draws once more. */
function copiedBy({ local, attributes }: SaxesTagNS): string | undefined {
  if (local !== "use") return undefined;
  const href = Object.values(attributes).find((attribute) => attribute.local === "href");
  return href?.value.replace(/^#/, "");
}

function written(name: string, value: string): string {
  return ` ${name}="${escapeXml(value)}"`;
}

function isInner(attributes: SaxesTagNS["attributes"]): boolean {
  const href = Object.values(attributes).find(({ local }) => local === "href");
  return href !== undefined && INNER_PICTURE.test(href.value);
}

/** Units of CSS in a unit (CSS Values 4, section 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** What the drawing shows: its `viewBox`, or its size from the origin; NaN where it has neither. */
function boxOf({ attributes }: SaxesTagNS): [x: number, y: number, width: number, height: number] {
  const attribute = (name: string) => attributes[name]?.value.trim();
  const box = attribute("viewBox")
    ?.split(/[\s,]+/)
    .map(Number);
  if (box?.length === 4) return box as [number, number, number, number];
  return [0, 0, lengthOf(attribute("width")), lengthOf(attribute("height"))];
}

function lengthOf(text = ""): number {
  const [, number = "", unit = ""] = /^([\d.]+(?:e[+-]?\d+)?)([a-z]*)$/i.exec(text) ?? [];
  return number === "" ? Number.NaN : Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
}
