import { readFileSync } from "node:fs";
import { join } from "node:path";
import RssParser from "rss-parser";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderChapters } from "../../src/discovery/chapters.ts";
import { renderPodcast } from "../../src/feeds/podcast.ts";
import { podcastGuid } from "../../src/model/podcast-guid.ts";
import { viewOf } from "../../src/outputs/index.ts";
import { chapters, podcast } from "../../src/outputs/podcast.ts";
import { Desk } from "../library/desk.ts";
import { SmallSite } from "../site/small-site.ts";
import { contextOf } from "./fixtures.ts";
import { childOf, childrenOf, parseXml, type XmlElement } from "./xml-tree.ts";

const TONE = readFileSync(join(import.meta.dirname, "../intake/recordings/tone.mp3"));
const SERIES = `talks:
  kind: podcast
  name: { uk: "Розмови & <тиша>", en: Talks, fr: Entretiens }
  about: Про все.
  artwork: a.png
  category: [Daily News, Technology]
  author: Редакція
  owner: { name: Редакція, email: desk@news.example }
  type: serial
  funding: { url: "https://news.example/support/", text: Підтримати }
  subscribe: [{ name: Apple Podcasts, url: "https://podcasts.example/1" }]
`;
const AUDIO = `{ file: tone.mp3, alt: "Тон & шум", season: 2, chapters: [{ at: "0:00", title: "Початок" }, { at: "0:00.5", title: "Кінець", url: "https://a.example/" }] }`;
const VTT = "WEBVTT\n\n00:00.000 --> 00:00.400\nТон.\n";
const ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}";
const PODCAST = "{https://podcastindex.org/namespace/1.0}";
const ATOM = "{http://www.w3.org/2005/Atom}";
const HUB = "https://news.example/series/talks/";

let desk: Desk;
let text: string;
let channel: XmlElement;
let item: XmlElement;

/** Two episodes in Ukrainian, one of which also has words in two languages, and a story without a recording. */
async function somePodcast(): Promise<Desk> {
  const site = SmallSite.empty();
  site.write("series.yaml", SERIES);
  const side = { width: 1400, height: 1400, channels: 3, background: "#3a5a78" } as const;
  site.write("series/a.png", await sharp({ create: side }).png().toBuffer());
  for (const day of [10, 11, 12]) {
    const audio =
      day === 12 ? {} : { audio: day === 11 ? AUDIO : "{ file: tone.mp3, alt: Тон, kind: trailer }" };
    const series = `{ key: talks, part: ${day - 9} }`;
    site.story(`2025/02/${day}-e`, { slug: `e${day}`, series, authors: "[reporter]", ...audio });
    if (day < 12) site.write(`articles/2025/02/${day}-e/tone.mp3`, TONE);
  }
  site.write("articles/2025/02/11-e/tone.uk.vtt", VTT);
  site.write("articles/2025/02/11-e/tone.en.srt", "1\n00:00:00,000 --> 00:00:00,400\nA tone.\n");
  const made = new Desk(site, true);
  await made.takeIn();
  return made;
}

function feedIn(of: Desk): string {
  const [output] = podcast.all(of.context);
  const view = output && viewOf(of.context, output);
  if (view === undefined) throw new Error("there is no podcast");
  return Buffer.from(renderPodcast(view, contextOf("uk", of.context.newsroom.site))).toString();
}

beforeAll(async () => {
  desk = await somePodcast();
  text = feedIn(desk);
  channel = childOf(parseXml(text), "{}channel") as XmlElement;
  item = childrenOf(channel, "{}item")[0] as XmlElement;
});
afterAll(() => desk.remove());

const said = (of: XmlElement, name: string) => childrenOf(of, name).map((element) => element.text);
const told = (of: XmlElement, name: string) => childrenOf(of, name).map((element) => element.attributes);

describe("what PSP-1 and Apple Podcasts ask of a channel", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[what: string, found: (of: XmlElement) => unknown, wanted: unknown]>([
    ["its own address", (of) => told(of, `${ATOM}link`)[0], { rel: "self", type: "application/rss+xml", href: `${HUB}podcast.xml` }],
    ["title", (of) => said(of, "{}title"), ["Розмови & <тиша>"]],
    ["description of 4,000 bytes at most", (of) => said(of, "{}description"), ["Про все."]],
    ["link", (of) => said(of, "{}link"), [HUB]],
    ["language by ISO 639", (of) => said(of, "{}language"), ["uk"]],
    ["categories of Apple, nested", (of) => childrenOf(of, `${ITUNES}category`).map((each) => [each.attributes.text, ...told(each, `${ITUNES}category`).map(({ text }) => text)]), [["News", "Daily News"], ["Technology"]]],
    ["explicit", (of) => said(of, `${ITUNES}explicit`), ["false"]],
    ["artwork with the ending of its kind", (of) => told(of, `${ITUNES}image`)[0]?.href, expect.stringMatching(/^https:\/\/news\.example\/attachments\/a-[0-9a-f]{10}\.png$/)],
    ["image of RSS", (of) => childrenOf(of, "{}image").map((each) => [said(each, "{}title")[0], said(each, "{}link")[0]]), [["Розмови & <тиша>", HUB]]],
    ["locked, with the address that may unlock it", (of) => [said(of, `${PODCAST}locked`), told(of, `${PODCAST}locked`)], [["yes"], [{ owner: "desk@news.example" }]]],
    ["guid, a UUID of version 5 of the address", (of) => said(of, `${PODCAST}guid`), [podcastGuid("news.example/series/talks/podcast.xml")]],
    ["author", (of) => said(of, `${ITUNES}author`), ["Редакція"]],
    ["owner", (of) => childrenOf(of, `${ITUNES}owner`).map((each) => [said(each, `${ITUNES}name`)[0], said(each, `${ITUNES}email`)[0]]), [["Редакція", "desk@news.example"]]],
    ["copyright", (of) => said(of, "{}copyright"), ["Редакція"]],
    ["funding", (of) => [said(of, `${PODCAST}funding`), told(of, `${PODCAST}funding`)], [["Підтримати"], [{ url: "https://news.example/support/" }]]],
    ["type", (of) => said(of, `${ITUNES}type`), ["serial"]],
    ["medium", (of) => said(of, `${PODCAST}medium`), ["podcast"]],
    ["no end, and no move, before there is one", (of) => [...said(of, `${ITUNES}complete`), ...said(of, `${ITUNES}new-feed-url`)], []],
    ["the episodes, the newest first, and nothing without a recording", (of) => childrenOf(of, "{}item").map((each) => said(each, "{}link")[0]), ["https://news.example/2025/02/11/e11/", "https://news.example/2025/02/10/e10/"]],
  ])("%s", (_, found, wanted) => {
    expect(found(channel)).toEqual(wanted);
  });
});

