import { expect, test } from "vitest";
import { html } from "../../src/kit/html.ts";
import type { Policy } from "../../templates/block-page.ts";
import { renderDocument } from "../../templates/parts/document.ts";
import { elementsOf, find } from "./dom.ts";
import { frameIn } from "./samples.ts";

/** The policy of a page whose blocks need the given ones, by directive. */
function policyOf(...policies: Policy[]): Record<string, string> {
  const needs = { policies, scripts: [], sheets: [] };
  const page = renderDocument(frameIn(), { alternates: [], index: true, needs, content: html`` });
  const meta = find(elementsOf(page), "meta").find(({ attrs }) =>
    attrs.some(({ value }) => value === "Content-Security-Policy"),
  );
  const policy = meta?.attrs.find(({ name }) => name === "content")?.value ?? "";
  return Object.fromEntries(policy.split("; ").map((part) => part.split(/ (.*)/s, 2) as [string, string]));
}

const USUAL = policyOf();

test.each<[what: string, policies: Policy[], changed: Record<string, string>]>([
  ["nothing", [{}], {}],
  ["what no page may", [{ "frame-src": ["https://a.example"] }], { "frame-src": "https://a.example" }],
  [
    "more of what pages may",
    [{ "img-src": ["https://a.example"] }],
    { "img-src": "'self' https://a.example" },
  ],
  ["what is forbidden", [{ "form-action": ["https://a.example"] }], { "form-action": "https://a.example" }],
  [
    "the same twice, and something else",
    [{ "frame-src": ["https://a.example"] }, { "frame-src": ["https://b.example", "https://a.example"] }],
    { "frame-src": "https://a.example https://b.example" },
  ],
])("a page whose blocks need %s", (_, policies, changed) => {
  expect(policyOf(...policies)).toEqual({ ...USUAL, ...changed });
});
