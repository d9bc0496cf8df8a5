/** The text of a post, whichever editor it was written in. */
import type { ArchiveBody, ArchiveFile, Remark } from "../../archive.ts";
import { Cards, PAYWALL } from "./cards.ts";
import { withCards } from "./html-cards.ts";
import { lexicalHtml } from "./lexical.ts";
import { mobiledocHtml, onlyMarkdown } from "./mobiledoc.ts";
import { isRecord, type Json, textIn } from "./values.ts";

export interface GhostBody {
  body: ArchiveBody;
  /** Whether a part of it is for members alone. */
  hasPaywall: boolean;
  /** Pictures with their credits. */
  files: readonly ArchiveFile[];
  remarks: readonly Remark[];
}

export function bodyOf(post: Json): GhostBody {
  const cards = new Cards();
  const body = written(post, cards);
  return { body, hasPaywall: body.text.includes(PAYWALL), files: cards.files, remarks: cards.remarks };
}

function written(post: Json, cards: Cards): ArchiveBody {
  const lexical = documentIn(post.lexical);
  if (isRecord(lexical)) return html(lexicalHtml(lexical, cards));
  const mobiledoc = documentIn(post.mobiledoc);
  const markdown =
    onlyMarkdown(mobiledoc) ?? (textIn(post.html) === undefined ? textIn(post.markdown) : undefined);
  if (markdown !== undefined) return { markup: "markdown", text: markdown };
  if (isRecord(mobiledoc)) return html(mobiledocHtml(mobiledoc, cards));
  return html(withCards(textIn(post.html) ?? textIn(post.plaintext) ?? "", cards));
}

function html(text: string): ArchiveBody {
  return { markup: "html", text };
}

/** A document, which a post has as a text of JSON; nothing where it has none that can be read. */
function documentIn(value: unknown): unknown {
  if (isRecord(value)) return value;
  const text = textIn(value);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text up to where the part for members begins, and a remark with the rest. */
export function publicPart({ body, files, remarks }: GhostBody): GhostBody {
  const at = body.text.indexOf(PAYWALL);
  const rest: Remark = {
    kind: "left out",
    what: "the part of a text that is for members",
    original: body.text.slice(at + PAYWALL.length),
  };
  return {
    body: { ...body, text: body.text.slice(0, at) },
    hasPaywall: true,
    files,
    remarks: [...remarks, rest],
  };
}

/** The text of a post that everybody can read, of which a paywall parts nothing. */
export function wholeText(written: GhostBody): GhostBody {
  const { body, hasPaywall, remarks } = written;
  if (!hasPaywall) return written;
  const told: Remark = {
    kind: "told",
    what: "a paywall in a text that everybody can read: it parts nothing",
  };
  return {
    ...written,
    body: { ...body, text: body.text.replaceAll(PAYWALL, "") },
    remarks: [...remarks, told],
  };
}
