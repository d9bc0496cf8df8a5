import { expect, test } from "vitest";
import { LIST_SLOTS, type OwnSlot, PAGE_SLOTS, STORY_SLOTS } from "../../src/model/slot.ts";
import { slot, slotNeeds } from "../../templates/parts/slot.ts";
import { frameIn } from "./samples.ts";

const plain: OwnSlot = { html: "<p>a</p>", policy: {} };
const box: OwnSlot = { html: "<iframe></iframe>", policy: { "frame-src": ["https://pay.example"] } };
const words: OwnSlot = { html: "<script>a()</script>", policy: { "script-src": ["'sha256-x'"] } };

function framed(slots: Record<string, OwnSlot>) {
  const frame = frameIn("uk");
  const assets = { ...frame.assets, sheets: { ...frame.assets.sheets, slots: "/assets/slots.css" as never } };
  return { ...frame, assets, theme: { slots: { uk: slots } } };
}

test("a page without slots needs what it needed", () => {
  const needs = { policies: [], scripts: [], sheets: [] };
  expect(slotNeeds(frameIn("uk"), PAGE_SLOTS, needs)).toBe(needs);
  expect(slotNeeds(framed({ "after-text": box }), PAGE_SLOTS, needs)).toBe(needs);
  expect(slot(frameIn("uk"), "footer")).toBeNull();
});

test("a page needs what the slots need that it shows, and their stylesheet once", () => {
  const frame = framed({ "after-text": box, "before-list": plain, head: words, footer: plain });
  expect(slotNeeds(frame, STORY_SLOTS)).toEqual({
    policies: [box.policy],
    scripts: [],
    sheets: ["/assets/slots.css"],
  });
  expect(slotNeeds(frame, PAGE_SLOTS, slotNeeds(frame, LIST_SLOTS))).toEqual({
    policies: [{}, words.policy, {}],
    scripts: [],
    sheets: ["/assets/slots.css"],
  });
});

test("what nobody sees has no stylesheet, and is written as it is", () => {
  const frame = framed({ head: words, "after-text": plain, footer: plain });
  expect(slotNeeds(framed({ head: words }), PAGE_SLOTS)?.sheets).toEqual([]);
  expect(slot(frame, "head")?.value).toBe("<script>a()</script>\n");
  expect(slot(frame, "footer")?.value).toBe('<div class="slot slot-footer">\n<p>a</p>\n</div>\n');
  expect(slot(frame, "after-text")?.value).toBe('<aside class="slot slot-after-text">\n<p>a</p>\n</aside>\n');
});
