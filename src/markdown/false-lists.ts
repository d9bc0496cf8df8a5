import type { Token } from "markdown-it";
import { type BodyEnv, reportWarning } from "./body-env.ts";
import { OTHER_SPACES } from "./foreign-marks.ts";

interface FalseList {
  line: RegExp;
  why: string;
  hint: string;
}

/** Lines that look like list items to people, but form one paragraph. */
const FALSE_LISTS: readonly FalseList[] = [
  {
    line: /^[•▪●◦‣∙■□◆►✓✔]\s*\S/u,
    why: "begin with a bullet that markdown does not know",
    hint: "Begin each item with a hyphen and a space.",
  },
  {
    line: new RegExp(`^(?:[-*+]|\\d{1,9}[.)])[${OTHER_SPACES}]`, "u"),
    why: "look like a list, but another kind of space follows their marks",
    hint: "Type an ordinary space there.",
  },
  {
    line: /^(?:[-+]|\d{1,3}[.)])(?=[\p{L}«"„“])/u,
    why: "look like a list, but no space follows their marks",
    hint: "Put a space there; for direct speech, begin with — and a space.",
  },
];

/** One line is enough, if it does not begin with a number below zero. */
const FALSE_ITEM = new RegExp(`^[-*+][${OTHER_SPACES}]+(?=[^\\d${OTHER_SPACES}])`, "u");

function reportItem(line: Token, env: BodyEnv): void {
  const message = "a line looks like an item of a list, but another kind of space follows its mark";
  reportWarning(
    env,
    line,
    message,
    "Type an ordinary space there; for direct speech, begin it with — and a space.",
  );
}

/** Warns of a paragraph in which at least two lines look like that. */
export function warnOfFalseList(block: Token, env: BodyEnv): void {
  for (const { line, why, hint } of FALSE_LISTS) {
    const firsts = linesOf(block).filter(({ content }) => line.test(content));
    const [first] = firsts;
    if (first !== undefined && firsts.length === 1 && FALSE_ITEM.test(first.content)) reportItem(first, env);
    if (first === undefined || firsts.length < 2) continue;
    reportWarning(env, first, `${firsts.length} lines ${why}, and become one paragraph`, hint);
  }
}

/** The tokens with which the lines of a block begin. */
function linesOf({ children }: Token): Token[] {
  return (children ?? []).filter((token, i) => token.type === "text" && beginsLine(children ?? [], i));
}

/** Whether the token is the first of its line. */
export function beginsLine(children: readonly Token[], index: number): boolean {
  const before = children[index - 1];
  return before === undefined || before.type === "softbreak" || before.type === "hardbreak";
}
