import type { StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportError, reportWarning } from "./body-env.ts";
import { quoted } from "./quoted.ts";

/** A definition `[label]: address "title"` that notes whether anything used it. */
class Definition {
  isUsed = false;
  readonly title: string;
  readonly label: string;
  readonly place: Pick<Token, "map">;
  readonly #href: string;

  constructor({ href, title }: { href: string; title: string }, label: string, place: Pick<Token, "map">) {
    this.#href = href;
    this.title = title;
    this.label = label;
    this.place = place;
  }

  get href(): string {
    this.isUsed = true;
    return this.#href;
  }
}

/** Core rule, when blocks are known: the first definition of a label counts, and warnings are given for others. */
export function watchReferences(state: StateCore): void {
  const env = bodyEnv(state.env);
  const seen = new Set<string>();
  for (const token of state.tokens) {
    const label = labelOf(token);
    const reference = label === undefined ? undefined : env.references?.[label];
    if (label === undefined || reference === undefined) continue;
    if (seen.has(label)) reportTwice(label, env, token);
    else if (env.references) env.references[label] = new Definition(reference, label, token);
    seen.add(label);
  }
}

function labelOf({ type, meta }: Token): string | undefined {
  return type === "reference_definition" ? String(meta?.label) : undefined;
}

function reportTwice(label: string, env: BodyEnv, token: Token): void {
  const message = `the link ${quoted(shown(label))} is defined twice, and the first definition counts`;
  reportWarning(env, token, message, "Take one of them out, or give it another name.");
}

/** A label as it was written, not in the capitals in which labels are compared. */
function shown(label: string): string {
  return `[${label.toLowerCase()}]`;
}

/** A label with which writers of other systems hide notes to themselves. */
const HIDDEN_NOTE = /^(?:\/\/|#|comment)/i;

/** Core rule, when links are known: warns of definitions that nothing refers to, and limits what references repeat. */
export function unusedReferences(state: StateCore): void {
  const env = bodyEnv(state.env);
  if (env.references === undefined) return;
  for (const definition of Object.values(env.references)) {
    if (definition instanceof Definition && !definition.isUsed) reportUnused(definition, env);
  }
  boundRepetition(state, env);
}

function reportUnused({ label, place }: Definition, env: BodyEnv): void {
  if (HIDDEN_NOTE.test(label)) return;
  const message = `nothing in the text refers to the link ${quoted(shown(label))}, so it is not shown`;
  reportWarning(env, place, message, `Write [text]${shown(label)} where it belongs, or take it out.`);
}

/** How many times as long as the text its links may be. A definition is written once and repeated by each reference. */
const FACTOR = 4;
const ALLOWANCE = 65_536;

function boundRepetition(state: StateCore, env: BodyEnv): void {
  const limit = FACTOR * state.src.length + ALLOWANCE;
  let length = 0;
  let isTold = false;
  for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type !== "link_open" && token.type !== "image") continue;
    for (const [, value] of token.attrs ?? []) length += String(value).length;
    if (length <= limit) continue;
    if (!isTold) reportRepetition(env, token);
    isTold = true;
    leaveOut(token);
  }
}

function reportRepetition(env: BodyEnv, token: Token): void {
  const message =
    "the long address or title of a definition is repeated by so many references that the text would become many times as long";
  reportError(env, token, message, "Shorten it, or refer to it less often.");
}

/** Keeps the rest within bounds, though none of it will be published. */
function leaveOut(token: Token): void {
  if (token.type === "image") Object.assign(token, { type: "text", tag: "", content: "", children: null });
  else token.meta = { ...token.meta, isLeftOut: true };
  token.attrs = null;
}
