import { isText } from "../entries.ts";
import type { SiteFiles } from "../site-files.ts";
import { textOf, type Values } from "../values.ts";
import type { JekyllCollection, JekyllSettings } from "./jekyll-settings.ts";

export const POST =
  /(?:^|\/)_posts\/(?:.*\/)?\d{4}-\d\d?-\d\d?-[^/]+\.(?:md|markdown|mkdn?|mdown|html?|textile)$/i;

/** Folders of a site that hold no texts. */
const PROGRAMS = /(?:^|\/)_(?:includes|layouts|data|sass|plugins|site)\//;
/** What is copied only because it lies there. */
const WORKSHOP =
  /(?:^|\/)_|\.(?:scss|sass|rb|lock|gemspec|sh|toml|ya?ml|xml|js|css)$|^(?:Gemfile|Rakefile|Makefile|Dockerfile|LICENSE|Procfile)|(?:^|\/)package(?:-lock)?\.json$/;

/** What a file is by the folder that it lies in. */
export interface JekyllPath {
  kind: "post" | "draft" | "page" | "collection";
  collection: string | undefined;
  settings: JekyllCollection | undefined;
  /** Below its collection, or the root, without ending. */
  path: string;
  /** Folders above `_posts`. */
  categories: readonly string[];
}

export class JekyllPaths {
  readonly #settings: JekyllSettings;
  /** Only a folder of posts is given. */
  readonly #isOnlyPosts: boolean;
  readonly texts: readonly string[];

  constructor(files: SiteFiles, settings: JekyllSettings, hasConfig: boolean) {
    this.#settings = settings;
    this.#isOnlyPosts = !hasConfig && !files.paths.some((path) => POST.test(path));
    this.texts = files.paths.filter((path) => this.#isOwn(path) && isText(path) && !PROGRAMS.test(path));
  }

  #isOwn(path: string): boolean {
    return path.startsWith(this.#settings.source) && !this.#settings.excluded(path);
  }

  /** Whether a file is published as it is. */
  isCopied(path: string): boolean {
    return this.#isOwn(path) && !isText(path) && !WORKSHOP.test(path.slice(this.#settings.source.length));
  }

  of(path: string): JekyllPath {
    const { source, collections } = this.#settings;
    const inside = path.slice(source.length).replace(/\.\w+$/, "");
    const [, above = "", folder, rest = ""] = /^((?:.*\/)?)_(posts|drafts)\/(.*)$/.exec(inside) ?? [];
    const plain = { settings: undefined, categories: [] };
    if (folder !== undefined) {
      const categories = above.split("/").filter((part) => part !== "" && !this.#isOfCollections(part));
      return {
        ...plain,
        kind: folder === "posts" ? "post" : "draft",
        collection: "posts",
        path: rest,
        categories,
      };
    }
    if (this.#isOnlyPosts) return { ...plain, kind: "post", collection: "posts", path: inside };
    const settings = collections.find((one) => path.startsWith(`${one.folder}/`));
    if (settings === undefined) return { ...plain, kind: "page", collection: undefined, path: inside };
    const below = path.slice(settings.folder.length + 1).replace(/\.\w+$/, "");
    return { ...plain, kind: "collection", collection: settings.label, settings, path: below };
  }

  /** The folder that collections lie in is no category, nor is that of all texts, as Hexo has it. */
  #isOfCollections(folder: string): boolean {
    const { collections_dir: collections, source_dir: source } = this.#settings.all;
    return [collections, source ?? "source"].some((one) => textOf(one)?.replace(/^\/|\/$/g, "") === folder);
  }

  /** Whether a file lies in a folder that Jekyll does not publish. */
  isHidden(path: string): boolean {
    const parts = path.slice(this.#settings.source.length).split("/");
    const hidden = parts.find((part) => part.startsWith("_"));
    return hidden !== undefined && !this.#settings.included.includes(hidden);
  }

  /** What the settings say of texts in this place; the narrowest wins. */
  defaults(path: string): Values {
    const { kind, collection } = this.of(path);
    const type = kind === "page" ? "pages" : kind === "draft" ? "drafts" : collection;
    const inside = path.slice(this.#settings.source.length);
    const isOfType = (wanted: string | undefined) =>
      wanted === undefined || wanted === type || `${wanted}s` === type;
    const fitting = this.#settings.defaults.filter((one) => matches(inside, one.path) && isOfType(one.type));
    const narrowness = ({ path: scope, type: of }: (typeof fitting)[number]) =>
      scope.length * 2 + Number(of !== undefined);
    const ordered = fitting.toSorted((a, b) => narrowness(a) - narrowness(b));
    return Object.assign({}, ...ordered.map(({ values }) => values)) as Values;
  }
}

function matches(path: string, scope: string): boolean {
  if (scope === "") return true;
  if (!scope.includes("*")) return path === scope || path.startsWith(`${scope}/`);
  return new RegExp(`^${scope.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, ".*")}`).test(path);
}
