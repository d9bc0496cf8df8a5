/** `npm run corpus -- <stories> <folder>`: a content folder with that many stories, put together from the sentences of the demo's. The same number gives the same stories. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settingsFrom } from "../../src/build/settings.ts";
import { walk } from "../../src/kit/files.ts";

const WORDS = 400;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3650;
/** From the most used to the least. */
const TOPICS = [
  "ukraine",
  "news",
  "europe",
  "european-union",
  "defence",
  "france",
  "belgium",
  "nato",
  "culture",
  "language",
  "technology",
  "science",
  "usa",
  "space",
  "brussels",
  "nasa",
];

const [count = "1000", folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("Say how many stories and where: npm run corpus -- 2000 /tmp/corpus\n");
  process.exit(1);
}
const demo = join(settingsFrom({}).content);
const sentences = sentencesOf(demo);
const random = randomFrom(1);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const file of ["site.yaml", "topics.yaml", "authors.yaml"]) cpSync(join(demo, file), join(folder, file));
const ids: string[] = [];
for (let i = 0; i < Number(count); i++) ids.push(writeStory(i));

/** The Ukrainian sentences of the demo's stories, without markup. */
function sentencesOf(content: string): string[] {
  const texts = walk(join(content, "articles")).filter(({ path }) => path.endsWith("/uk.md"));
  return texts.flatMap(({ path }) => {
    const body = readFileSync(join(content, "articles", path), "utf8")
      .split(/^---$/m)
      .slice(2)
      .join("");
    const plain = body.replace(/^[#>|!\-\d[].*$/gm, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
    return plain
      .split(/(?<=[.!?])\s+/)
      .map((sentence) => sentence.replace(/[*_`[\]^]|\s+/g, " ").trim())
      .filter((sentence) => sentence.length > 20);
  });
}

function writeStory(i: number): string {
  const date = new Date(FIRST_DAY + Math.floor((i * DAYS * 86_400_000) / Number(count)));
  const id = `${date.toISOString().slice(0, 10).replaceAll("-", "/")}-story-${i}`;
  const topics = new Set(Array.from({ length: 4 }, () => TOPICS[Math.floor(TOPICS.length * random() ** 2)]));
  const matter = [
    `title: ${JSON.stringify(`${sentence().slice(0, 70)} (${i})`)}`,
    `lede: ${JSON.stringify(sentence())}`,
    `date: ${date.toISOString()}`,
    `tags: [${[...topics].join(", ")}]`,
    "authors: [newsroom]",
  ];
  mkdirSync(join(folder as string, "articles", id), { recursive: true });
  writeFileSync(join(folder as string, "articles", id, "uk.md"), `---\n${matter.join("\n")}\n---\n${body()}`);
  return id;
}

function body(): string {
  const blocks: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const paragraph = Array.from({ length: 4 }, sentence).join(" ");
    words += paragraph.split(" ").length;
    if (random() < 0.3) blocks.push(`## ${sentence().slice(0, 50)}`);
    blocks.push(paragraph);
  }
  const other = ids[Math.floor(random() * ids.length)];
  if (other !== undefined) blocks.push(`[Раніше](story:${other}).`);
  return `${blocks.join("\n\n")}\n`;
}

function sentence(): string {
  return sentences[Math.floor(random() * sentences.length)] as string;
}

/** Numbers from 0 to 1 that look random and are the same in every run (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
