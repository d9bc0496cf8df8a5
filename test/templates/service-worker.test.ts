import { expect, test } from "vitest";
import { renderServiceWorker } from "../../templates/service-worker.ts";
import { frameIn } from "./samples.ts";

const frame = frameIn();

/** Runs the text as a browser would. */
function run(text: string): { site: { homes: string[]; assets: string[] }; programs: string[] } {
  const scope = { site: { homes: [], assets: [] } };
  const programs: string[] = [];
  new Function("self", "importScripts", text)(scope, (path: string) => programs.push(path));
  return { site: scope.site, programs };
}

test("the worker knows the front pages, the longest first, and what every page loads", () => {
  const { site, programs } = run(renderServiceWorker(frame));
  expect(site.homes).toEqual(["/paper/fr/", "/paper/en/", "/paper/"]);
  expect(site.assets).toEqual(expect.arrayContaining(["/paper/assets/site.css", "/paper/assets/page.js"]));
  expect(programs).toEqual(["/paper/assets/service-worker.js"]);
});

test.each([
  ["in the preview", { preview: true }],
  ["where the newsroom wants nothing kept", { site: { ...frame.site, offline: false } }],
])("%s it clears away", (_, more) => {
  expect(run(renderServiceWorker({ ...frame, ...more })).programs).toEqual([
    "/paper/assets/no-service-worker.js",
  ]);
});
