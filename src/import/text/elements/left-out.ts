import type { Element } from "hast";
import type { ElementRule } from "../conversion-state.ts";
import { isEmpty, lineOf } from "../tree.ts";

/** What a text of ours never has: programs, forms, drawings made of code. */
const NAMES: Readonly<Record<string, string>> = {
  script: "a script",
  style: "a style",
  link: "a style",
  form: "a form",
  input: "a form",
  select: "a form",
  textarea: "a form",
  button: "a form",
  svg: "a drawing",
  canvas: "a drawing",
  template: "a template",
  applet: "a program",
  map: "a map of links",
};

export const leftOut: ElementRule = (conversion) => {
  const rule = (what: string) => (_state: unknown, node: Element) => {
    conversion.remark("left out", what, node, isEmpty(node) ? undefined : lineOf(node).slice(0, 80));
  };
  return Object.fromEntries(Object.entries(NAMES).map(([name, what]) => [name, rule(what)]));
};
