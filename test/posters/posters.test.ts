import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { USUAL_MANNERS } from "../../src/fetching/manners.ts";
import { walk } from "../../src/kit/files.ts";
import { fetchPosters } from "../../src/posters/posters.ts";
import { SmallSite } from "../site/small-site.ts";

const FOLDER = "articles/2025/02/13-mars";
const MANNERS = { ...USUAL_MANNERS, pause: 0, largest: 60_000 };
const OEMBED =
  "https://www.youtube.com/oembed?format=json&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D4czjS9h4Fpg";

let picture: Buffer;
let icon: Buffer;

beforeAll(async () => {
  const made = (width: number) => sharp({ create: { width, height: 200, channels: 3, background: "#a43" } });
  picture = await made(640).jpeg().toBuffer();
  icon = await made(40).png().toBuffer();
});

type Answers = Readonly<Record<string, string | Buffer | { to: string } | Error>>;

/** A network that answers only what it is told to, and keeps what it was asked. */
function network(answers: Answers): { ask: typeof fetch; asked: string[]; agents: Set<string | null> } {
  const asked: string[] = [];
  const agents = new Set<string | null>();
  const ask: typeof fetch = async (input, init) => {
    const address = String(input);
    asked.push(address);
    agents.add(new Headers(init?.headers).get("user-agent"));
    const answer = answers[address];
    if (answer instanceof Error) throw answer;
    if (answer === undefined) return new Response("", { status: 404 });
    if (typeof answer === "object" && "to" in answer)
      return new Response(null, { status: 302, headers: { location: answer.to } });
    return new Response(typeof answer === "string" ? answer : new Uint8Array(answer));
  };
  return { ask, asked, agents };
}

function siteWith(text: string): SmallSite {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  site.story("2025/02/13-mars", {}, text);
  return site;
}

async function run(site: SmallSite, answers: Answers, stories: readonly string[] = []) {
  const { ask, asked, agents } = network(answers);
  const said: string[] = [];
  const counts = await fetchPosters({
    content: join(site.root, "content"),
    about: "https://news.example/",
    stories,
    manners: MANNERS,
    ask,
    onDone: ({ name }, got) => said.push("why" in got ? `${name}: ${got.why}` : got.file),
  });
  return { ...counts, said, asked, agents };
}

const VIDEO = {
  [OEMBED]: '{"author_name":"NASA","thumbnail_url":"https://i.ytimg.com/vi/4czjS9h4Fpg/hqdefault.jpg"}',
};
const LARGE = "https://i.ytimg.com/vi/4czjS9h4Fpg/maxresdefault.jpg";
const SMALL = "https://i.ytimg.com/vi/4czjS9h4Fpg/hqdefault.jpg";

test("a picture is fetched once into the story's folder, with whose it is beside what photos.yaml says already", async () => {
  const site = siteWith("https://youtu.be/4czjS9h4Fpg\n\nhttps://youtu.be/4czjS9h4Fpg?t=5");
  site.story("2025/02/13-mars", {}, "https://youtu.be/4czjS9h4Fpg", "en");
  site.write(`${FOLDER}/photos.yaml`, "# Наше\nown.jpg: { credit: Я }\n");
  const { fetched, failed, said, agents } = await run(site, { ...VIDEO, [LARGE]: picture });
  expect([fetched, failed, said]).toEqual([1, 0, [`${FOLDER}/youtube-4czjS9h4Fpg.jpg`]]);
  expect([...agents]).toEqual(["Visnyk posters (+https://news.example/)"]);
  expect(site.content(`${FOLDER}/photos.yaml`)).toBe(
    "# Наше\nown.jpg: { credit: Я }\nyoutube-4czjS9h4Fpg.jpg:\n  credit: NASA, YouTube\n  source: https://www.youtube.com/watch?v=4czjS9h4Fpg\n",
  );
  expect(readFileSync(join(site.root, "content", FOLDER, "youtube-4czjS9h4Fpg.jpg")).equals(picture)).toBe(
    true,
  );
  expect((await run(site, {})).asked).toEqual([]);
});

