import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { publishedSite, type SiteFile, type SiteFiles } from "../../src/deploy/site-files.ts";
import { contentHash } from "../../src/kit/files.ts";
import { Database } from "../../src/library/database.ts";
import { buildBeside } from "../site/build-beside.ts";
import { SmallSite } from "../site/small-site.ts";

/** A site as one build published it. */
export interface BuiltSite {
  /** What was edited before. */
  edit: string;
  folder: string;
  files: SiteFiles;
}

type Edit = (site: SmallSite) => void | Promise<void>;

const PHOTO = { photo: '{ file: a.jpg, alt: "Площа" }' };

/** What desks do in a few days. None of it makes a file again what it was two edits before. */
const EDITS: Readonly<Record<string, Edit>> = {
  "a new story": (site) => site.story("2025/02/20-nova"),
  "its text corrected": (site) => site.story("2025/02/20-nova", {}, "Виправлений текст."),
  "its headline, too": (site) =>
    site.story("2025/02/20-nova", { title: "Новий заголовок" }, "Виправлений текст."),
  "a new address": (site) =>
    site.story("2025/02/20-nova", {
      title: "Новий заголовок",
      slug: "insha",
      aliases: "[/2025/02/20/nova/]",
    }),
  "a story with a photo": async (site) => {
    await site.photo("articles/2025/02/21-foto/a.jpg", 320, 200);
    site.story("2025/02/21-foto", PHOTO);
  },
  "the photo replaced": async (site) => {
    await site.photo("articles/2025/02/21-foto/a.jpg", 360, 200);
  },
  "another caption": (site) => site.story("2025/02/21-foto", { photo: '{ file: a.jpg, alt: "Інша площа" }' }),
  "a story withdrawn": (site) => site.delete("articles/2025/02/01-b"),
  "a translation": (site) => site.story("2025/02/21-foto", { title: "In English", ...PHOTO }, "Text.", "en"),
  "a story of several topics": (site) => site.story("2025/02/22-temy", { tags: "[Україна, Бельгія]" }),
  "other topics": (site) => site.story("2025/02/22-temy", { tags: "[Бельгія]" }),
  "the name of a topic": (site) =>
    site.write("topics.yaml", site.content("topics.yaml").replace("uk: Європа", "uk: Уся Європа")),
  "a plain page": (site) => site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи.\n"),
  "the plain page changed": (site) => site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nМи тут.\n"),
  "a file of one's own": (site) => site.write("static/press/kit.txt", "перший"),
  "the file changed": (site) => site.write("static/press/kit.txt", "другий"),
  "a document beside a story": (site) => {
    site.write("articles/2025/02/22-temy/data.csv", "а,б\n1,2\n");
    site.story("2025/02/22-temy", { tags: "[Бельгія]" }, "Див. [таблицю](data.csv).");
  },
  "the document replaced": (site) => site.write("articles/2025/02/22-temy/data.csv", "а,б\n3,4\n"),
  "a draft": (site) => site.story("2025/02/23-chernetka", { draft: "true" }),
  "the draft published": (site) => site.story("2025/02/23-chernetka"),
  "the story with the photo withdrawn": (site) => {
    site.story("2025/02/21-foto", { ...PHOTO, draft: "true" });
    site.story("2025/02/21-foto", { title: "In English", ...PHOTO, draft: "true" }, "Text.", "en");
  },
  "three stories at once": (site) => {
    for (const name of ["one", "two", "three"]) site.story(`2025/02/24-${name}`);
  },
  "a backdated story": (site) => site.story("2024/12/31-davno"),
  "shorter lists": (site) =>
    site.write("site.yaml", site.content("site.yaml").replace("listSize: 3", "listSize: 2")),
  "another name of the site": (site) =>
    site.write("site.yaml", site.content("site.yaml").replace("uk: Вісник", "uk: Новий Вісник")),
  "a language more": (site) =>
    site.write("site.yaml", site.content("site.yaml").replace("[uk, en]", "[uk, en, fr]")),
  "a story in it": (site) => site.story("2025/02/25-fr", { title: "En français" }, "Texte.", "fr"),
  "an author": (site) => site.story("2025/02/25-avtorka", { authors: "[reporter]" }),
  "the navigation": (site) =>
    site.write("site.yaml", site.content("site.yaml").replace("[ukraine]", "[ukraine, europe]")),
  "two stories withdrawn, one new": (site) => {
    site.delete("articles/2025/02/24-one");
    site.delete("articles/2025/02/24-two");
    site.story("2025/02/26-ostannia");
  },
};

/** A small site as its builds published it, edit by edit; each lasts until all are removed. */
export class EditedSite {
  readonly states: BuiltSite[] = [];
  readonly #site = SmallSite.empty();
  readonly #root = mkdtempSync(join(tmpdir(), "visnyk-states-"));

  static async build(): Promise<EditedSite> {
    const edited = new EditedSite();
    const site = edited.#site;
    site.published = "none";
    site.write("site.yaml", site.content("site.yaml").replace("[uk, en, fr]", "[uk, en]"));
    for (const name of ["01-a", "01-b", "02-c"]) site.story(`2025/02/${name}`);
    await edited.#publish("the first site");
    for (const [name, edit] of Object.entries(EDITS)) {
      await edit(site);
      await edited.#publish(name);
    }
    edited.#restyle();
    return edited;
  }

  /** The last state with another stylesheet, as after a change of the program. */
  #restyle(): void {
    const { folder, files } = this.states.at(-1) as BuiltSite;
    const style = [...files.keys()].find((path) => /^assets\/site-.*\.css$/.test(path)) as string;
    const restyled = style.replace(/-\w+\.css$/, "-0123456789.css");
    const state = { edit: "the stylesheet", folder: this.#nextFolder(), files: new Map<string, SiteFile>() };
    for (const [path, { kind }] of files) {
      const text = readFileSync(join(folder, path), "latin1");
      const content = Buffer.from(
        path === style ? `${text}/* */` : text.replaceAll(style, restyled),
        "latin1",
      );
      const at = path === style ? restyled : path;
      mkdirSync(dirname(join(state.folder, at)), { recursive: true });
      writeFileSync(join(state.folder, at), content);
      state.files.set(at, { hash: contentHash(content), bytes: content.length, kind });
    }
    this.states.push(state);
  }

  #nextFolder(): string {
    return join(this.#root, `${this.states.length}`);
  }

  async #publish(edit: string): Promise<void> {
    const site = this.#site;
    site.now = new Date(Date.parse(site.now) + 60_000).toISOString();
    const run = await buildBeside(site);
    expect(run.code, `${edit}: ${run.said}`).toBe(0);
    const db = Database.openToRead(join(site.cache, "library.sqlite"));
    const { files } = publishedSite(db);
    db.close();
    const folder = this.#nextFolder();
    // Builds put other files in the place of these, and change none.
    for (const path of files.keys()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      linkSync(join(site.output, path), join(folder, path));
    }
    this.states.push({ edit, folder, files });
  }

  remove(): void {
    this.#site.remove();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
