import { baseOf } from "../settings.ts";
import type { SiteFiles } from "../site-files.ts";
import { textIn, withoutComments } from "./scripts.ts";

export interface AstroCollection {
  name: string;
  folder: string;
  /** Before the texts' own paths, from the root: `/blog/`; nothing where no page shows them. */
  route: string | undefined;
}

export interface AstroSettings {
  base: string;
  lang: string | undefined;
  /** Before the paths of the first language too. */
  isPrefixed: boolean;
  languages: readonly string[];
  /** The end of an address: a slash, nothing, or `.html`. */
  ending: string;
  collections: readonly AstroCollection[];
}

export function astroConfig(files: SiteFiles): string | undefined {
  return files.first(...["mjs", "ts", "js", "cjs", "mts"].map((ending) => `astro.config.${ending}`));
}

export function astroSettings(files: SiteFiles): AstroSettings {
  const path = astroConfig(files);
  const script = withoutComments(path === undefined ? "" : (files.read(path) ?? ""));
  const consts = files.paths.filter((one) =>
    /^src\/(?:consts|config|site|siteConfig|site\.config|site-config|data\/site)\.\w+$/.test(one),
  );
  const site =
    textIn(script, "site") ??
    consts
      .map((one) => textIn(files.read(one) ?? "", "site", "website", "SITE_URL", "url", "siteUrl", "href"))
      .find((one) => one?.startsWith("http"));
  const locales = /locales\s*:\s*\[([^\]]*)\]/.exec(script)?.[1] ?? "";
  const format = textIn(script, "format");
  const slash = textIn(script, "trailingSlash");
  return {
    base: baseOf(site, textIn(script, "base") ?? ""),
    lang:
      textIn(script, "defaultLocale") ??
      consts.map((one) => textIn(files.read(one) ?? "", "lang", "locale", "language")).find(Boolean),
    isPrefixed: /prefixDefaultLocale\s*:\s*true/.test(script),
    languages: [...locales.matchAll(/["'`]([\w-]+)["'`]/g)].map(([, code = ""]) => code),
    ending: format === "file" ? (slash === "never" ? "" : ".html") : slash === "never" ? "" : "/",
    collections: collectionsOf(files),
  };
}

/** The folders of `src/content`, and those that loaders name. */
function collectionsOf(files: SiteFiles): AstroCollection[] {
  const routes = routesOf(files);
  const found = new Map<string, string>();
  for (const path of files.below("src/content")) {
    const [, name] = /^src\/content\/([^/]+)\//.exec(path) ?? [];
    if (name !== undefined) found.set(name, `src/content/${name}`);
  }
  for (const [name, folder] of loadedFolders(files)) if (files.hasFolder(folder)) found.set(name, folder);
  return [...found].map(([name, folder]) => ({
    name,
    folder,
    route: routes.get(name) ?? (name === "docs" && isStarlight(files) ? "/" : undefined),
  }));
}

function isStarlight(files: SiteFiles): boolean {
  return /@astrojs\/starlight/.test(files.read("package.json") ?? "");
}

/** `const blog = defineCollection({ loader: glob({ pattern, base: "./posts" }) })`. */
function loadedFolders(files: SiteFiles): [name: string, folder: string][] {
  const path = files.first(
    "src/content.config.ts",
    "src/content.config.js",
    "src/content.config.mjs",
    "src/content/config.ts",
    "src/content/config.js",
  );
  const script = withoutComments(path === undefined ? "" : (files.read(path) ?? ""));
  const constants = new Map(
    [...script.matchAll(/const\s+(\w+)\s*=\s*["'`]([^"'`$]+)["'`]/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const names = new Map(
    [
      ...(/collections\s*=\s*\{([^}]*)\}/.exec(script)?.[1] ?? "").matchAll(
        /["']?([\w-]+)["']?\s*:\s*(\w+)/g,
      ),
    ].map(([, key = "", name = ""]) => [name, key]),
  );
  return [
    ...script.matchAll(
      /(?:const\s+)?["']?([\w-]+)["']?\s*[:=]\s*defineCollection\(([\s\S]*?)(?=defineCollection\(|$)/g,
    ),
  ].flatMap(([, name = "", body = ""]) => {
    const [, quoted, constant] = /base\s*:\s*(?:["'`]([^"'`$]+)["'`]|(\w+))/.exec(body) ?? [];
    const template = /base\s*:\s*`\.?\/?\$\{(\w+)\}([^`]*)`/.exec(body);
    const base =
      quoted ??
      (template === null
        ? constants.get(constant ?? "")
        : `${constants.get(template[1] as string) ?? ""}${template[2]}`);
    return base === undefined
      ? []
      : [[names.get(name) ?? name, base.replace(/^\.?\//, "").replace(/\/$/, "")] as [string, string]];
  });
}

/** Which folder of pages shows a collection: `src/pages/blog/[...slug].astro` that asks for it. */
function routesOf(files: SiteFiles): Map<string, string> {
  const routes = new Map<string, string>();
  for (const path of files.below("src/pages")) {
    if (
      !/\[(?:\.\.\.)?(?!page\b|tag\b|category\b|author\b|topic\b)\w+\](?:\/index)?\.(?:astro|tsx?|jsx?)$/.test(
        path,
      )
    )
      continue;
    const folder = path
      .replace(/^src\/pages/, "")
      .replace(/\[[^\]]*\](?:\/index)?\.\w+$/, "")
      .replace(/\/\[(?:\.\.\.)?(?:lang|locale)\](?=\/)/, "");
    if (folder.includes("[") || /\/(?:tags?|categor\w+|authors?|topics?|page|og)\/$/.test(folder)) continue;
    const source = files.read(path) ?? "";
    for (const [, name = ""] of source.matchAll(/getCollection\(\s*["'`]([\w-]+)["'`]/g)) {
      const known = routes.get(name);
      if (known === undefined || known.length > folder.length) routes.set(name, folder);
    }
  }
  return routes;
}
