import { renderMarkdown } from "../../src/blocks/render.ts";
import type { Lang } from "../../src/i18n/lang.ts";
import { Problems } from "../../src/kit/problems.ts";
import { cleanText } from "../../src/kit/text.ts";
import type { RenderedBody } from "../../src/markdown/rendered-body.ts";
import type { Body, Slot } from "../../src/model/body.ts";

const LABELS = { footnotes: "Примітки", backToText: "До тексту", table: "Таблиця" };

/** Cleans and renders a text that begins on line 1 of `uk.md`, with the labels of these tests. */
export function render(source: string, lang: Lang = "uk"): RenderedBody & { problems: Problems } {
  const problems = new Problems();
  return {
    ...renderMarkdown(cleanText(source), { lang, file: "uk.md", firstLine: 1, problems, labels: LABELS }),
    problems,
  };
}

/** The body as golden files have it: HTML with its slots in white brackets. */
export function shownBody(body: Body): string {
  return body.map((part) => (typeof part === "string" ? part : `⟦${shownSlot(part)}⟧`)).join("");
}

function shownSlot(slot: Slot): string {
  const { slot: kind, ...rest } = slot;
  return [kind, shownData(rest).join(" | ")].join(" ").trimEnd();
}

function shownData(data: unknown): unknown[] {
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(shownData) : [data];
}
