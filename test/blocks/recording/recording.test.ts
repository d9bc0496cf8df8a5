import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsOf, servedSite } from "../../demo/served-site.ts";
import { buildBeside } from "../../site/build-beside.ts";
import { SmallSite } from "../../site/small-site.ts";

const RECORDINGS = join(import.meta.dirname, "../../intake/recordings");
const file = (name: string) => readFileSync(join(RECORDINGS, name));

/** A story in two languages with moving pictures and sound, and one without. */
const paper = SmallSite.empty();
beforeAll(async () => {
  const id = "2025/02/10-with";
  const folder = `articles/${id}`;
  paper.story(
    id,
    { slug: "with" },
    'Слова.\n\n![Смуги](clip.webm "Підпис \\"запису\\"")\n\n![Тон](tone.mp3)\n',
  );
  paper.story(id, { slug: "with" }, "![Stripes](clip.webm)\n", "en");
  paper.story("2025/02/11-without", { slug: "without" });
  paper.write(`${folder}/clip.webm`, file("clip.webm"));
  paper.write(`${folder}/tone.mp3`, file("tone.mp3"));
  await paper.photo(`${folder}/clip.jpg`, 960, 540);
  paper.write(
    `${folder}/clip.uk.vtt`,
    'WEBVTT\n\n00:00.000 --> 00:00.900\n<v Олена>Раз, "два".\n\n00:01.000 --> 00:02.000\n<v Петро>Три &amp; чотири.\n',
  );
  paper.write(`${folder}/clip.en.srt`, "1\r\n00:00:00,000 --> 00:00:00,900\r\nOne <i>&</i> two.\r\n");
  paper.write(`${folder}/tone.txt`, "Гуде еквалайзер.\n\nІ далі гуде.\n");
  const { code, said } = await buildBeside(paper);
  expect(code, said).toBe(0);
});
afterAll(() => paper.remove());

const ADDRESS = "/2025/02/10/with/";
const page = (prefix = "") => paper.read(`${prefix}2025/02/10/with/index.html`);
const published = (ending: string) =>
  paper.files().find((path) => path.startsWith("attachments/") && path.endsWith(ending));

describe("the files of the site", () => {
  test("have a player that fetches nothing by itself, with its size, poster and captions", () => {
    const [video = ""] = /<video[\s\S]*?<\/video>/.exec(page()) ?? [];
    expect(video).toMatch(
      /src="\/attachments\/clip-\w+\.webm" width="96" height="54" poster="\/photos\/clip-\w+-960\.jpg" aria-label="Смуги" controls playsinline preload="none"/,
    );
    expect(video).toMatch(
      /<track kind="captions" src="\/attachments\/clip-uk-\w+\.vtt" srclang="uk" label="Українська" default>/,
    );
    expect(video).toMatch(
      /<track kind="captions" src="\/attachments\/clip-en-\w+\.vtt" srclang="en" label="English">/,
    );
    expect(page("en/")).toMatch(/srclang="en" label="English" default>/);
  });

  test("have its caption, length and size, and what is said, folded", () => {
    expect(page()).toContain('<span class="caption">Підпис «запису»</span>');
    expect(page()).toContain('Відео, <time datetime="PT2S">0:02</time>');
    expect(page()).toContain("(WebM,\u00A05\u00A0кБ)");
    expect(page()).toMatch(
      /#t=1"><time datetime="PT1S">0:01<\/time><\/a> <b>Петро:<\/b> Три &amp; чотири\.<\/p>/,
    );
    expect(page()).toContain("<p>Гуде еквалайзер.</p>");
    expect(page("en/")).toContain("One &amp; two.");
  });

  test("have captions in SubRip as WebVTT, and those in WebVTT as they are", () => {
    const english = paper.files().find((path) => /^attachments\/clip-en-\w+\.vtt$/.test(path)) as string;
    expect(paper.read(english)).toBe("WEBVTT\n\n00:00:00.000 --> 00:00:00.900\nOne &amp; two.\n");
    expect(paper.files().filter((path) => path.endsWith(".srt"))).toEqual([]);
  });

  test("allow players on its page alone, which alone has their sheet and script", () => {
    const own = /\/assets\/recording-\w+\.(?:css|js)/g;
    const other = paper.read("2025/02/11/without/index.html");
    expect(page()).toContain("; media-src &#39;self&#39;");
    expect(page().match(own)).toHaveLength(2);
    expect(other).not.toContain("media-src");
    expect(other.match(own)).toBeNull();
  });

  test("have it in feeds: as a link with a poster, and as what players take", () => {
    const feed = paper.read("feed.xml");
    expect(feed).toMatch(
      /<figure><a href="[^"]+\.webm"><img src="[^"]+-960\.jpg" alt="Смуги" width="960" height="540"><\/a><figcaption>Підпис «запису» <a href="[^"]+\.webm">Відео, 0:02 \(WebM,/,
    );
    expect(feed.match(/<enclosure [^>]+>/g)).toEqual([
      expect.stringMatching(/url="[^"]+\.webm" length="5171" type="video\/webm"/),
    ]);
    expect(paper.read("atom.xml")).toMatch(/<link rel="enclosure" type="video\/webm" length="5171"/);
    const { items } = JSON.parse(paper.read("feed.json")) as { items: { attachments?: object[] }[] };
    expect(items[1]?.attachments).toEqual([
      expect.objectContaining({
        mime_type: "video/webm",
        size_in_bytes: 5171,
        duration_in_seconds: 2,
        title: "Підпис «запису»",
      }),
    ]);
  });

  test("tell search engines and programs that show shared links", () => {
    const [data] = [...page().matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
    const { video, audio } = JSON.parse(data?.[1] ?? "") as { video: object[]; audio: object[] };
    expect(video).toEqual([
      expect.objectContaining({
        "@type": "VideoObject",
        name: "Підпис «запису»",
        description: "Смуги",
        duration: "PT2S",
        uploadDate: "2025-02-10T12:00:00+02:00",
        thumbnailUrl: expect.stringMatching(/^https:\/\/news\.example\/photos\/clip-/),
        transcript: "Раз, «два».\nТри & чотири.",
      }),
    ]);
    expect(audio).toEqual([
      expect.objectContaining({ "@type": "AudioObject", encodingFormat: "audio/mpeg", duration: "PT1S" }),
    ]);
    expect(page()).toContain('<meta property="og:video:type" content="video/webm">');
  });
});

