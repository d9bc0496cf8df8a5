/** The time from saving a story until its page can be loaded again, with the preview running. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { BenchRun } from "../bench-run.ts";
import { corpusStory } from "../corpus/story.ts";
import { median } from "../measure/statistics.ts";
import type { OwnSite } from "../own-site.ts";
import { addressOf } from "../peers/common-mark.ts";
import { PROJECT } from "../places.ts";
import { seconds, stories } from "../report/words.ts";
import { changeText, putBack } from "./edits.ts";

export async function previewReload(bench: BenchRun): Promise<void> {
  const { small } = bench.sizes;
  const site = bench.site(small);
  const port = await freePort();
  bench.say(`starting a preview of ${stories(small)}`);
  const preview = start(site, port);
  try {
    const page = `http://localhost:${port}${addressOf(corpusStory(small - 1, small))}`;
    await answer(page, preview);
    const reloads = await reloadsOf(port);
    await untilItWatches(site, small, reloads);
    const times: number[] = [];
    for (let run = 1; run <= bench.options.runs; run++) {
      times.push(await saveToReload(site, small, page, reloads, `Речення перегляду ${run}.`));
      bench.say(`preview, save to reload: ${seconds(times.at(-1) as number)}`);
    }
    report(bench, small, median(times));
  } finally {
    await stop(preview);
    putBack(site.content, small, 0);
    site.remove();
  }
}

function report(bench: BenchRun, size: number, wall: number): void {
  bench.row(
    {
      id: "preview",
      what: `preview, save to reload, ${stories(size)}`,
      target: "≤ 0.5 s",
      measured: seconds(wall),
      met: wall <= 0.5,
    },
    size === 10_000,
  );
}

/** A running preview, and what it said last. */
interface Preview {
  child: ChildProcess;
  said: string;
}

/** As `npm start` does. */
function start(site: OwnSite, port: number): Preview {
  const child = spawn(process.execPath, ["--watch", "--watch-preserve-output", "scripts/start.ts"], {
    cwd: PROJECT,
    env: { ...process.env, ...site.environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const preview = { child, said: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      preview.said = (preview.said + text).slice(-2000);
    });
  return preview;
}

function stop({ child }: Preview): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.on("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Milliseconds between looks at the server. */
const LOOK_EVERY = 10;

/** Waits for the first build of the preview. */
async function answer(page: string, preview: Preview): Promise<void> {
  while (!(await fetched(page))?.includes("</html>")) {
    // Node's watcher stays when the program that it watches has failed.
    if (preview.child.exitCode !== null || preview.said.includes("Failed running"))
      throw new Error(`the preview does not start:\n${preview.said}`);
    await sleep(200);
  }
}

/** The times at which the server told browsers to reload; grows as it does. */
async function reloadsOf(port: number): Promise<number[]> {
  const reloads: number[] = [];
  const socket = new WebSocket(`ws://localhost:${port}`);
  socket.addEventListener("message", ({ data }) => {
    if (JSON.parse(String(data)).type === "eleventy.reload") reloads.push(performance.now());
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("the preview takes no WebSocket")));
  });
  return reloads;
}

/** The server answers before the watcher has seen all of a large archive: saves until one is noticed. */
async function untilItWatches(site: OwnSite, size: number, reloads: readonly number[]): Promise<void> {
  for (let save = 1; reloads.length === 0; save++) {
    if (save > 30) throw new Error("the preview notices no change");
    changeText(site.content, size, `Спроба ${save}.`);
    await sleep(3000);
  }
}

/** Seconds until both the page has changed and browsers were told to reload. */
async function saveToReload(
  site: OwnSite,
  size: number,
  page: string,
  reloads: readonly number[],
  sentence: string,
): Promise<number> {
  const told = reloads.length;
  const start_ = performance.now();
  changeText(site.content, size, sentence);
  while (reloads.length === told || !(await fetched(page))?.includes(sentence)) {
    if (performance.now() - start_ > 60_000) throw new Error("the preview shows no change within a minute");
    await sleep(LOOK_EVERY);
  }
  const wall = performance.now() - start_;
  // The next save has to be a separate one.
  await sleep(1000);
  return wall / 1000;
}

/** The page as served; nothing where the server does not answer yet. */
async function fetched(page: string): Promise<string | undefined> {
  try {
    return await (await fetch(page)).text();
  } catch {
    return undefined;
  }
}
