import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { onTestFinished } from "vitest";
import type {
  Archive,
  ArchiveEntry,
  ArchiveFile,
  ArchiveSource,
  ArchiveText,
} from "../../src/import/archive.ts";
import { importArchive } from "../../src/import/import.ts";
import type { ImportRequest } from "../../src/import/run.ts";
import { convert } from "../../src/import/text/convert.ts";
import { readNewsroom } from "../../src/intake/newsroom.ts";
import { walk } from "../../src/kit/files.ts";
import { Problems } from "../../src/kit/problems.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import { SmallSite } from "../site/small-site.ts";

/** A text of an archive; what is not given is filled in. */
export function textEntry(key: string, text: Partial<ArchiveText> = {}): ArchiveEntry {
  return {
    is: "text",
    text: {
      kind: "story",
      key,
      origin: { file: "archive.made-up", line: 7 },
      title: `Новина ${key}`,
      lede: `Коротко про новину ${key}.`,
      date: Date.parse("2019-05-13T10:00:00Z"),
      draft: false,
      slug: key,
      addresses: [`https://old.example/${key}/`],
      authors: [],
      topics: [{ name: "Україна", kind: "theme" }],
      body: { markup: "markdown", text: "Перший абзац.\n\nДругий абзац." },
      folders: [],
      remarks: [],
      ...text,
    },
  };
}

export function fileEntry(file: ArchiveFile): ArchiveEntry {
  return { is: "file", file };
}

/** A site, and beside it an archive of two stories with a photo, a page and a redirect. */
export async function twoStoriesAndPage(): Promise<ImportSite> {
  const at = new ImportSite();
  at.roots = [{ path: "/up/", folder: join(at.beside, "up") }];
  await at.photo("up/hora.jpg");
  at.entries = [
    textEntry("a", {
      photo: { src: "/up/hora.jpg", credit: "Олена" },
      topics: [{ name: "Гори", kind: "theme" }],
      remarks: [{ kind: "left out", what: "a form", original: "<form></form>" }],
    }),
    textEntry("b"),
    textEntry("about", { kind: "page", addresses: ["https://old.example/pro-nas/"] }),
  ];
  return at;
}

/** A small site that an archive made up in the test is imported into. */
export class ImportSite {
  readonly site = SmallSite.empty();
  /** Beside the export. */
  readonly beside = mkdtempSync(join(tmpdir(), "visnyk-export-"));
  entries: ArchiveEntry[] = [];
  roots: Archive["roots"] = [];
  addresses: Archive["addresses"] = ["https://old.example/"];
  /** As the archive states it. */
  lang: Archive["lang"];

  constructor() {
    onTestFinished(() => {
      this.site.remove();
      rmSync(this.beside, { recursive: true });
    });
  }

  get content(): string {
    return join(this.site.root, "content");
  }

  /** What the import keeps beside the content. */
  get kept(): string {
    return join(this.site.root, "import");
  }

  newsroom(): Newsroom {
    return readNewsroom(this.content, undefined, new Problems()) as Newsroom;
  }

  /** Every file of the content and of what is kept beside it, but for the memory of the import and what it tells of each run. */
  everything(): Record<string, string> {
    const { root } = this.site;
    const files = walk(root).filter(({ path }) => !/^import\/(?:state\.sqlite|report\.html)/.test(path));
    return Object.fromEntries(files.map(({ path }) => [path, readFileSync(join(root, path), "base64")]));
  }

  /** A photo of one colour in a folder beside the export. */
  async photo(path: string, background = "#3a5a78", width = 40): Promise<string> {
    const file = join(this.beside, path);
    mkdirSync(dirname(file), { recursive: true });
    const picture = sharp({ create: { width, height: 30, channels: 3, background } });
    writeFileSync(file, await picture.jpeg().toBuffer());
    return file;
  }

  run(more: Partial<ImportRequest> = {}): ReturnType<typeof importArchive> {
    const file = join(this.beside, "archive.made-up");
    writeFileSync(file, "made up");
    const request: ImportRequest = {
      path: file,
      content: this.content,
      newsroom: this.newsroom(),
      media: [],
      dryRun: false,
      now: Date.parse("2025-03-01T12:00:00Z"),
      ...more,
    };
    return importArchive(request, { sources: [this.#source()], convert });
  }

  #source(): ArchiveSource {
    const { entries, roots, addresses, lang } = this;
    return {
      name: "made-up",
      recognise: (path) => (path.endsWith(".made-up") ? 1 : 0),
      open: async () => ({
        system: "Made up",
        addresses,
        lang,
        roots,
        async *entries() {
          yield* entries;
        },
      }),
    };
  }
}
