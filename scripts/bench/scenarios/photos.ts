/** Photos: made for the first time, against eleventy-img, and with all their files in the cache. */
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { walk } from "../../../src/kit/files.ts";
import type { BenchRun } from "../bench-run.ts";
import { drawPhotos } from "../corpus/photos.ts";
import { corpusStory } from "../corpus/story.ts";
import { storyIdOf, writeCorpus } from "../corpus/write.ts";
import { type Cost, measure } from "../measure/process.ts";
import { median } from "../measure/statistics.ts";
import { OwnSite } from "../own-site.ts";
import { PROJECT } from "../places.ts";
import { seconds, times } from "../report/words.ts";

export async function photoBuilds(bench: BenchRun): Promise<void> {
  const count = bench.options.photos;
  bench.say(`drawing ${count} photos`);
  const photos = await drawPhotos(join(bench.folder, "photos"), count);
  const site = illustrated(bench, photos, count);
  const ours = await site.buildAnew();
  bench.say(`${count} photos: ${seconds(ours.wall)}, CPU ${seconds(ours.cpu)}`);
  const ourBytes = avifBytes(site.output);
  const { cost: theirs, output } = await byEleventyImg(bench, photos);
  bench.say(`the same by eleventy-img: ${seconds(theirs.wall)}, CPU ${seconds(theirs.cpu)}`);
  firstRow(bench, ours, theirs, ourBytes / avifBytes(output));
  await cached(bench, photos, site);
}

/** A content folder with a photo in each story, the photos used in turn. */
function illustrated(bench: BenchRun, photos: readonly string[], stories: number): OwnSite {
  const content = join(bench.folder, `illustrated-${stories}`);
  writeCorpus(content, stories);
  for (let i = 0; i < stories; i++) {
    const place = join(content, "articles", storyIdOf(corpusStory(i, stories)));
    linkSync(photos[i % photos.length] as string, join(place, "photo.jpg"));
    writeFileSync(join(place, "photos.yaml"), CREDIT);
    for (const { path } of walk(place)) if (path.endsWith(".md")) addPhoto(join(place, path));
  }
  return new OwnSite(content, join(bench.folder, "illustrated"));
}

const CREDIT = `photo.jpg: { credit: Visnyk, licence: CC0, source: "https://vymir.example/" }\n`;

function addPhoto(file: string): void {
  const photo = '\nphoto: { file: photo.jpg, alt: "Візерунок" }\nslug:';
  writeFileSync(file, readFileSync(file, "utf8").replace("\nslug:", photo));
}

async function byEleventyImg(
  bench: BenchRun,
  photos: readonly string[],
): Promise<{ cost: Cost; output: string }> {
  const output = join(bench.folder, "eleventy-img");
  const script = join(import.meta.dirname, "../peers/eleventy-img.ts");
  const cost = await measure({
    program: process.execPath,
    args: [script, output, ...photos],
    folder: PROJECT,
  });
  return { cost, output };
}

function avifBytes(folder: string): number {
  const files = walk(folder).filter(({ path }) => path.endsWith(".avif"));
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** The share of the cores' time that counts as busy, including the start and end of the process. */
const BUSY = 0.9;

function firstRow(bench: BenchRun, ours: Cost, theirs: Cost, bytes: number): void {
  const ratio = ours.cpu / theirs.cpu;
  const cores = availableParallelism();
  const busy = ours.cpu / ours.wall;
  bench.row(
    {
      id: "photos",
      what: `${bench.options.photos} photos 4000 × 3000, first build, against eleventy-img with AVIF`,
      target: `≤ 0.10 × its CPU time, ${cores} cores busy, bytes ≤ 1.08 × its AVIF`,
      measured: `${times(ratio)}: ${seconds(ours.cpu)} (eleventy-img ${seconds(theirs.cpu)}), ${busy.toFixed(1)} cores busy, bytes ${times(bytes)}`,
      met: ratio <= 0.1 && busy >= BUSY * cores && bytes <= 1.08,
    },
    bench.options.photos === 50,
  );
}

/** How many stories show each photo where the files are in the cache: enough to be measurable. */
const USES = 20;

async function cached(bench: BenchRun, photos: readonly string[], first: OwnSite): Promise<void> {
  const stories = photos.length * USES;
  const folder = dirname(first.cache);
  const before = filesIn(first.cache);
  const site = new OwnSite(illustrated(bench, photos, stories).content, folder);
  rmSync(site.output, { recursive: true });
  keepPhotosAlone(site.cache);
  await site.build();
  const encodes = filesIn(site.cache).filter((file) => !before.includes(file)).length;
  const plain = new OwnSite(bench.corpus(stories), join(bench.folder, "plain"));
  await plain.buildAnew();
  const extra: number[] = [];
  for (let run = 0; run < bench.options.runs; run++)
    extra.push((await site.build()).wall - (await plain.build()).wall);
  plain.remove();
  site.remove();
  const each = Math.max(0, (median(extra) * 1000) / stories);
  bench.say(`${stories} photos in the cache: ${each.toFixed(3)} ms each`);
  bench.row(
    {
      id: "photos-cached",
      what: `the same, cached: ${stories} stories with them against as many without`,
      target: "0 encodes, ≤ 0.3 ms a photo",
      measured: `${encodes} encodes, ${each.toFixed(2)} ms a photo`,
      met: encodes === 0 && each <= 0.3,
    },
    photos.length === 50,
  );
}

/** Forgets the stories that were published: those of a larger archive have other days, and a build would take them for moved. */
function keepPhotosAlone(cache: string): void {
  for (const name of readdirSync(cache))
    if (name !== "photos" && name !== "CACHEDIR.TAG") rmSync(join(cache, name), { recursive: true });
}

/** The photos' files in a cache. */
function filesIn(cache: string): string[] {
  return walk(cache)
    .map(({ path }) => path)
    .filter((path) => /\.(avif|jpe?g)$/.test(path));
}
