import { type Dependency, type Rule, transform, type Warning } from "lightningcss";
import { ENGINES } from "./engines.ts";

/** What is wrong in a stylesheet, and what to do. */
export interface CssFault {
  severity: "error" | "warning";
  /** Counted from 1. */
  line: number;
  message: string;
  hint: string;
}

/** A stylesheet without its imports; a placeholder stands for each address. */
export interface ParsedSheet {
  css: string;
  dependencies: readonly Dependency[];
  /** Addresses of imports with a condition or a layer. */
  conditional: ReadonlySet<string>;
  faults: readonly CssFault[];
}

/** A rule that comes last in the text, and must come out as the last: otherwise something before it is not closed. */
const END = ".visnyk-end{--end:1}";

/** Reads a stylesheet as browsers of the site's readers do, and tells what these would leave out. */
export function parseSheet(path: string, text: string): ParsedSheet {
  const conditional = new Set<string>();
  let lastLine = 1;
  const look = (rules: readonly Rule[]) => {
    for (const rule of rules) {
      if (rule.type === "import" && hasCondition(rule.value)) conditional.add(rule.value.url);
      if ("value" in rule && rule.value !== null && "loc" in rule.value) lastLine = rule.value.loc.line + 1;
    }
  };
  try {
    const { code, dependencies, warnings } = transform({
      filename: path,
      code: Buffer.from(`${text}\n${END}`),
      minify: true,
      targets: ENGINES,
      analyzeDependencies: true,
      errorRecovery: true,
      visitor: { StyleSheet: ({ rules }) => look(rules) },
    });
    const css = Buffer.from(code).toString();
    const faults = warnings.map(faultOf);
    if (css.endsWith(END))
      return { css: css.slice(0, -END.length), dependencies: dependencies || [], conditional, faults };
    const errors = faults.filter(({ severity }) => severity === "error");
    return { ...UNREAD, faults: errors.length > 0 ? errors : [unclosed(lastLine)] };
  } catch (error) {
    if (!isOfParser(error)) throw error;
    return { ...UNREAD, faults: [faultOf({ ...error.data, message: error.message, loc: error.loc })] };
  }
}

const UNREAD: ParsedSheet = { css: "", dependencies: [], conditional: new Set(), faults: [] };

function hasCondition({ layer, supports, media }: Extract<Rule, { type: "import" }>["value"]): boolean {
  return layer != null || supports != null || (media?.mediaQueries.length ?? 0) > 0;
}

type Told = Pick<Warning, "message" | "type"> & { loc: { line: number }; value?: unknown };

/** What the parser throws for what it does not recover from. */
function isOfParser(error: unknown): error is Error & { data: { type: string }; loc: { line: number } } {
  return error instanceof Error && "data" in error && "loc" in error;
}

function faultOf({ type, message, loc: { line }, value }: Told): CssFault {
  if (type === "AmbiguousUrlInCustomProperty") return addressInProperty(line);
  if (type === "AtRuleInvalid") return unknown(line, `@${value}`);
  const pseudo = value as { type?: string; value?: string } | undefined;
  if (pseudo?.type?.startsWith("UnsupportedPseudo")) return unknown(line, `:${pseudo.value}`);
  return {
    severity: "error",
    line,
    message: `this is not valid CSS: ${message}`,
    hint: "Look for a colon, a semicolon or a bracket that is missing, or one too many.",
  };
}

function unclosed(line: number): CssFault {
  return {
    severity: "error",
    line,
    message: "a bracket or a comment that begins here or further down is not closed",
    hint: "Close it with } or */.",
  };
}

function addressInProperty(line: number): CssFault {
  return {
    severity: "error",
    line,
    message: "a custom property cannot hold a url()",
    hint: "Write the url() where the property is used: background-image: url(style/paper.svg).",
  };
}

function unknown(line: number, what: string): CssFault {
  return {
    severity: "warning",
    line,
    message: `"${what}" is not known in CSS`,
    hint: "Look how it is spelled: what a browser does not know it leaves out.",
  };
}
