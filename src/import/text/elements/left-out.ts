import type { Element, Parents } from "hast";
import type { ElementRule } from "../conversion-state.ts";
import { text } from "../nodes.ts";
import { elementsIn, findElement, isElement, isEmpty, lineOf, property } from "../tree.ts";

/** What a text of ours never has: programs, forms, drawings made of code. */
const NAMES: Readonly<Record<string, string>> = {
  script: "a script",
  style: "a style",
  link: "a style",
  select: "a form",
  textarea: "a form",
  button: "a form",
  svg: "a drawing",
  canvas: "a drawing",
  template: "a template",
  applet: "a program",
  map: "a map of links",
  dialog: "a dialog",
  title: "a title",
};

/** Some systems put a whole page into a form. */
function isText(form: Element): boolean {
  return (
    elementsIn(form).filter(({ tagName }) => tagName === "p" || tagName === "div").length > 2 &&
    lineOf(form).length > 500
  );
}

/** Whether it only has the picture that stands beside it, and that a script would load. */
function repeats(node: Element, parent: Parents | undefined): boolean {
  const isImage = ({ tagName }: Element) => tagName === "img";
  if (lineOf(node) !== "" || findElement(node, isImage) === undefined) return false;
  return (parent?.children ?? []).some(
    (child) =>
      child !== node && isElement(child) && (isImage(child) || findElement(child, isImage) !== undefined),
  );
}

export const leftOut: ElementRule = (conversion) => {
  const rule = (what: string) => (_state: unknown, node: Element) => {
    conversion.remark("left out", what, node, isEmpty(node) ? undefined : lineOf(node).slice(0, 80));
  };
  const all = Object.fromEntries(Object.entries(NAMES).map(([name, what]) => [name, rule(what)]));
  return {
    ...all,
    input: (_state, node) => {
      if (property(node, "type") === "checkbox") return text(node.properties.checked ? "☑ " : "☐ ");
      if (property(node, "type") !== "hidden")
        conversion.remark("left out", "a form", node, property(node, "value"));
      return undefined;
    },
    form: (state, node) => (isText(node) ? state.toFlow(state.all(node)) : rule("a form")(state, node)),
    noscript: (state, node, parent) => (repeats(node, parent) ? undefined : state.all(node)),
  };
};