describe("what they ask of an episode", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[what: string, found: (of: XmlElement) => unknown, wanted: unknown]>([
    ["title", (of) => said(of, "{}title"), ["Новина 2025/02/11-e"]],
    ["enclosure with its true length and type", (of) => told(of, "{}enclosure"), [{ url: expect.stringMatching(/\/attachments\/tone-[0-9a-f]{10}\.mp3$/), length: String(TONE.length), type: "audio/mpeg" }]],
    ["guid that is that of the story", (of) => [said(of, "{}guid"), told(of, "{}guid")], [["tag:news.example,2025:2025/02/11-e/uk"], [{ isPermaLink: "false" }]]],
    ["publication by RFC 2822", (of) => said(of, "{}pubDate"), ["Tue, 11 Feb 2025 10:00:00 GMT"]],
    ["description", (of) => said(of, "{}description"), ["Кілька слів про новину."]],
    ["duration in seconds", (of) => said(of, `${ITUNES}duration`), ["1"]],
    ["explicit, of the podcast", (of) => said(of, `${ITUNES}explicit`), ["false"]],
    ["number, which a serial podcast needs", (of) => said(of, `${ITUNES}episode`), ["2"]],
    ["season", (of) => said(of, `${ITUNES}season`), ["2"]],
    ["kind", (of) => said(of, `${ITUNES}episodeType`), ["full"]],
    ["chapters", (of) => told(of, `${PODCAST}chapters`), [{ url: "https://news.example/2025/02/11/e11/chapters.json", type: "application/json+chapters" }]],
    ["transcripts, each with its type and language", (of) => told(of, `${PODCAST}transcript`).map(({ type, language }) => [type, language]).sort(), [["text/vtt", "en"], ["text/vtt", "uk"]]],
    ["who made it", (of) => childrenOf(of, `${PODCAST}person`).map((each) => [each.text, each.attributes.role, each.attributes.href]), [["Репортерка", "reporter", "https://news.example/authors/reporter/"]]],
    ["text with chapters", (of) => said(of, "{http://purl.org/rss/1.0/modules/content/}encoded")[0], expect.stringContaining("<li>0:00 Початок</li>")],
  ])("%s", (_, found, wanted) => {
    expect(found(item)).toEqual(wanted);
  });
});

test("the namespaces are those that PSP-1 names, letter by letter", () => {
  for (const name of [ITUNES, PODCAST, ATOM]) expect(text).toContain(`="${name.slice(1, -1)}"`);
});

test("a feed reader that others wrote sees the episodes", async () => {
  const { items, itunes } = await new RssParser().parseString(text);
  expect(itunes).toMatchObject({
    author: "Редакція",
    owner: { email: "desk@news.example" },
    explicit: "false",
  });
  expect(items.map(({ guid, enclosure }) => [guid, enclosure?.length])).toEqual([
    ["tag:news.example,2025:2025/02/11-e/uk", String(TONE.length)],
    ["tag:news.example,2025:2025/02/10-e/uk", String(TONE.length)],
  ]);
});

test("chapters are a file of their own, only beside episodes that have some", () => {
  const outputs = [...chapters.all(desk.context)];
  expect(outputs.map(({ path }) => path)).toEqual(["/2025/02/11/e11/chapters.json"]);
  const view = viewOf(desk.context, outputs[0] as (typeof outputs)[number]);
  expect(view && JSON.parse(renderChapters(view))).toEqual({
    version: "1.2.0",
    title: "Новина 2025/02/11-e",
    podcastName: "Розмови & <тиша>",
    chapters: [
      { startTime: 0, title: "Початок" },
      { startTime: 0.5, title: "Кінець", url: "https://a.example/" },
    ],
  });
});

test.each([
  ["podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"],
  ["https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"],
  ["http://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c"],
])("the guid of %s is that of the specification", (url, guid) => {
  expect(podcastGuid(url)).toBe(guid);
});

test("a podcast that moved keeps its guid, and says where it is now", async () => {
  const { site } = desk;
  const guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810";
  const moved = "https://other.example/talks.xml";
  const copy = site.cleanCopy();
  copy.write("series.yaml", `${SERIES}  guid: { uk: ${guid} }\n  movedTo: ${moved}\n  complete: true\n`);
  const other = new Desk(copy);
  await other.takeIn();
  const now = childOf(parseXml(feedIn(other)), "{}channel") as XmlElement;
  expect([
    said(now, `${PODCAST}guid`),
    said(now, `${ITUNES}new-feed-url`),
    said(now, `${ITUNES}complete`),
  ]).toEqual([[guid], [moved], ["yes"]]);
});
