import { expect, test } from "vitest";
import embedFeed from "../../../src/blocks/embed/feed.ts";
import type { EmbedSlot } from "../../../src/blocks/embed/rule.ts";
import { titleOf } from "../../../src/blocks/embed/title-of.ts";
import { renderMarkdown } from "../../../src/blocks/render.ts";
import { messagesFor } from "../../../src/i18n/messages.ts";
import { Problems } from "../../../src/kit/problems.ts";
import type { RenderContext, RenderedBody } from "../../../src/markdown/rendered-body.ts";
import { render } from "../../markdown/shown.ts";

const VIDEO = "https://youtu.be/4czjS9h4Fpg";

function rendered(text: string, more: Partial<RenderContext> = {}): RenderedBody {
  const labels = { footnotes: "", backToText: "", table: "" };
  const place = { lang: "uk", file: "uk.md", firstLine: 1, problems: new Problems(), labels } as const;
  return renderMarkdown(text, { ...place, ...more });
}

function slotsOf({ body }: RenderedBody): EmbedSlot[] {
  return body.filter((part): part is EmbedSlot => typeof part === "object" && part.slot === "embed");
}

test("search finds the words of titles and captions, and the checks of links know the address", () => {
  const { text, pages } = rendered(`${VIDEO} "Посадка"\nПідпис про Марс`);
  expect(text).toBe("Посадка Підпис про Марс");
  expect(pages).toEqual([{ address: "https://www.youtube.com/watch?v=4czjS9h4Fpg", line: 1 }]);
});

test("a file with the name of what is shown is its picture, unless the paragraph names another", () => {
  const beside = ["uk.md", "youtube-4czjS9h4Fpg.webp", "other.jpg"];
  expect(slotsOf(rendered(VIDEO, { beside }))[0]?.photos).toEqual([
    { file: "youtube-4czjS9h4Fpg.webp", alt: "" },
  ]);
  expect(slotsOf(rendered(`${VIDEO}\n![Марс](other.jpg)`, { beside }))[0]?.photos).toEqual([
    { file: "other.jpg", alt: "Марс", caption: "" },
  ]);
  expect(slotsOf(rendered(VIDEO, { beside: ["youtube-4czjS9h4Fpa.jpg"] }))[0]?.photos).toEqual([]);
});

test("a picture that the paragraph names is checked as any photo is", () => {
  const messages = render(`${VIDEO}\n![](a.jpg)`).problems.all();
  expect(messages.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "2 the photo a.jpg has no alternative text, which readers who cannot see it need",
  ]);
});

test("the card of a text that somebody paid for says so of its link", () => {
  expect(slotsOf(rendered(VIDEO, { isPaidFor: true }))[0]?.isPaidFor).toBe(true);
  expect(slotsOf(rendered(VIDEO))[0]).not.toHaveProperty("isPaidFor");
});

test("words of a title that look like code stay words, on the page and in feeds", () => {
  const [slot] = slotsOf(rendered(`${VIDEO}\n<b>&amp; "x" <script>`));
  const context = { words: { embed: { kinds: {} } }, direction: "ltr" };
  const html = embedFeed.embed(slot as EmbedSlot, { context } as never);
  expect(html.value).toBe(
    '<p><a href="https://www.youtube.com/watch?v=4czjS9h4Fpg">&lt;b&gt;&amp; «x» &lt;script&gt;</a> (YouTube)</p>\n',
  );
});

test("without a title a card says what it is, and whose where the address tells", () => {
  const titles = [
    ["https://x.com/NASA/status/1362507436611956736", "Post, @NASA"],
    ["https://t.me/durov/68", "Post, @durov"],
    ["https://mastodon.social/@Mastodon/109318821117356215", "Post, @Mastodon@mastodon.social"],
    ["https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l", "Post, @bsky.app"],
    ["https://www.tiktok.com/@scout2015/video/6718335390845095173", "Video, @scout2015"],
    ["https://x.com/i/status/1362507436611956736", "Post"],
    [VIDEO, "Video"],
  ];
  const found = titles.map(([address = ""]) => [
    address,
    titleOf(slotsOf(rendered(address))[0] as EmbedSlot, messagesFor("en").embed),
  ]);
  expect(found).toEqual(titles);
});
