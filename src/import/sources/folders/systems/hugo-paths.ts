import { nameOf, type SiteFiles } from "../site-files.ts";
import type { HugoLanguage, HugoSettings } from "./hugo-settings.ts";

/** Where a text lies: its language, and its place in that language's content. */
export interface HugoPath {
  language: HugoLanguage;
  /** Below the content, without the text's own folder where it is a bundle. */
  folders: readonly string[];
  name: string;
  isBundle: boolean;
  isSection: boolean;
  /** The same for all translations. */
  group: string;
}

export function hugoPath(path: string, settings: HugoSettings, files: SiteFiles): HugoPath {
  const { languages } = settings;
  const [first] = languages as [HugoLanguage];
  const owners = languages.filter(({ folder }) => folder === "" || path.startsWith(`${folder}/`));
  const own = owners.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? first;
  const inside = own.folder === "" ? path : path.slice(own.folder.length + 1);
  const folders = inside.split("/").slice(0, -1);
  const stem = nameOf(path).replace(/\.\w+$/, "");
  const [, plain = stem, suffix] = /^(.+)\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/i.exec(stem) ?? [];
  const known = languages.find(({ code }) => code === suffix?.toLowerCase());
  const isSuffix = suffix !== undefined && (known !== undefined || hasTwin(path, plain, files));
  const name = isSuffix ? plain : stem;
  const language = isSuffix ? (known ?? unknown(suffix, own)) : own;
  const isBundle = name === "index";
  const group = [...folders, name].join("/");
  if (!isBundle) return { language, folders, name, isBundle, isSection: name === "_index", group };
  return {
    language,
    folders: folders.slice(0, -1),
    name: folders.at(-1) ?? "",
    isBundle,
    isSection: false,
    group,
  };
}

/** Whether the same text lies beside it in another language. */
function hasTwin(path: string, plain: string, files: SiteFiles): boolean {
  const folder = path.slice(0, path.length - nameOf(path).length);
  const ending = path.slice(path.lastIndexOf("."));
  return files.has(`${folder}${plain}${ending}`);
}

function unknown(suffix: string, { folder }: HugoLanguage): HugoLanguage {
  const code = suffix.toLowerCase();
  return { code, locale: code, folder, prefix: `${code}/` };
}
