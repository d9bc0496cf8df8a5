import { Lexer } from "yaml";

/** The lexer's token for a text that goes on while brackets are still open. */
const FLOW_END = "\x18";

/** The most levels of lists and keys that content may have. */
export const MAX_DEPTH = 100;

/**
 * Line, from 0, of the first bracket or brace that is nested more deeply than content may be; those in quotes and comments
 * do not count. A parser would descend through all of them before it gives up.
 */
export function bracketsTooDeepAt(text: string): number | undefined {
  if (!hasMany(text)) return undefined;
  let depth = 0;
  let line = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth = Math.max(0, depth - 1);
    else if (token === FLOW_END) depth = 0;
    // The outermost may be the text itself, which does not count as a level.
    if (depth > MAX_DEPTH + 1) return line;
    for (let at = token.indexOf("\n"); at >= 0; at = token.indexOf("\n", at + 1)) line++;
  }
  return undefined;
}

function hasMany(text: string): boolean {
  const bracket = /[[{]/g;
  for (let left = MAX_DEPTH; left >= 0; left--) if (!bracket.test(text)) return false;
  return true;
}
