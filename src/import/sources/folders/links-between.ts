import { type Destinations, isOfText } from "./markup/links.ts";
import type { TextLinks } from "./markup/tag-rules.ts";
import { folderOf, resolvedPath, type SiteFiles } from "./site-files.ts";
import type { SiteIndex } from "./system.ts";

/** What links in one text are resolved by. */
export interface LinkContext {
  files: SiteFiles;
  texts: SiteIndex;
  /** The text's path, and its own address. */
  path: string;
  address: string | undefined;
  lang: string | undefined;
  /** Folders that paths with a slash in front begin in. */
  contents: readonly string[];
  /** Paths of pictures that stand for others, such as `~/assets/a.jpg`. */
  picture?: ((source: string) => string | undefined) | undefined;
}

/** Links by paths of files, as `ref`, `post_url` and the like have them. */
export function textLinks(context: LinkContext): TextLinks {
  return {
    to(target, lang = context.lang) {
      const [, path = "", fragment = ""] = /^([^#]*)(#.*)?$/.exec(target) ?? [];
      if (path === "") return fragment || undefined;
      const address = path.startsWith("post:")
        ? context.texts.post(path.slice(5))?.address
        : textAt(path, context, lang);
      return address === undefined ? undefined : address + fragment;
    },
  };
}

function textAt(path: string, context: LinkContext, lang: string | undefined): string | undefined {
  const { texts, contents } = context;
  const isFromRoot = path.startsWith("/") || path.startsWith("@/");
  const plain = path.replace(/^@?\//, "");
  const folders = isFromRoot ? contents : [folderOf(context.path), ...contents];
  for (const folder of [...folders, ""]) {
    const base = resolvedPath(folder, plain);
    if (base === undefined) continue;
    for (const candidate of candidates(base, lang)) {
      const address = texts.addressOf(candidate);
      if (address !== undefined) return address;
    }
  }
  return isFromRoot ? undefined : texts.named(plain.replace(/\/(?:_?index)(?:\.\w+)*$/, ""))?.address;
}

function* candidates(base: string, lang: string | undefined): Generator<string> {
  const [, stem = base, ending] = /^(.*?)(?:\.(md|mdx|markdown|html))?$/.exec(base) ?? [];
  const clean = stem.replace(/\/$/, "");
  const stems = ending === undefined ? [clean, `${clean}/index`, `${clean}/_index`] : [clean];
  for (const one of stems) {
    for (const suffix of lang === undefined ? [""] : [`.${lang}`, ""]) {
      for (const end of ending === undefined ? ["md", "mdx", "markdown", "html"] : [ending])
        yield `${one}${suffix}.${end}`;
    }
  }
}

/** Links as markdown and HTML have them. */
export function destinationsOf(context: LinkContext): Destinations {
  const links = textLinks(context);
  return {
    picture: context.picture,
    named(name) {
      const found = context.texts.named(name);
      return found?.address === undefined ? undefined : { address: found.address, title: found.title };
    },
    link(target) {
      if (target === "" || /^[a-z][a-z\d+.-]*:|^\/\/|^#|^\?|^\{/i.test(target)) return undefined;
      if (isOfText(target)) return links.to(decoded(target));
      if (target.startsWith("/")) return undefined;
      return relative(target, context, links);
    },
  };
}

/** A relative link leads where a browser would go from the old address, unless it is to a file beside the text. */
function relative(target: string, context: LinkContext, links: TextLinks): string | undefined {
  const [path = ""] = target.split(/[?#]/);
  const file = resolvedPath(folderOf(context.path), decoded(path));
  if (file !== undefined && context.files.has(file)) return undefined;
  const text = /\.\w{1,5}$/.test(path) || !path.includes("/") ? undefined : links.to(`./${decoded(target)}`);
  if (text !== undefined) return text;
  if (context.address === undefined) return undefined;
  const { pathname, search, hash } = new URL(target, `http://host${context.address}`);
  return decoded(pathname) + search + hash;
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
