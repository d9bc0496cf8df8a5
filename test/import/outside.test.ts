import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { ImportSite, textEntry } from "./made-up.ts";

/** What an import made of one link, with a file on this disk that lies outside the archive. */
async function importedWith(link: (secret: string) => string): Promise<{ files: string[]; said: string }> {
  const at = new ImportSite();
  const elsewhere = mkdtempSync(join(tmpdir(), "visnyk-elsewhere-"));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  writeFileSync(join(elsewhere, "secret.pdf"), "%PDF-1.4");
  const { site } = at;
  at.roots = [{ path: "/up/", folder: at.beside }];
  symlinkSync(join(elsewhere, "secret.pdf"), join(at.beside, "linked.pdf"));
  const text = `Перший.\n\n[звіт](${link(`${basename(elsewhere)}/secret.pdf`)})`;
  at.entries = [textEntry("a", { folders: [at.beside], body: { markup: "markdown", text } })];
  await at.run();
  const files = walk(at.content).map(({ path }) => path);
  return { files, said: site.content("articles/2019/05/13-a/uk.md") };
}

describe("no file outside the archive is taken along", () => {
  test.each([
    ["a path that climbs", (secret: string) => `../${secret}`],
    ["one whose slashes are escapes", (secret: string) => `/up/..%2f${secret.replaceAll("/", "%2f")}`],
    ["a link of the file system", () => "linked.pdf"],
  ])("%s", async (_, link) => {
    const { files } = await importedWith(link);
    expect(files.filter((path) => path.endsWith(".pdf"))).toEqual([]);
  });
});

test.each([
  ["a sign that no path has", "/up/a%00.pdf"],
  ["a name that no disk takes", `/up/${"a".repeat(300)}.pdf`],
])("an address that can be no path stops nothing: %s", async (_, link) => {
  expect((await importedWith(() => link)).said).toContain("Перший.");
});
