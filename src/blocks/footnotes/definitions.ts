import type { StateCore, Token } from "markdown-it";
import { type BodyEnv, bodyEnv, reportWarning } from "../../markdown/body-env.ts";

/** A footnote as the text defines it, `[^label]: …`. */
export interface Definition {
  label: string;
  blocks: Token[];
  isUsed: boolean;
}

/** Takes the definitions out of the text. One may stand within another. */
export function takeDefinitions(state: StateCore): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const open: Definition[] = [];
  const body: Token[] = [];
  for (const token of state.tokens) {
    if (token.type === "footnote_reference_open") {
      open.push({ label: String(token.meta?.label), blocks: [], isUsed: false });
    } else if (token.type === "footnote_reference_close") {
      define(open.pop() as Definition, definitions, bodyEnv(state.env));
    } else {
      (open.at(-1)?.blocks ?? body).push(token);
    }
  }
  state.tokens = body;
  return definitions;
}

function define(definition: Definition, definitions: Map<string, Definition>, env: BodyEnv): void {
  const { label } = definition;
  if (definitions.has(label)) {
    const message = `the footnote [^${label}] is defined twice`;
    reportWarning(env, placeOf(definition), message, "The last definition counts: take the other out.");
  }
  definitions.set(label, definition);
}

/** Warns of definitions that were not used: they are not shown. */
export function warnUnused(definitions: Iterable<Definition>, env: BodyEnv): void {
  for (const definition of definitions) {
    if (definition.isUsed) continue;
    const mark = `[^${definition.label}]`;
    const message = `nothing in the text refers to the footnote ${mark}, so it is not shown`;
    reportWarning(env, placeOf(definition), message, `Write ${mark} where it belongs, or take it out.`);
  }
}

function placeOf({ blocks }: Definition): Pick<Token, "map"> {
  return blocks[0] ?? { map: null };
}
