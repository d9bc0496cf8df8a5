import { Lexer } from "yaml";

/** What the lexer says where brackets are open and the text goes on without them. */
const FLOW_END = "\x18";

/** Levels of lists and keys that content may have. */
export const MAX_DEPTH = 100;

/**
 * Line, from 0, of the first bracket or brace that is deeper in others than content may be; of those within quotes and
 * comments none counts. A parser would go down all of them before it gives up.
 */
export function bracketsTooDeepAt(text: string): number | undefined {
  if (!hasMany(text)) return undefined;
  let depth = 0;
  let line = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth = Math.max(0, depth - 1);
    else if (token === FLOW_END) depth = 0;
    // The outermost may be the text itself, which is no level.
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
