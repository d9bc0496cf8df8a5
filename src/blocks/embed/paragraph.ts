import type { Token } from "markdown-it";
import { plainText } from "../../markdown/plain-text.ts";

/** An address that is alone on its line, with what the lines below say of it. */
export interface LoneAddress {
  address: string;
  /** It stands there as it is, so nobody can have meant a link. */
  isBare: boolean;
  /** Plain; the first is the title. */
  words: string[];
  poster?: Token;
  /** Where it stands, for messages. */
  at: Token;
}

/** What a title may be written with: marks in it are for the eye, and cards set all titles alike. */
const IN_TITLE = /^(?:text|text_special|code_inline|(?:em|strong|s)_(?:open|close))$/;
/** Behind an address, as captions of photos are written. */
const CAPTION = /^\s+"(.+)"\s*$/s;

/**
 * Reads a paragraph that holds nothing but addresses, each on a line of its own, and behind each at most a title, a photo
 * and a caption, in lines of their own too.
 * @returns nothing for any other paragraph
 */
export function loneAddresses(children: readonly Token[]): LoneAddress[] | undefined {
  if (!isLink(children[0])) return undefined;
  const found: LoneAddress[] = [];
  for (const line of linesOf(children)) {
    const lone = isLink(line[0]) ? addressIn(line) : undefined;
    const last = found.at(-1);
    if (lone !== undefined) found.push(lone);
    else if (last === undefined || !isTaken(line, last)) return undefined;
  }
  return found;
}

function isLink(token: Token | undefined): boolean {
  return token?.type === "link_open";
}

/** The lines of a paragraph, without those in which nothing stands. */
function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of children) {
    if (token.type === "softbreak" || token.type === "hardbreak") lines.push([]);
    else if (token.type !== "text" || token.content.trim() !== "") lines.at(-1)?.push(token);
  }
  return lines.filter((line) => line.length > 0);
}

/** A line that is a link, with a caption or without. */
function addressIn(line: readonly Token[]): LoneAddress | undefined {
  const [open] = line as [Token];
  const end = line.findIndex(({ type }) => type === "link_close");
  const [inner, behind] = [line.slice(1, end), line.slice(end + 1)];
  const caption =
    behind.length === 1 && behind[0]?.type === "text" ? CAPTION.exec(behind[0].content)?.[1] : undefined;
  if (behind.length > 0 && caption === undefined) return undefined;
  const address = String(open.attrGet("href") ?? "");
  const isBare = open.info === "auto";
  const lone: LoneAddress = { address, isBare, words: [], at: open };
  const poster = inner.length === 1 && inner[0]?.type === "image" ? inner[0] : undefined;
  if (poster !== undefined) lone.poster = poster;
  else if (!inner.every(({ type }) => IN_TITLE.test(type))) return undefined;
  const own = isBare ? "" : plainText(inner).trim();
  const title = String(open.attrGet("title") ?? "").trim();
  lone.words = [own === address ? "" : own, title, caption ?? ""].filter((words) => words !== "");
  return lone;
}

/** Whether a line below an address is its photo, its title or its caption, which it is then given. */
function isTaken(line: readonly Token[], lone: LoneAddress): boolean {
  const [first] = line;
  if (first?.type === "image" && line.length === 1) {
    if (lone.poster !== undefined) return false;
    lone.poster = first;
    return true;
  }
  if (lone.words.length >= MOST_WORDS || !line.every(({ type }) => IN_TITLE.test(type))) return false;
  const words = plainText(line).trim();
  lone.words.push(/^"(.+)"$/s.exec(words)?.[1] ?? words);
  return true;
}

/** A title and a caption. */
const MOST_WORDS = 2;
