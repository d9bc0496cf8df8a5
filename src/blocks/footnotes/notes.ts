import type { StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, idOnPage } from "../../markdown/body-env.ts";
import { type Definition, takeDefinitions, warnUnused } from "./definitions.ts";

/** A footnote that the text refers to. */
interface Footnote {
  number: number;
  references: number;
  blocks: readonly Token[];
}

/**
 * Core rule, replacing markdown-it-footnote's `footnote_tail`: numbers the footnotes in the order in which a
 * reader meets them, and puts them at the end of the text. Unlike the plugin's own it takes linear time, handles
 * definitions within definitions, and leaves out what nothing in the text refers to.
 */
export function footnotes(state: StateCore): void {
  const env = bodyEnv(state.env);
  if (!env.footnotes) return;
  const definitions = takeDefinitions(state);
  const notes = number(state.tokens, (reference) => blocksOf(state, reference, definitions));
  warnUnused(definitions.values(), env);
  if (notes.length === 0) return;
  state.tokens.push(block(state, "footnotes_open", 1));
  for (const note of notes) append(state, note);
  state.tokens.push(block(state, "footnotes_close", -1));
}

/** Numbers the references of the body, then those of the footnotes so found, and so on. */
function number(body: readonly Token[], blocksOf: (reference: Token) => Token[]): Footnote[] {
  const notes: Footnote[] = [];
  const byKey = new Map<string | number, Footnote>();
  const visit = (token: Token) => {
    const { label, id } = keysOf(token);
    let note = byKey.get(label ?? id);
    if (!note) {
      note = { number: notes.length + 1, references: 0, blocks: blocksOf(token) };
      notes.push(note);
      byKey.set(label ?? id, note);
    }
    note.references++;
    token.meta = { number: note.number, reference: note.references };
  };
  referencesIn(body).forEach(visit);
  for (const note of notes) referencesIn(note.blocks).forEach(visit);
  return notes;
}

/** A reference has the label of its definition, or the number under which the plugin keeps an inline footnote. */
function keysOf(reference: Token): { label?: string; id: number } {
  return reference.meta as { label?: string; id: number };
}

function referencesIn(blocks: readonly Token[]): Token[] {
  return blocks.flatMap((token) => token.children?.filter(({ type }) => type === "footnote_ref") ?? []);
}

function blocksOf(state: StateCore, reference: Token, definitions: ReadonlyMap<string, Definition>): Token[] {
  const { label, id } = keysOf(reference);
  if (label === undefined) {
    const written = bodyEnv(state.env).footnotes?.list?.[id];
    return written ? paragraph(state, written.tokens, written.content) : [];
  }
  const definition = definitions.get(label);
  if (!definition) return [];
  definition.isUsed = true;
  return definition.blocks;
}

function append(state: StateCore, { number, references, blocks }: Footnote): void {
  const meta = { number, references };
  state.tokens.push(Object.assign(block(state, "footnote_open", 1), { meta }));
  for (const token of blocks) state.tokens.push(token);
  state.tokens.push(Object.assign(block(state, "footnote_close", -1), { meta }));
  const env = bodyEnv(state.env);
  env.ids.add(footnoteId(env, number));
  for (let reference = 1; reference <= references; reference++)
    env.ids.add(referenceId(env, number, reference));
}

/** The `id` of a footnote. */
export function footnoteId(env: BodyEnv, number: number): string {
  return idOnPage(env, `fn${number}`);
}

/** The `id` of a place that refers to a footnote; there can be several, counted from 1. */
export function referenceId(env: BodyEnv, number: number, reference: number): string {
  return idOnPage(env, reference === 1 ? `fnref${number}` : `fnref${number}-${reference}`);
}

/** The tokens of a paragraph. */
export function paragraph(state: StateCore, children: Token[], content: string): Token[] {
  const open = Object.assign(block(state, "paragraph_open", 1), { tag: "p" });
  const inline = Object.assign(block(state, "inline", 0), { children, content });
  inline.map = children[0]?.map ?? null;
  return [open, inline, Object.assign(block(state, "paragraph_close", -1), { tag: "p" })];
}

function block(state: StateCore, type: string, nesting: -1 | 0 | 1): Token {
  return Object.assign(new state.Token(type, "", nesting), { block: true });
}
