import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

test("two builds at once on one cache, with edits in between: one waits, and the site is that of the last", async () => {
  const site = SmallSite.empty();
  site.story("2025/02/10-a", { title: "Спершу" });
  await site.build();
  for (const [title, pause] of [
    ["Раз", 0],
    ["Два", 250],
  ] as const) {
    site.story("2025/02/10-a", { title });
    const first = site.build();
    await setTimeout(pause);
    site.story("2025/02/11-b", { title: `${title} і ще` });
    const runs = await Promise.all([first, site.build()]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const waits = runs.filter(({ said }) => said.includes("Another build is using"));
    expect(waits.length).toBeLessThan(2);
    for (const { said } of waits) expect(said.match(/Another build is using/g)).toHaveLength(1);
  }
  const clean = site.cleanCopy();
  await clean.build();
  expect(clean.difference(site)).toEqual([]);
  for (const each of [site, clean]) each.remove();
});
