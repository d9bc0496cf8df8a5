import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checksumOf, contentHash, walk } from "../../src/kit/files.ts";
import { Database } from "../../src/library/database.ts";
import { publishedWhole } from "../../src/library/published.ts";
import { fileOfPath, type SitePath, sitePathOf } from "../../src/model/address.ts";
import type { Encoding } from "../../src/model/site.ts";
import type { OutputKind } from "../../src/outputs/index.ts";
import type { DependenciesOfKinds } from "../../src/plan/dependencies.ts";
import type { Pressed } from "../../src/publication/pressed.ts";
import type { Publication } from "../../src/publication/publication.ts";
import { completePublication, publish } from "../../src/publication/publish.ts";
import type { SiteChanges } from "../../src/publication/site-changes.ts";
import { SiteFolder } from "../../src/publication/site-folder.ts";
import { clearStaging } from "../../src/publication/staging.ts";

/** Addresses and what stands there. */
export type Pages = Readonly<Record<string, string>>;

/** What a test does before a part of a build. */
export interface Before {
  completing?: () => void;
  publishing?: () => void;
}

const MARK = '<meta name="generator" content="Visnyk">\n';

/** A site of a few files that are published as a build publishes pages, without a build. */
export class TinySite {
  readonly root = mkdtempSync(join(tmpdir(), "visnyk-tiny-"));
  readonly staging = join(this.root, "cache", "staging");
  readonly library = join(this.root, "library.sqlite");
  readonly output = join(this.root, "site");
  db = Database.open(this.library);
  /** In which forms texts are to lie beside themselves; they stay as they are where it is not said. */
  encodings: readonly Encoding[] | undefined;
  /** What the last publication changed, as it tells others. */
  changes: SiteChanges | undefined;
  /** What the last publication said. */
  readonly said: string[] = [];

  /**
   * Publishes these pages in the place of those before, as the next process would: first it completes what was left.
   * @returns what it says of that
   */
  async publish(pages: Pages, before: Before = {}): Promise<string[]> {
    this.db.close();
    this.db = Database.open(this.library);
    const said = this.said;
    said.length = 0;
    before.completing?.();
    await completePublication(this.db, (notice) => said.push(notice));
    const site = new SiteFolder(this.output);
    await site.look(this.db, this.library);
    clearStaging(this.staging, this.output);
    const publication = this.#press(pages, site);
    before.publishing?.();
    this.changes = (await publish(this.db, site, publication)).changes;
    return said;
  }

  /** Completes what was left, as the next process would at its beginning, and does nothing else. */
  async complete(): Promise<void> {
    this.db.close();
    this.db = Database.open(this.library);
    await completePublication(this.db, () => {});
  }

  /** Presses what is not published as it is to be. */
  #press(pages: Pages, { missing }: SiteFolder): Publication {
    const published = new Map(publishedWhole(this.db).map(({ path, hash }) => [path, hash]));
    const pressed = new Map<SitePath, Pressed>();
    for (const [name, text] of Object.entries(pages)) {
      const path = sitePathOf(name);
      const content = MARK + text;
      const hash = contentHash(content);
      if (published.get(path) !== hash || missing.has(path)) {
        this.write(join("cache/staging", fileOfPath(path)), content);
        pressed.set(path, { fingerprint: hash, hash, ...checksumOf(Buffer.from(content)), time: 0 });
      }
      published.delete(path);
    }
    const orders = [...pressed.keys()].map((path) => ({
      output: { path, kind: kindOf(path), lang: "uk" as const, key: "", page: 0 },
      reason: "",
    }));
    const plan = { orders, gone: [...published.keys()] };
    const copies = { copies: [], gone: [] };
    return {
      plan,
      copies,
      dependencies: {} as DependenciesOfKinds,
      pressed,
      staging: this.staging,
      compression: this.encodings && { encodings: this.encodings, atOnce: 2 },
      say: (notice) => this.said.push(notice),
    };
  }

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** What stands in the site's folder, as pages are given. */
  get pages(): Pages {
    const entries = walk(this.output).map(({ path }) => [
      path,
      readFileSync(join(this.output, path), "utf8"),
    ]);
    return Object.fromEntries(
      entries.map(([path = "", text = ""]) => [
        `/${path.replace(/(^|\/)index\.html$/, "$1")}`,
        text.replace(MARK, ""),
      ]),
    );
  }

  remove(): void {
    this.db.close();
    rmSync(this.root, { recursive: true });
  }
}

function kindOf(path: string): OutputKind {
  if (path.endsWith(".xml")) return "feed";
  return path.split("/").length > 3 ? "story" : "home";
}
