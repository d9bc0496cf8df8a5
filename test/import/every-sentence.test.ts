import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArchiveEntry } from "../../src/import/archive.ts";
import { walk } from "../../src/kit/files.ts";
import { ImportSite, textEntry } from "./made-up.ts";

/** Numbers make every sentence one that stands nowhere else. */
let sentences = 0;
const sentence = fc
  .array(
    fc.constantFrom("місто", "річка", "«школа»", "Київ – Львів", "обʼєкт", "5 % & більше", "a < b", "ст. 7"),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .map((words) => `Речення номер ${++sentences} про ${words.join(" ")}.`);

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const inside = sentence.map(escaped);

/** A block of HTML, as systems export it. */
const block = fc.oneof(
  inside.map((text) => `<p>${text}</p>`),
  fc.tuple(inside, inside).map(([a, b]) => `<p>${a}<br>${b}</p>`),
  fc.tuple(inside, inside).map(([a, b]) => `<p><em>${a}</em> <a href="https://example.org/">${b}</a></p>`),
  fc.tuple(inside, inside).map(([a, b]) => `<ul><li>${a}</li><li>${b}</li></ul>`),
  fc.tuple(inside, inside).map(([a, b]) => `<blockquote><p>${a}</p><cite>${b}</cite></blockquote>`),
  fc.tuple(inside, inside).map(([a, b]) => `<h2>${a}</h2><p>${b}</p>`),
  fc.tuple(inside, inside).map(([a, b]) => `<table><tr><th>${a}</th></tr><tr><td>${b}</td></tr></table>`),
  inside.map((text) => `<figure><img src="/up/nema.jpg" alt=""><figcaption>${text}</figcaption></figure>`),
  fc.tuple(inside, inside).map(([a, b]) => `<details><summary>${a}</summary><p>${b}</p></details>`),
  inside.map((text) => `<form><p>${text}</p><input></form>`),
  inside.map((text) => `<pre><code>${text}</code></pre>`),
);

interface Original {
  title: string;
  lede: string | undefined;
  html: string;
  draftPage: boolean;
}

const original: fc.Arbitrary<Original> = fc.record({
  title: sentence,
  lede: fc.option(sentence, { nil: undefined }),
  html: fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join("\n")),
  draftPage: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

/** Letters and digits alone: typography sets the rest. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

test("what is imported and built says every sentence of the original, or what is kept beside it does", async () => {
  const originals = fc.sample(original, { numRuns: 60, seed: 7 });
  const at = new ImportSite();
  at.entries = originals.map(
    ({ title, lede, html, draftPage }, i): ArchiveEntry =>
      textEntry(`a${i}`, {
        title,
        lede,
        draft: draftPage,
        kind: draftPage ? "page" : "story",
        body: { markup: "html", text: html },
      }),
  );
  await at.run();
  const build = await at.site.build();
  expect(build.said).not.toContain("error:");
  const pages = walk(at.site.output).filter(({ path }) => /^2019\/05\/13\/[^/]+\/index\.html$/.test(path));
  const built = pages.map(({ path }) => wordsOf(at.site.read(path)));
  const kept = walk(at.kept)
    .filter(({ path }) => !path.startsWith("state"))
    .map(({ path }) => readFileSync(join(at.kept, path), "utf8"));
  const said = [...built, ...kept.flatMap((text) => [text, wordsOf(text)])].map(folded).join(" ");
  const all = originals.flatMap(
    ({ title, lede = "", html }) =>
      `${title} ${lede} ${wordsOf(html)}`.match(/Речення номер \d+ про [^.]*/g) ?? [],
  );
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter((one) => !said.includes(folded(one)))).toEqual([]);
});
