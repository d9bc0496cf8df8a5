import { join } from "node:path";
import { expect, test } from "vitest";
import type { ArchiveText } from "../../../../src/import/archive.ts";
import { wire } from "../../../../src/import/sources/wire/index.ts";
import { entriesIn, folderWith, OPTIONS, openFile, textsIn } from "../archive-of.ts";

async function bytesOf(content: Uint8Array): Promise<ArchiveText> {
  const [text] = await textsIn(await openFile(wire, "2025-02-13.txt", content));
  return text as ArchiveText;
}

test("a text in an older encoding is read in it", async () => {
  const text = await bytesOf(
    Buffer.from("\u00cc\u00b3\u00f1\u00f2 \u00b3 \u00f0\u00b3\u00f7\u00ea\u00e0", "latin1"),
  );
  expect(text).toMatchObject({ title: "Міст і річка", remarks: [{ what: "read as windows-1251" }] });
  expect((await bytesOf(Buffer.from("Été à la rivière", "latin1"))).title).toBe("Été à la rivière");
});

test("a folder of texts has their languages and photos together", async () => {
  const texts = await textsIn(
    await wire.open(
      folderWith({
        "2025/mist.uk.txt": "Міст\n\nОдин.",
        "2025/mist.en.txt": "Bridge\n\nOne.",
        "2025/mist-2.jpg": "",
        "2025/mist-10.jpg": "",
        "2025/richka.uk.txt": "Річка\n\nДва.",
        "lis/uk.txt": "Ліс\n\nТри.",
        "lis/any.png": "",
        "robots.txt": "User-agent: *",
      }),
      OPTIONS,
    ),
  );
  expect(
    texts.map(({ group, lang, photo, body }) => [
      group,
      lang,
      photo?.src,
      /<img src="(.*?)"/.exec(body.text)?.[1],
    ]),
  ).toEqual([
    ["2025/mist", "en", "2025/mist-2.jpg", "2025/mist-10.jpg"],
    ["2025/mist", "uk", "2025/mist-2.jpg", "2025/mist-10.jpg"],
    ["2025/richka", "uk", undefined, undefined],
    ["lis", "uk", "lis/any.png", undefined],
  ]);
});

test("one text has the photos that are named as it is, and no others of its folder", async () => {
  const folder = folderWith({
    "a.uk.txt": "T\n\nOne.",
    "a-1.jpg": "",
    "a/b.png": "",
    "holiday.jpg": "",
    "ab.jpg": "",
  });
  const [text] = await textsIn(await wire.open(join(folder, "a.uk.txt"), OPTIONS));
  expect(text?.photo?.src).toBe("a-1.jpg");
  expect(text?.body.text).toBe('<p>One.</p>\n<figure><img src="a/b.png" alt=""></figure>');
});

test("an empty file is no story", async () => {
  const entries = await entriesIn(await openFile(wire, "a.txt", "\n"));
  expect(entries).toMatchObject([{ is: "left out", what: "an empty file", title: "a.txt" }]);
});

// biome-ignore format: a table reads better in rows
test.each([
  ["a.txt", "Text", true], ["robots.txt", "User-agent: *", false], ["a.md", "Text", false], ["a.txt", "\0\0", false],
])("%s: %s is recognised: %s", async (name, content, is) => {
  expect((await wire.recognise(join(folderWith({ [name]: content }), name))) > 0).toBe(is);
});
