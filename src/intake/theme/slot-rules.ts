import type { SlotName } from "../../model/slot.ts";
import type { MarkupFault, SlotElement } from "./slot-markup.ts";

/** What is told of an element. */
export interface SlotFault extends MarkupFault {
  severity: "error" | "warning";
}

type Check = (element: SlotElement, context: RuleContext) => readonly SlotFault[];

interface RuleContext {
  slot: SlotName;
  elements: readonly SlotElement[];
}

/**
 * What is wrong with elements of a slot besides what they load.
 * @param textLine of text that stands in none
 */
export function checkElements(
  slot: SlotName,
  elements: readonly SlotElement[],
  textLine?: number,
): SlotFault[] {
  const faults = elements.flatMap((element) => CHECKS.flatMap((check) => check(element, { slot, elements })));
  if (slot !== "head" || textLine === undefined) return faults;
  const message = "text cannot stand in the head of a page, which it would end";
  return [error({ line: textLine }, message, OUT_OF_HEAD), ...faults];
}

function error({ line }: { line: number }, message: string, hint: string): SlotFault {
  return { severity: "error", line, message, hint };
}

function warning({ line }: { line: number }, message: string, hint: string): SlotFault {
  return { severity: "warning", line, message, hint };
}

/** Elements that no slot may have. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  base: "Write addresses that begin with / or with https://.",
  title: "Pages have their own titles: take it out.",
  object: "Show what is elsewhere by <iframe>, and pictures by <img>.",
  embed: "Show what is elsewhere by <iframe>, and pictures by <img>.",
  main: "A page has one already: write <div> or <section>.",
};

/** What may stand in the head of a page: anything else would end it there. */
const OF_HEAD = /^(?:link|meta|script|style|noscript|template)$/;

const OUT_OF_HEAD =
  "Put it into below-masthead.html or footer.html; the head has <link>, <meta>, <script> and <style>.";

const CHECKS: readonly Check[] = [
  forbidden,
  outsideHead,
  pragma,
  handlers,
  inlineStyle,
  sourceOfFrame,
  scriptOfSvg,
  sameId,
  secondHeading,
  pictureWithoutText,
  frameWithoutTitle,
  fieldWithoutLabel,
];

function forbidden(element: SlotElement): SlotFault[] {
  const hint = element.isSvg ? undefined : FORBIDDEN[element.name];
  return hint === undefined ? [] : [error(element, `<${element.name}> cannot stand in a slot`, hint)];
}

function outsideHead(element: SlotElement, { slot }: RuleContext): SlotFault[] {
  if (slot !== "head" || OF_HEAD.test(element.name) || isWithinTemplate(element)) return [];
  if (element.isSvg && element.parent !== undefined) return [];
  return [
    error(element, `<${element.name}> cannot stand in the head of a page, which it would end`, OUT_OF_HEAD),
  ];
}

function isWithinTemplate({ parent }: SlotElement): boolean {
  return parent !== undefined && (parent.name === "template" || isWithinTemplate(parent));
}

function pragma({ name, attributes }: SlotElement): SlotFault[] {
  const attribute = attributes.get("http-equiv") ?? attributes.get("charset");
  if (name !== "meta" || attribute === undefined) return [];
  return [
    error(
      attribute,
      "a <meta> that takes the place of a header cannot stand in a slot",
      "Take it out: pages say their encoding and policy themselves, and `policy` in site.yaml widens it.",
    ),
  ];
}

function handlers({ attributes }: SlotElement): SlotFault[] {
  return [...attributes].flatMap(([name, attribute]) =>
    /^on[a-z]/.test(name)
      ? [
          error(
            attribute,
            `${name}= would not run: the policy of pages blocks scripts in attributes`,
            `Write it as <script>, with addEventListener("${name.slice(2)}", …).`,
          ),
        ]
      : [],
  );
}

function inlineStyle({ attributes }: SlotElement): SlotFault[] {
  const attribute = attributes.get("style");
  if (attribute === undefined) return [];
  return [
    error(
      attribute,
      "style= would have no effect: the policy of pages blocks styles in attributes",
      "Write it in <style>, with a class, or in theme/style.css.",
    ),
  ];
}

function sourceOfFrame({ name, attributes }: SlotElement): SlotFault[] {
  const attribute = name === "iframe" ? attributes.get("srcdoc") : undefined;
  if (attribute === undefined) return [];
  return [
    error(
      attribute,
      "srcdoc= holds a page that nobody checks",
      "Put that page into static/, and show it by src=.",
    ),
  ];
}

function scriptOfSvg(element: SlotElement): SlotFault[] {
  if (!element.isSvg || !/^(?:script|style)$/.test(element.name)) return [];
  return [error(element, `<${element.name}> cannot stand within <svg>`, "Put it behind </svg>.")];
}

function sameId(element: SlotElement, { elements }: RuleContext): SlotFault[] {
  const id = element.attributes.get("id");
  if (id === undefined) return [];
  const first = elements.find(({ attributes }) => attributes.get("id")?.value === id.value);
  if (first === element) return [];
  return [
    error(id, `id "${id.value}" stands twice in this slot`, "An id names one element: give another to one."),
  ];
}

function secondHeading(element: SlotElement): SlotFault[] {
  if (element.name !== "h1") return [];
  return [warning(element, "the page has an <h1> of its own", "Write <h2>.")];
}

function pictureWithoutText(element: SlotElement): SlotFault[] {
  if (element.name !== "img" || element.attributes.has("alt")) return [];
  const hint = 'Write alt="what it shows", or alt="" where it shows nothing that readers need.';
  return [warning(element, "<img> has no alternative text for those who do not see it", hint)];
}

function frameWithoutTitle(element: SlotElement): SlotFault[] {
  if (element.name !== "iframe" || element.attributes.has("title")) return [];
  return [
    warning(element, "<iframe> has no title for those who do not see it", 'Write title="what it shows".'),
  ];
}

/** Fields that say themselves what they are. */
const SELF_NAMED = /^(?:hidden|submit|button|reset|image)$/i;

function fieldWithoutLabel(element: SlotElement, { elements }: RuleContext): SlotFault[] {
  const { name, attributes } = element;
  if (!/^(?:input|select|textarea)$/.test(name) || SELF_NAMED.test(attributes.get("type")?.value ?? ""))
    return [];
  const id = attributes.get("id")?.value;
  const isNamed =
    ["aria-label", "aria-labelledby", "title"].some((key) => attributes.has(key)) ||
    isWithinLabel(element) ||
    elements.some((other) => other.name === "label" && id && other.attributes.get("for")?.value === id);
  if (isNamed) return [];
  const hint = "Put it into a <label> with a text, or write aria-label=.";
  return [warning(element, `<${name}> has no label, so readers do not know what to write there`, hint)];
}

function isWithinLabel({ parent }: SlotElement): boolean {
  return parent !== undefined && (parent.name === "label" || isWithinLabel(parent));
}
