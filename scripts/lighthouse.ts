/**
 * `npm run lighthouse -- [path …]`: what Lighthouse says about pages of the built site, on a phone, from a local server
 * that compresses. Lighthouse itself is not a dependency: it is installed separately, the first time.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { settingsFrom } from "../src/session/settings.ts";
import { INSTALLED } from "./bench/places.ts";
import { launchBrowser } from "./browser.ts";
import { serveFolder } from "./static-server.ts";

const VERSION = "13.5.0";
const FOLDER = join(INSTALLED, "lighthouse");
const ENTRY = join(FOLDER, "node_modules/lighthouse/core/index.js");
/** The port on which Lighthouse talks to the browser. */
const PORT = 9333;

/** The part of a report that is read. */
interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<
    string,
    { score: number | null; title: string; numericValue?: number; displayValue?: string }
  >;
}

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const paths = process.argv.slice(2);
const server = await serveFolder(settingsFrom(process.env).output, { compresses: true });
const browser = await launchBrowser([`--remote-debugging-port=${PORT}`]);
const lighthouse = await installed();
console.log("| page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | bytes |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const path of paths.length > 0 ? paths : ["/"])
  console.log(row(path, await lighthouse(server.origin + path)));
await browser.close();
await server.close();

async function installed(): Promise<(url: string) => Promise<Report>> {
  if (!existsSync(ENTRY)) {
    mkdirSync(FOLDER, { recursive: true });
    execFileSync("npm", ["install", "--prefix", FOLDER, `lighthouse@${VERSION}`], { stdio: "ignore" });
  }
  const { default: run } = await import(ENTRY);
  return async (url) => (await run(url, { port: PORT, logLevel: "error", onlyCategories: CATEGORIES })).lhr;
}

function row(path: string, { categories, audits }: Report): string {
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const value = (name: string) => audits[name]?.displayValue ?? "–";
  const bytes = Math.round((audits["total-byte-weight"]?.numericValue ?? 0) / 1000);
  const failed = Object.entries(audits).filter(([, { score }]) => score !== null && score < 0.9);
  for (const [name, { title, displayValue = "" }] of failed)
    console.error(`${path}: ${name}: ${title} ${displayValue}`);
  const cells = [
    ...scores,
    value("largest-contentful-paint"),
    value("total-blocking-time"),
    value("cumulative-layout-shift"),
    `${bytes} kB`,
  ];
  return `| ${path} | ${cells.join(" | ")} |`;
}
