import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordpress } from "../../../../src/import/sources/wordpress/index.ts";
import { unserialized } from "../../../../src/import/sources/wordpress/wxr/php.ts";
import { entriesIn, folderWith, OPTIONS, textsIn } from "../archive-of.ts";
import { AUTHORS, item, opened, picture, SITE, wxr } from "./wxr.ts";

const HEAD = AUTHORS;

async function titlesIn(export_: string | Uint8Array): Promise<string[]> {
  return (await textsIn(await opened(export_))).map(({ title }) => title);
}

describe("an export", () => {
  const export_ = wxr([item({ id: 1, title: "Перший" }), item({ id: 2, title: "Другий" })]);

  test.each([
    ["as WordPress writes it", (xml: string) => xml],
    ["with a byte order mark", (xml: string) => `\uFEFF${xml}`],
    ["with empty lines before it", (xml: string) => `\n\n ${xml}`],
    ["with a notice of PHP before it", (xml: string) => `Notice: Undefined index in a.php on line 3\n${xml}`],
    ["with lines of Windows", (xml: string) => xml.replaceAll("\n", "\r\n")],
    ["with control characters", (xml: string) => xml.replace("Текст.", "Те\u0008кст\u0000.\u000b")],
    [
      "with a bare ampersand",
      (xml: string) => xml.replace("<title>Вісті</title>", "<title>Вісті & Ко &nbsp; AT&T</title>"),
    ],
    [
      "with elements that are not closed",
      (xml: string) => xml.replace("<title>Вісті</title>", "<title>Вісті <b>тут</title>"),
    ],
    [
      "with an unknown element",
      (xml: string) => xml.replaceAll("<wp:post_id>", "<cloud><item>x</item></cloud><wp:post_id>"),
    ],
    ["in UTF-16", (xml: string) => Buffer.from(`\uFEFF${xml}`, "utf16le")],
    ["in UTF-8 that is said to be another encoding", (xml: string) => xml.replace("UTF-8", "windows-1251")],
    ["of WXR 1.0", (xml: string) => xml.replaceAll("/1.2/", "/1.0/").replace(/<wp:wxr_version>.*\n/, "")],
  ])("%s is read", async (_, change) => {
    expect(await titlesIn(change(export_))).toEqual(["Перший", "Другий"]);
  });

  test("in windows-1251, whatever it says, is read", async () => {
    const letters = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";
    const special: Record<string, number> = { і: 0xb3, ї: 0xbf, є: 0xba, І: 0xb2, "’": 0x92 };
    const bytes = (xml: string) =>
      Uint8Array.from(xml, (sign) => {
        const at = letters.indexOf(sign);
        return at >= 0 ? 0xc0 + at : (special[sign] ?? sign.charCodeAt(0));
      });
    expect(await titlesIn(bytes(export_))).toEqual(["Перший", "Другий"]);
    expect(await titlesIn(bytes(export_.replace("UTF-8", "windows-1251")))).toEqual(["Перший", "Другий"]);
  });

  test("in the encoding of Western Europe is read", async () => {
    const bytes = Buffer.from(
      wxr([item({ title: "Élysée à Liège" })], "")
        .replace("Вісті", "x")
        .replace("Текст", "x"),
      "latin1",
    );
    expect(await titlesIn(bytes)).toEqual(["Élysée à Liège"]);
  });

  test("with the end of a section in a text loses nothing of it", async () => {
    const content = "До\n<script>\n//<![CDATA[\nif (a && b) c();\n//]]>\n</script>\nПісля ]]> кінця";
    const [text] = await textsIn(await opened(wxr([item({ content, title: "A & B" })])));
    expect(text?.body.text).toContain("if (a && b) c();\n//]]>\n</script>");
    expect(text?.body.text).toContain("Після ]]> кінця");
    expect(text?.title).toBe("A & B");
  });

  test("with a section that WordPress itself divided is read as one", async () => {
    const [text] = await textsIn(await opened(wxr([item({ content: "a ]]]]><![CDATA[> b" })])));
    expect(text?.body.text).toBe("<p>a ]]> b</p>");
  });

  test.each([
    [
      "after an item",
      (xml: string) => xml.slice(0, xml.lastIndexOf("</item>") + 8),
      /:\d+: this export is cut off\./,
    ],
    [
      "within a text",
      (xml: string) => xml.slice(0, xml.lastIndexOf("Текст.") + 3),
      /: this export is cut off, in «Другий»/,
    ],
    [
      "within a tag",
      (xml: string) => xml.slice(0, xml.lastIndexOf("<wp:status>") + 5),
      /cut off, in «Другий»/,
    ],
    [
      "where the server gave up",
      (xml: string) =>
        `${xml.slice(0, xml.lastIndexOf("Текст."))}<br />\n<b>Fatal error</b>:  Maximum execution time of 30 seconds exceeded`,
      /The server stopped while it wrote it\. Export again;.*one year at a time.*<\/channel><\/rss>/,
    ],
  ])("cut off %s is refused, with its line and what to do", async (_, cut, message) => {
    await expect(opened(cut(export_))).rejects.toThrow(message);
  });

  test("is told from other files", async () => {
    const folder = folderWith({
      "visti.xml": export_,
      "feed.xml": '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>',
      "note.txt": "wp:wxr_version",
      "all.zip": "PK",
      "site/wordpress.2024-01-01.000.xml": export_,
      "empty/a.txt": "",
    });
    const sure = async (path: string) => await wordpress.recognise(join(folder, path));
    expect(await sure("visti.xml")).toBe(1);
    expect(await sure("feed.xml")).toBe(0);
    expect(await sure("note.txt")).toBe(0);
    expect(await sure("site")).toBe(1);
    expect(await sure("empty")).toBe(0);
    await expect(wordpress.open(join(folder, "all.zip"), OPTIONS)).rejects.toThrow(/packed\. Unpack it/);
    await expect(wordpress.open(join(folder, "feed.xml"), OPTIONS)).rejects.toThrow(
      /no export of WordPress here/,
    );
  });
});

