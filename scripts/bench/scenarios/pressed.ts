/**
 * What a build costs that reads no story and presses all outputs: after a change of the site's name, which all pages and feeds
 * show and depend on as on a template that all use, and after a change of the menu, which is on all pages and in no feed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchRun } from "../bench-run.ts";
import type { Cost } from "../measure/process.ts";
import { median } from "../measure/statistics.ts";
import type { OwnSite } from "../own-site.ts";
import { seconds, stories, times } from "../report/words.ts";

/** As a share of a full build. */
const AT_MOST = 0.6;

export async function pressedAnew(bench: BenchRun): Promise<void> {
  const { small, large } = bench.sizes;
  const less = large === small ? undefined : await pressedAt(bench, small);
  const { full, everything, menu } = await pressedAt(bench, large);
  const share = everything.wall / full.wall;
  const menuShare = menu.wall / full.wall;
  const beside =
    less === undefined
      ? ""
      : `; ${times(less.everything.wall / less.full.wall)} and ${times(less.menu.wall / less.full.wall)} at ${small.toLocaleString("en")}`;
  bench.row(
    {
      id: "pressed",
      what: `everything pressed anew and nothing read, ${stories(large)}`,
      target: `≤ ${AT_MOST} × a full build`,
      measured: `${times(share)}: ${seconds(everything.wall)} against ${seconds(full.wall)} (${everything.written.toLocaleString("en")} outputs); by a changed menu ${times(menuShare)}: ${seconds(menu.wall)} (${menu.written.toLocaleString("en")})${beside}`,
      met: Math.max(share, menuShare) <= AT_MOST,
    },
    large === 100_000,
  );
}

/** A build that pressed. */
interface Pressed {
  wall: number;
  /** Files of the output that it wrote. */
  written: number;
}

interface Found {
  full: Cost;
  everything: Pressed;
  menu: Pressed;
}

async function pressedAt(bench: BenchRun, size: number): Promise<Found> {
  const { site, full } = await bench.takeBuilt(size);
  const settings = join(site.content, "site.yaml");
  const before = readFileSync(settings, "utf8");
  const [everything, menu]: Pressed[][] = [[], []];
  try {
    for (let run = 1; run <= bench.runsAt(size); run++) {
      writeFileSync(settings, withName(before, run));
      everything?.push(await pressed(bench, site, `everything, ${stories(size)}`));
      writeFileSync(settings, withMenu(withName(before, run)));
      menu?.push(await pressed(bench, site, `by a changed menu, ${stories(size)}`));
    }
  } finally {
    writeFileSync(settings, before);
    site.remove();
  }
  return { full, everything: middle(everything ?? []), menu: middle(menu ?? []) };
}

function middle(all: readonly Pressed[]): Pressed {
  return { wall: median(all.map(({ wall }) => wall)), written: median(all.map(({ written }) => written)) };
}

async function pressed(bench: BenchRun, site: OwnSite, what: string): Promise<Pressed> {
  const since = performance.timeOrigin + performance.now();
  const { wall, cpu } = await site.build();
  const written = site.writtenSince(since);
  bench.say(`pressed anew, ${what}: ${seconds(wall)}, CPU ${seconds(cpu)}, ${written} outputs`);
  return { wall, written };
}

/** The settings with a number behind the site's name in each language. */
function withName(settings: string, run: number): string {
  return changed(settings, /(?<=^name: .*":"[^"]+)"/gm, ` ${run}"`);
}

/** The settings with one topic less in the menu. */
function withMenu(settings: string): string {
  return changed(settings, /^(navigation: \[)[^,\]]+, /m, "$1");
}

function changed(settings: string, what: RegExp, by: string): string {
  const result = settings.replace(what, by);
  if (result === settings) throw new Error(`the settings have no ${what}`);
  return result;
}