describe("afterwards", () => {
  test("a changed caption is published, and a changed recording takes the place of the old one", async () => {
    const site = paper.copy();
    const folder = "articles/2025/02/10-with";
    site.write(`${folder}/clip.en.srt`, "1\n00:00:00,000 --> 00:00:00,900\nThree.\n");
    site.write(`${folder}/clip.webm`, file("tone.ogg").fill(0));
    const { code, said } = await buildBeside(site);
    expect(code).toBe(1);
    expect(said).toContain("the recording clip.webm is not what its name says");
    site.write(`${folder}/clip.webm`, file("clip.webm"));
    expect((await buildBeside(site)).code).toBe(0);
    const clean = site.cleanCopy();
    expect((await buildBeside(clean)).code).toBe(0);
    expect(site.difference(clean)).toEqual([]);
    expect(site.read("en/2025/02/10/with/index.html")).toContain("Three.");
    clean.remove();
  });
});

const site = servedSite(() => paper.output);

async function opened(options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
  const page = await site.open("/2025/02/11/without/", options);
  const wrong = complaintsOf(page);
  await page.goto(site.origin + ADDRESS);
  return { page, wrong };
}

describe("in a browser", () => {
  test("it plays, goes where a time of its transcript says, and has its captions; one alone is heard", async () => {
    const { page, wrong } = await opened();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.locator("summary").first().click();
    expect(asked.filter((path) => path.startsWith("/attachments/"))).toEqual([]);
    await page.evaluate("document.querySelector('video').muted = true");
    await page.locator(".cue", { hasText: "0:01" }).click();
    await page.waitForFunction("document.querySelector('video').currentTime >= 1");
    expect(new URL(page.url()).pathname).toBe(ADDRESS);
    await page.waitForFunction("document.querySelector('video').textTracks[0].cues?.length === 2");
    expect(await page.evaluate("document.querySelector('video').textTracks[0].mode")).toBe("showing");
    await page.evaluate("Object.assign(document.querySelector('audio'), { muted: true }).play()");
    await page.waitForFunction("document.querySelector('video').paused");
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test("without a script there are the player, the words and the way to the file", async () => {
    const { page, wrong } = await opened({ javaScriptEnabled: false });
    const { width = 0, height = 0 } = (await page.locator("video").boundingBox()) ?? {};
    expect(width / height).toBeCloseTo(96 / 54, 1);
    await page.locator("summary").first().click();
    expect(await page.locator(".cue", { hasText: "0:01" }).getAttribute("href")).toMatch(
      /^\/attachments\/clip-\w+\.webm#t=1$/,
    );
    expect(await page.locator(".recording-transcript p").first().isVisible()).toBe(true);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test("what is said in it is found by search", async () => {
    const page = await site.open("/search/?q=еквалайзер");
    await page.locator(`.search-results a[href="${ADDRESS}"]`).first().waitFor();
    await page.context().close();
  });

  test("on paper there are its address and what is said", async () => {
    const { page } = await opened();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("figcaption .printed-address").first().isVisible()).toBe(true);
    expect(
      await page
        .locator(".recording-transcript p")
        .first()
        .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true })),
    ).toBe(true);
    await page.context().close();
  });

  test("it has no barriers that axe knows, and is never wider than the window", async () => {
    const { page } = await opened({ viewport: { width: 360, height: 800 } });
    await page.locator("summary").first().click();
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    expect(
      await page.evaluate<string[]>(
        "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))",
      ),
    ).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.context().close();
  });
});

test("names of published files tell their content", () => {
  expect(published(".webm")).toMatch(/^attachments\/clip-[0-9a-f]{10}\.webm$/);
});
