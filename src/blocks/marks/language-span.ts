import type { StateInline } from "markdown-it";
import { bodyEnv, reportError, reportWarning } from "../../markdown/body-env.ts";
import { quoted } from "../../markdown/quoted.ts";

/** Attributes behind words in brackets, one of them `lang`. */
const ATTRIBUTES = /\{([^{}\n]*)\}/y;
const LANG = /(?:^|\s)(?:lang=|:)(?:"([^"]*)"|'([^']*)'|([^\s"']+))(?=\s|$)/;

/** Texts that cannot have any, so that brackets are not read twice. */
const withoutAny = new WeakMap<StateInline, boolean>();

/** Inline rule: `[mots]{lang=fr}` are words of another language. Other attributes with it are told; without it all stays text. */
export function languageSpan(state: StateInline, silent: boolean): boolean {
  const { pos, posMax } = state;
  if (state.src.charCodeAt(pos) !== 0x5b || hasNone(state)) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end < 0) return false;
  ATTRIBUTES.lastIndex = end + 1;
  const [whole, attributes = ""] = ATTRIBUTES.exec(state.src) ?? [];
  const found = LANG.exec(attributes);
  if (whole === undefined || found === null) return false;
  if (!silent) pushSpan(state, end, whole, found);
  state.pos = end + 1 + whole.length;
  state.posMax = posMax;
  return true;
}

function hasNone(state: StateInline): boolean {
  const known = withoutAny.get(state) ?? !state.src.includes("]{");
  withoutAny.set(state, known);
  return known;
}

function pushSpan(state: StateInline, end: number, whole: string, [named, ...tags]: RegExpExecArray): void {
  const written = tags.find((tag) => tag !== undefined) ?? "";
  const lang = languageTag(written);
  const open = state.push("span_open", "span", 1);
  if (lang === undefined) {
    const hint = "Write one such as fr, en or pt-BR: [mots]{lang=fr}.";
    reportError(bodyEnv(state.env), open, `${quoted(written)} is not the tag of a language`, hint);
  } else open.attrs = [["lang", lang], ...(isRightToLeft(lang) ? [["dir", "rtl"] as [string, string]] : [])];
  const others = whole.slice(1, -1).replace(named, "").trim();
  if (others !== "") {
    const message = `words can have no attributes but a language here, and so not ${quoted(others)}`;
    reportWarning(bodyEnv(state.env), open, message, "Take them out: [mots]{lang=fr}.");
  }
  state.pos++;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push("span_close", "span", -1);
}

/** The tag as BCP 47 writes it, such as `pt-BR`; `undefined` for none. */
function languageTag(written: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(written)[0];
  } catch {
    return undefined;
  }
}

const TURNED: ReadonlySet<string> = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

function isRightToLeft(lang: string): boolean {
  return TURNED.has(new Intl.Locale(lang).maximize().script ?? "");
}
