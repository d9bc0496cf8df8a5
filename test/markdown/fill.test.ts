import { expect, test } from "vitest";
import { raw } from "../../src/kit/html.ts";
import { fillBody } from "../../src/markdown/fill.ts";
import type { Body } from "../../src/model/body.ts";

const BODY: Body = [
  '<p><a href="',
  { slot: "path-href", path: "/a/" },
  '">a</a></p>',
  { slot: "read-also", stories: ["2025/x"] },
];

test("HTML stands as it is, text is escaped", () => {
  const filled = fillBody(BODY, (slot) =>
    slot.slot === "read-also" ? raw("<b>card</b>") : '/base/?a="1"&b',
  );
  expect(filled).toBe('<p><a href="/base/?a=&quot;1&quot;&amp;b">a</a></p><b>card</b>');
});

test("every slot is asked for once, in order", () => {
  const asked: string[] = [];
  fillBody(BODY, (slot) => {
    asked.push(slot.slot);
    return "";
  });
  expect(asked).toEqual(["path-href", "read-also"]);
});

test("a body of nothing is nothing", () => {
  expect(fillBody([], () => "x")).toBe("");
});
