import type { SmallSite } from "../../site/small-site.ts";
import type { SiteRow } from "../row.ts";

const CYCLE = "cycle: { kind: series, name: Цикл }\n";

function part(site: SmallSite, day: number, series: string): void {
  site.write("series.yaml", CYCLE);
  site.story(`2025/02/${day}-row`, { slug: `row-${day}`, series });
}

const podcast = (more: string) => (site: SmallSite) =>
  site.write("series.yaml", `talks:\n  kind: podcast\n  name: Розмови\n  about: Про все.\n  ${more}\n`);

// biome-ignore format: a table reads better in rows
export const SERIES: readonly SiteRow[] = [
  ["a series that there is not, near one", (site) => part(site, 14, "cycl"), ["articles/2025/02/14-row/uk.md:7", '"series.key": "cycl" is not a series in series.yaml', 'Did you mean "cycle"?']],
  ["a series that there is not, near none", (site) => part(site, 14, "ґ"), ["articles/2025/02/14-row/uk.md:7", '"series.key": "ґ" is not a series in series.yaml', "There are cycle."]],
  ["a series without series.yaml", (site) => site.story("2025/02/14-row", { series: "cycle" }), ["articles/2025/02/14-row/uk.md:6", '"series.key": "cycle" is not a series in series.yaml', "Add it there: a name, and kind: series or kind: podcast."]],
  ["a part before the first", (site) => part(site, 14, "{ key: cycle, part: 0 }"), ["articles/2025/02/14-row/uk.md:7", '"series.part": expected a whole number, counted from 1', "Write 1 for the first part; without a number, parts stand in the order of their dates."]],
  ["the same part twice", (site) => { part(site, 14, "{ key: cycle, part: 2 }"); part(site, 15, "{ key: cycle, part: 2 }"); },
    ["articles/2025/02/14-row/uk.md:7", 'part 2 of the series "cycle" is also articles/2025/02/15-row/uk.md:7', "Give each part a number of its own."],
    ["articles/2025/02/15-row/uk.md:7", 'part 2 of the series "cycle" is also articles/2025/02/14-row/uk.md:7', "Give each part a number of its own."]],
  ["a kind of series that there is not", (site) => site.write("series.yaml", "cycle: { kind: serial, name: Цикл }\n"), ["series.yaml:1", '"cycle.kind": expected podcast, series; found "serial"', 'Did you mean "series"?']],
  ["half a part", (site) => site.write("series.yaml", "cycle: { kind: series, name: Цикл, parts: 0.5 }\n"), ["series.yaml:1", '"cycle.parts": is not a number of parts', "Write how many there are when it is complete, such as 5."]],
  ["a category that Apple has not, near one", podcast("artwork: a.jpg\n  category: Politic"), ["series.yaml:6", '"talks.category.0": "Politic" is not a category of Apple Podcasts', 'Did you mean "Politics"?']],
  ["a category that Apple has not, near none", podcast("artwork: a.jpg\n  category: Новини"), ["series.yaml:6", '"talks.category.0": "Новини" is not a category of Apple Podcasts', "Write one such as News, Daily News or Politics."]],
  ["an id of a podcast that is none", podcast("artwork: a.jpg\n  category: News\n  guid: { uk: abc }"), ["series.yaml:7", '"talks.guid.uk": is not the id of a podcast', "Take it from podcast:guid of its feed: 917393e3-1b1e-5cef-ace4-edaa54e1f810."]],
];
