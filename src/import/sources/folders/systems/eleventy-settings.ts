import { baseOf } from "../settings.ts";
import { folderOf, nameOf, resolvedPath, type SiteFiles } from "../site-files.ts";
import type { Root } from "../system.ts";
import { isValues, Keys, type Values } from "../values.ts";
import { textIn, withoutComments } from "./scripts.ts";

export interface EleventySettings {
  base: string;
  lang: string | undefined;
  /** With a slash at its end, or empty. */
  input: string;
  data: string;
  includes: string;
  /** What is published as it is: folder or file, and below which path. */
  copies: readonly Root[];
  ignored(path: string): boolean;
  /** Whether markdown goes through a template engine first. */
  hasTemplates: boolean;
  /** Data of the whole site, by the names of their files. */
  globals: Values;
}

const CONFIGS = [
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
  "eleventy.config.ts",
  ".eleventy.js",
  ".eleventy.cjs",
  ".eleventy.mjs",
];

export function eleventyConfig(files: SiteFiles): string | undefined {
  return files.first(...CONFIGS);
}

export function eleventySettings(files: SiteFiles): EleventySettings {
  const path = eleventyConfig(files);
  const script = withoutComments(path === undefined ? "" : (files.read(path) ?? ""));
  const input = folder(textIn(script, "setInputDirectory", "input") ?? guessedInput(files));
  const data = inside(input, textIn(script, "setDataDirectory", "data") ?? "_data");
  const includes = inside(input, textIn(script, "setIncludesDirectory", "includes") ?? "_includes");
  const globals = globalsOf(files, data);
  const places = ["metadata", "site", "meta", "config", "settings", "siteConfig", "env"].map(
    (name) => globals[name],
  );
  const named = (...keys: string[]) =>
    places.map((one) => (isValues(one) ? new Keys(one).text(...keys) : undefined)).find(Boolean);
  const scripts = files
    .below(data.replace(/\/$/, ""))
    .filter((one) => /\/(?:metadata|site|meta|config|settings)\.[cm]?[jt]s$/.test(one));
  const inScripts = (...keys: string[]) =>
    scripts.map((one) => textIn(files.read(one) ?? "", ...keys)).find(Boolean);
  const url =
    named("url", "baseUrl", "siteUrl", "base", "host", "domain") ??
    inScripts("url", "baseUrl", "siteUrl", "domain");
  return {
    base: baseOf(url ?? textIn(script, "baseHref"), textIn(script, "pathPrefix") ?? ""),
    lang: named("lang", "language", "locale") ?? inScripts("lang", "language", "locale"),
    input,
    data,
    includes,
    copies: copiesOf(script, input, files),
    ignored: ignoredBy(files, input),
    hasTemplates: !/markdownTemplateEngine\s*:\s*false/.test(script),
    globals,
  };
}

function folder(path: string): string {
  const clean = path.replace(/^\.?\/?|\/$/g, "");
  return clean === "" || clean === "." ? "" : `${clean}/`;
}

/** Relative to the input, as Eleventy takes it. */
function inside(input: string, path: string): string {
  return folder(resolvedPath(input, path.replace(/^\/+/, "")) ?? "");
}

/** Where the folders of data and layouts lie, or where most texts do. */
function guessedInput(files: SiteFiles): string {
  const known = ["", "src/", "content/", "source/", "site/", "app/"];
  const found = known.find((one) => files.hasFolder(`${one}_includes`) || files.hasFolder(`${one}_data`));
  return (
    found ??
    (files.hasFolder("src") && !files.paths.some((path) => /^(?:posts|blog|content)\//.test(path))
      ? "src"
      : "")
  );
}

function globalsOf(files: SiteFiles, data: string): Values {
  const found: Record<string, unknown> = {};
  for (const path of files.below(data.replace(/\/$/, ""))) {
    if (!/\.(?:json|ya?ml|toml)$/.test(path) || /\.11tydata\./.test(path)) continue;
    found[nameOf(path).replace(/\.\w+$/, "")] = files.dataIfReadable(path);
  }
  return found;
}

/** `addPassthroughCopy("a")`, `addPassthroughCopy({ "a": "b" })`. */
function copiesOf(script: string, input: string, files: SiteFiles): EleventySettings["copies"] {
  const calls = [...script.matchAll(/addPassthroughCopy\(\s*(?:\{([^}]*)\}|(["'`])([^"'`]*)\2)/g)];
  const pairs = calls.flatMap(([, map, , one]) =>
    map === undefined
      ? [[one ?? "", undefined] as const]
      : [...map.matchAll(/["'`]([^"'`]+)["'`]\s*:\s*["'`]([^"'`]*)["'`]/g)].map(
          ([, from = "", to]) => [from, to] as const,
        ),
  );
  return pairs.flatMap(([from, to]): EleventySettings["copies"] => {
    const own = from
      .replace(/^\.?\//, "")
      .replace(/\/?\*.*$/, "")
      .replace(/\/$/, "");
    const place = to ?? (own.startsWith(input) ? own.slice(input.length) : own);
    if (files.has(own)) {
      const isSame = nameOf(place) === nameOf(own) || place.endsWith("/");
      const path = place.endsWith("/") ? place : folderOf(place);
      return isSame ? [{ path: rooted(path), folder: folderOf(own), copies: (file) => file === own }] : [];
    }
    return files.hasFolder(own) ? [{ path: rooted(place), folder: own }] : [];
  });
}

function rooted(path: string): string {
  return `/${folder(path)}`;
}

function ignoredBy(files: SiteFiles, input: string): (path: string) => boolean {
  const lines = (files.read(".eleventyignore") ?? "").split("\n").map((line) => line.trim());
  const patterns = lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.replace(/^\.?\/|\/$/g, ""));
  return (path) =>
    /(?:^|\/)(?:README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT)\.md$/i.test(path) ||
    /^(?:_site|dist|build|public)\//.test(path.slice(input.length)) ||
    patterns.some((one) => path === one || path.startsWith(`${one.replace(/\/?\*+$/, "")}/`));
}
