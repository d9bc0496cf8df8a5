import type { BodyDraft } from "./draft.ts";

const REFERENCE = /<sup\b[^<>]*\bdata-fn="([\w-]+)"[^<>]*>[\s\S]{0,400}?<\/sup>/gi;

/** Footnotes of Gutenberg: their words are in a custom field, by the ids that the text refers to. */
export function withNotesOfBlocks(text: string, kept: string | undefined, draft: BodyDraft): string {
  if (!text.includes("data-fn")) return text;
  const notes = notesIn(kept);
  return text.replace(REFERENCE, (reference, id: string, offset: number) => {
    const words = notes.get(id);
    if (words !== undefined) return draft.footnote(words, id);
    draft.say("missing", "the words of a footnote", offset, id, reference);
    return "";
  });
}

function notesIn(kept: string | undefined): ReadonlyMap<string, string> {
  try {
    const notes: unknown = JSON.parse(kept ?? "[]");
    if (!Array.isArray(notes)) return new Map();
    return new Map(notes.map((note) => [String(note?.id), String(note?.content ?? "")]));
  } catch {
    return new Map();
  }
}
