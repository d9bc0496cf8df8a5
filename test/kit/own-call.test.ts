import { beforeAll, expect, test } from "vitest";
import { html } from "../../src/kit/html.ts";
import { noteOverlay } from "../../src/kit/overlay.ts";
import { ownCall } from "../../src/kit/own-call.ts";
import { inOwnCode, ownFault } from "../../src/kit/own-fault.ts";

const PLACE = { path: "parts/byline.ts", line: 3, name: "byline" };

beforeAll(() => {
  noteOverlay({
    folder: "/news/Мої новини/theme",
    files: [],
    faults: [],
    modules: new Map(),
    countedByText: new Set(),
  });
});

// biome-ignore format: a table reads better in rows
test.each<[what: string, own: unknown, said: string]>([
  ["what is no function", 42, "byline is no function"],
  ["a text that is thrown", () => { throw "no such author"; }, "'no such author'"],
  ["nothing that is thrown", () => { throw undefined; }, "undefined"],
  ["an object that is thrown", () => { throw { a: 1 }; }, "{ a: 1 }"],
  ["a promise", async () => html``, "byline gives a promise, and no page waits for it"],
  ["an object in place of HTML", () => ({ a: 1 }), "byline gives what is no HTML: { a: 1 }"],
])("%s is told with the file", (_, own, said) => {
  const press = () => inOwnCode("/a/", () => html`<p>${ownCall(own, PLACE, []) as string}</p>`);
  expect(thrownBy(press)).toMatchObject({
    file: "theme/parts/byline.ts",
    line: 3,
    message: `throws while /a/ is pressed: ${said}`,
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return ownFault(error);
  }
}

test("what it gives else is given on, and what it throws is thrown as it is", () => {
  const markup = html`<p></p>`;
  expect(ownCall((a: number) => [a, markup], PLACE, [1])).toEqual([1, markup]);
  expect(html`${ownCall(() => "<", PLACE, []) as string}${markup}`.value).toBe("&lt;<p></p>");
  const error = new Error("mine");
  expect(() =>
    ownCall(
      () => {
        throw error;
      },
      PLACE,
      [],
    ),
  ).toThrow(error);
});
