/**
 * `node floor.ts <texts> <outputs> <folder>`: what no engine in JavaScript that writes such a site can do without. Two threads
 * of bare Node read all texts, render each with markdown-it as it comes, and write as many bytes to the same files as a full
 * build does. Both lists are files of JSON: of paths, and of paths with sizes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import markdownIt from "markdown-it";

const THREADS = 2;

interface Share {
  texts: readonly string[];
  outputs: readonly (readonly [path: string, size: number])[];
  folder: string;
}

function read<T>(file: string | undefined): T[] {
  return JSON.parse(readFileSync(file as string, "utf8")) as T[];
}

/** The share of a thread: neighbours stay together, since they are in the same folders. */
function shareOf<T>(all: readonly T[], thread: number): T[] {
  const each = Math.ceil(all.length / THREADS);
  return all.slice(thread * each, (thread + 1) * each);
}

function start(): void {
  const [texts, outputs, folder] = process.argv.slice(2);
  const all = { texts: read<string>(texts), outputs: read<readonly [string, number]>(outputs) };
  for (let thread = 0; thread < THREADS; thread++) {
    const share = { texts: shareOf(all.texts, thread), outputs: shareOf(all.outputs, thread), folder };
    new Worker(new URL(import.meta.url), { workerData: share });
  }
}

function work({ texts, outputs, folder }: Share): void {
  const markdown = markdownIt();
  let rendered = 0;
  for (const file of texts) rendered += markdown.render(bodyOf(readFileSync(file, "utf8"))).length;
  if (rendered === 0) throw new Error("no text was rendered");
  const bytes = Buffer.alloc(Math.max(...outputs.map(([, size]) => size)), "x");
  const folders = new Set<string>();
  for (const [path, size] of outputs) {
    const file = join(folder, path);
    const place = dirname(file);
    if (!folders.has(place)) mkdirSync(place, { recursive: true });
    folders.add(place);
    writeFileSync(file, bytes.subarray(0, size));
  }
}

const RULE = "\n---\n";

function bodyOf(text: string): string {
  return text.slice(text.indexOf(RULE) + RULE.length);
}

if (isMainThread) start();
else work(workerData as Share);