describe("a folder of exports", () => {
  test("is one archive: what one file refers to may be in another", async () => {
    const folder = folderWith({
      "visti.wordpress.2024.001.xml": wxr([item({ id: 1, meta: { _thumbnail_id: "50" } })]),
      "visti.wordpress.2024.002.xml": wxr([picture(50), item({ id: 2 })]),
      "visti.wordpress.2024.010.xml": wxr([item({ id: 10 })]),
    });
    const archive = await wordpress.open(folder, OPTIONS);
    const texts = await textsIn(archive);
    expect(texts.map(({ key }) => key)).toEqual([1, 2, 10].map((id) => `visti.example/?p=${id}`));
    expect(texts[0]?.photo?.src).toBe(`${SITE}/wp-content/uploads/2019/05/photo-50.jpg`);
    expect(texts[1]?.origin.file).toBe("visti.wordpress.2024.002.xml");
    expect(archive.addresses).toEqual([`${SITE}/`]);
  });

  test("that overlap has each text once, as it was last", async () => {
    const folder = folderWith({
      "a.xml": wxr([
        item({ id: 1, title: "Нова", modified: "2024-02-01 00:00:00" }),
        item({ id: 2, title: "Лише тут" }),
      ]),
      "b.xml": wxr([item({ id: 1, title: "Стара", modified: "2024-01-01 00:00:00" })]),
    });
    const texts = await textsIn(await wordpress.open(folder, OPTIONS));
    expect(texts.map(({ title }) => title)).toEqual(["Нова", "Лише тут"]);
  });

  test("of several sites keeps their texts apart", async () => {
    const folder = folderWith({
      "a.xml": wxr([item({ id: 1, title: "Тут" })]),
      "b.xml": wxr([item({ id: 1, title: "Там" })]).replaceAll("visti.example", "insha.example"),
    });
    const archive = await wordpress.open(folder, OPTIONS);
    expect((await textsIn(archive)).map(({ key, title }) => [key, title])).toEqual([
      ["visti.example/?p=1", "Тут"],
      ["insha.example/?p=1", "Там"],
    ]);
    expect(archive.addresses).toEqual([`${SITE}/`, "https://insha.example/"]);
  });

  test("knows the pictures that lie beside it", async () => {
    const folder = folderWith({
      "export/visti.xml": wxr([item({ id: 1 })]),
      "export/wp-content/uploads/2019/05/a.jpg": "",
      "by-year/b.xml": wxr([item({ id: 1 })]),
      "by-year/2020/01/b.jpg": "",
      "none/c.xml": wxr([item({ id: 1 })]),
    });
    const rootsOf = async (name: string) => (await wordpress.open(join(folder, name), OPTIONS)).roots;
    expect(await rootsOf("export")).toContainEqual({
      path: "/wp-content/uploads/",
      folder: join(folder, "export/wp-content/uploads"),
    });
    expect(await rootsOf("by-year")).toContainEqual({ path: "/", folder: join(folder, "by-year") });
    expect(await rootsOf("none")).toEqual([]);
  });

  test("gives the same entries each time", async () => {
    const folder = folderWith({
      "a.xml": wxr([picture(3), item({ id: 1, content: "[gallery ids=3]" })], HEAD),
    });
    const archive = await wordpress.open(folder, OPTIONS);
    const first = await entriesIn(archive);
    expect(await entriesIn(archive)).toEqual(first);
    expect(first.length).toBeGreaterThan(10);
    await rm(join(folder, "a.xml"));
    await expect(entriesIn(archive)).rejects.toThrow();
  });
});

describe("values of PHP", () => {
  test.each([
    ['s:8:"Київ";', "Київ"],
    ['a:2:{s:2:"uk";i:12;i:0;b:1;}', { uk: 12, 0: true }],
    ['a:1:{s:1:"a";a:1:{s:1:"b";N;}}', { a: { b: null } }],
    ['a:1:{s:9:"__proto__";s:1:"x";}', JSON.parse('{"__proto__":"x"}')],
    ['s:9:"Київ";', undefined],
    ["a:1:{", undefined],
    ["Hello", undefined],
    ["", undefined],
    ['O:8:"stdClass":0:{}', undefined],
  ])("%s", (text, value) => {
    expect(unserialized(text)).toEqual(value);
  });
});
