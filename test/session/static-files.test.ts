import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fileHash } from "../../src/kit/files.ts";
import { reportProblems } from "../../src/kit/problems.ts";
import { Build } from "../../src/session/build.ts";
import { checkContent } from "../../src/session/check.ts";
import type { Progress } from "../../src/session/progress.ts";
import { settingsFrom } from "../../src/session/settings.ts";
import { SmallSite } from "../site/small-site.ts";

function someSite(): SmallSite {
  const site = SmallSite.empty();
  onTestFinished(() => site.remove());
  site.story("2025/02/10-a", { slug: "a" });
  site.write("static/CNAME", "visnyk.example\n");
  site.write("static/.well-known/security.txt", "Contact: mailto:a@visnyk.example\n");
  site.write("static/файли/мій звіт.bin", Buffer.alloc(700_000, "звіт"));
  return site;
}

async function prepare(site: SmallSite, progress: Progress = () => {}): Promise<Build> {
  const build = await Build.prepare(settingsFrom(site.environment()), progress, () => {});
  onTestFinished(() => build.close());
  return build;
}

const copied = ({ copies }: Build) =>
  copies.copies.filter(({ key }) => key === "own").map(({ path }) => path);

test("files of one's own lie ready as they are, however large, and readable by all", async () => {
  const build = await prepare(someSite());
  const ready = (file: string) => join(build.pressFolder, file);
  expect(copied(build)).toEqual(
    [
      "/.well-known/security.txt",
      "/CNAME",
      "/%D1%84%D0%B0%D0%B9%D0%BB%D0%B8/%D0%BC%D1%96%D0%B9%20%D0%B7%D0%B2%D1%96%D1%82.bin",
    ].sort(),
  );
  expect(readFileSync(ready("CNAME"), "utf8")).toBe("visnyk.example\n");
  expect(fileHash(ready("файли/мій звіт.bin"))).toBe(
    fileHash(join(build.settings.content, "static/файли/мій звіт.bin")),
  );
  expect(statSync(ready("CNAME")).mode & 0o444).toBe(0o444);
});

test("a file that changes after it was read is not published as something else", async () => {
  const site = someSite();
  const change: Progress = (stage) => {
    if (stage === "planning") site.write("static/CNAME", "elsewhere.example\n");
  };
  await expect(prepare(site, change)).rejects.toThrow(
    "static/CNAME: error: changed while it was being published\n    Build once more.",
  );
  expect(existsSync(site.output)).toBe(false);
  expect(copied(await prepare(site))).toContain("/CNAME");
});

test("a file that is gone when it is to be copied is told", async () => {
  const site = someSite();
  const change: Progress = (stage) => {
    if (stage === "planning") site.delete("static/CNAME");
  };
  await expect(prepare(site, change)).rejects.toThrow("static/CNAME: error: changed while");
});

test("a file in whose place the site puts something else keeps everything from being published", async () => {
  const site = someSite();
  site.write("static/2025/02/10/a/index.html", "x");
  await expect(prepare(site)).rejects.toThrow(
    "static/2025/02/10/a/index.html: error: stands at /2025/02/10/a/",
  );
  const found = reportProblems(await checkContent(settingsFrom(site.environment())));
  expect(found).toContain("static/2025/02/10/a/index.html: error: stands at /2025/02/10/a/");
});
