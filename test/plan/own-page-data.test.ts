import { expect, test } from "vitest";
import { html } from "../../src/kit/html.ts";
import { dataFault } from "../../src/plan/own-page-data.ts";

const circle: Record<string, unknown> = { title: "A" };
circle.more = [{ circle }];

const PLAIN = "Give texts, numbers, lists and objects; view waits for nothing.";
const unseen = (what: string, place: string) => [
  `gives ${what} to be shown as ${place}, whose changes nothing can see`,
  PLAIN,
];
const story = { path: "/a/" };

test.each<[what: string, shown: unknown, fault: readonly string[] | undefined]>([
  ["data", { title: "A", of: [1, null, undefined, { day: new Date(0), text: html`<b>` }] }, undefined],
  ["data that has a part twice", { title: "A", first: story, all: [story, story] }, undefined],
  [
    "what is to come",
    Promise.resolve({ title: "A" }),
    ["gives Promise to be shown, whose changes nothing can see", PLAIN],
  ],
  ["a map", { title: "A", of: [{ years: new Map() }] }, unseen("Map", "of.0.years")],
  ["a function", { title: "A", of: () => 1 }, unseen("a function", "of")],
  ["a large number", { title: "A", of: 1n }, unseen("a bigint", "of")],
  ["a circle", circle, unseen("itself again", "more.0.circle")],
  [
    "no title",
    { name: "A" },
    ["gives nothing to be shown with a title", "Let view return { title: … } and what else it shows."],
  ],
])("of %s", (_, shown, fault) => {
  expect(dataFault(shown)).toEqual(fault);
});