test("where the best picture is not there, the next one is taken", async () => {
  const { said, asked } = await run(siteWith("https://youtu.be/4czjS9h4Fpg"), { ...VIDEO, [SMALL]: picture });
  expect(said).toEqual([`${FOLDER}/youtube-4czjS9h4Fpg.jpg`]);
  expect(asked).toEqual([LARGE, OEMBED, SMALL]);
});

test("a page names its picture for those who share it", async () => {
  const { said } = await run(siteWith("https://t.me/durov/68"), {
    "https://t.me/durov/68": '<title>x</title><meta property="og:image" content="https://cdn.example/a.jpg">',
    "https://cdn.example/a.jpg": picture,
  });
  expect(said).toEqual([`${FOLDER}/telegram-durov-68.jpg`]);
});

// biome-ignore format: a table reads better in rows
const FAILURES: readonly [what: string, answers: () => Answers, why: string][] = [
  ["a server that has nothing", () => ({}), "the server answers 404"],
  ["an answer that is none", () => ({ [OEMBED]: "<html>" }), "its provider names no picture"],
  ["a picture by http", () => ({ [OEMBED]: '{"thumbnail_url":"http://i.ytimg.com/a.jpg"}' }), "its provider names no picture"],
  ["a redirect to what is not encrypted", () => ({ ...VIDEO, [SMALL]: { to: "http://i.ytimg.com/a.jpg" } }), "it is not encrypted"],
  ["a redirect to what is not the web", () => ({ ...VIDEO, [SMALL]: { to: "ftp://i.ytimg.com/a.jpg" } }), "it leads to something other than the web"],
  ["a redirect to no address", () => ({ ...VIDEO, [SMALL]: { to: "https://[" } }), "it is redirected to nowhere"],
  ["a redirect in a circle", () => ({ ...VIDEO, [SMALL]: { to: SMALL } }), "it is redirected again and again"],
  ["a server that is silent", () => ({ ...VIDEO, [SMALL]: new DOMException("", "TimeoutError") }), "the server does not answer in time"],
  ["a host that is not there", () => ({ ...VIDEO, [SMALL]: new TypeError("", { cause: { code: "ENOTFOUND" } }) }), "the server cannot be reached (ENOTFOUND)"],
  ["a redirect into this machine", () => ({ ...VIDEO, [SMALL]: { to: "https://127.0.0.1/a.jpg" } }), "it leads into a private network"],
  ["a picture that is too large", () => ({ ...VIDEO, [SMALL]: Buffer.concat([picture, Buffer.alloc(70_000)]) }), "it has more than 0 MB"],
  ["an icon", () => ({ ...VIDEO, [SMALL]: icon }), "its picture is only 40 pixels wide"],
  ["a page in its place", () => ({ ...VIDEO, [SMALL]: "<!doctype html><title>404</title>" }), "what came is no picture"],
  ["a drawing that may run scripts", () => ({ ...VIDEO, [SMALL]: '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script/></svg>' }), "what came is a picture of a kind that is not kept (svg)"],
];

test.each(FAILURES)("%s is told, and leaves nothing behind", async (_, answers, why) => {
  const site = siteWith("https://youtu.be/4czjS9h4Fpg");
  const { failed, said } = await run(site, answers());
  expect([failed, said]).toEqual([1, [`youtube-4czjS9h4Fpg: ${why}`]]);
  expect(walk(join(site.root, "content", "articles")).map(({ path }) => path)).toEqual([
    "2025/02/13-mars/uk.md",
  ]);
});

test("nothing is asked for what has a photo, what has no picture of its own, and stories that are not named", async () => {
  const site = siteWith(
    "https://youtu.be/4czjS9h4Fpg\n![Марс](a.jpg)\n\nhttps://www.openstreetmap.org/#map=15/50.45/30.52",
  );
  site.story("2025/02/14-other", {}, "https://youtu.be/4czjS9h4Fpg");
  expect((await run(site, {}, ["2025/02/13-mars"])).asked).toEqual([]);
});
