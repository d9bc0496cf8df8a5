import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Lock } from "../../src/publication/lock.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

test("builds that find another one at work say so once, wait, and then publish what was edited meanwhile", async () => {
  const site = SmallSite.empty();
  site.published = "none";
  onTestFinished(() => site.remove());
  site.story("2025/02/10-a", { title: "Спершу" });
  await buildBeside(site);
  const held = Lock.try(join(site.cache, "lock.sqlite"));
  expect(held).toBeDefined();
  const builds = [site.start("scripts/build.ts"), site.start("scripts/build.ts")];
  await Promise.all(builds.map((build) => build.says("Another build is using")));
  site.story("2025/02/10-a", { title: "Потім" });
  site.story("2025/02/11-b", { title: "І ще" });
  held?.release();
  expect(await Promise.all(builds.map(({ ended }) => ended))).toEqual([0, 0]);
  for (const { said } of builds) expect(said.match(/Another build is using/g)).toHaveLength(1);
  const clean = site.cleanCopy();
  onTestFinished(() => clean.remove());
  await buildBeside(clean);
  expect(clean.difference(site)).toEqual([]);
});

test("of two builds that begin at once one waits at most, and the site is the same", async () => {
  const site = SmallSite.empty();
  site.published = "none";
  onTestFinished(() => site.remove());
  site.story("2025/02/10-a");
  const runs = await Promise.all([site.buildApart(), site.buildApart()]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(runs.filter(({ said }) => said.includes("Another build is using")).length).toBeLessThan(2);
  const clean = site.cleanCopy();
  onTestFinished(() => clean.remove());
  await buildBeside(clean);
  expect(clean.difference(site)).toEqual([]);
});
