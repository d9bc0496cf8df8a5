/** The configuration of the editor: what the content's own schemas know, in the words of the site's first language. */

import { LANGS } from "../../src/i18n/lang.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { foldText } from "../../src/kit/text.ts";
import { sitePathOf } from "../../src/model/address.ts";
import type { DeskChoice } from "../../src/model/desk.ts";
import type { DeskContent } from "../../src/model/desk-content.ts";
import { STORY_LABELS } from "../../src/model/label.ts";
import { backendOf } from "./backend.ts";
import { type Field, usualPaths, wordPaths } from "./fields.ts";
import { rootFiles, settingsCollection } from "./settings.ts";
import type { DeskSource } from "./source.ts";
import { INSTANTS, textCollections } from "./texts.ts";

/** The configuration as the editor reads it (https://sveltiacms.app/en/docs/config-basics). */
export function deskConfig(source: DeskSource): Record<string, unknown> {
  const { view, frame, words } = source;
  const { site, addresses, assets, lang } = frame;
  const home = addresses.absolute(sitePathOf("/"));
  return {
    load_config_file: false,
    backend: backendOf(view.desk),
    app_title: `${site.name[lang]} – ${words.title}`,
    site_url: home,
    display_url: home,
    logo: { src: addresses.href(assets.icon) },
    media_folder: `${view.desk.folder}/static`,
    public_folder: "/",
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: { providers: [] } },
    i18n: {
      structure: "multiple_files",
      locales: site.languages,
      default_locale: site.languages[0],
      initial_locales: "default",
    },
    slug: { encoding: "ascii", clean_accents: true, maxlength: 60 },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    collections: [...textCollections(source), settingsCollection(source)],
  };
}

/** What the script of the desk needs to know of the content. */
export function deskContent(source: DeskSource): DeskContent {
  const { view, frame } = source;
  const { languages, timeZone } = frame.site;
  const registers = rootFiles(source).filter(({ name }) => name !== "redirects");
  const ofEach = (paths: (fields: readonly Field[]) => string[]) =>
    registers.map(({ file, fields }) => [file, paths(fields).map(inRegister)] as const);
  const texts = textCollections(source).flatMap(({ fields }) => usualPaths(fields as Field[]));
  return {
    timeZone,
    languages,
    topics: keysOf(view.topics),
    authors: keysOf(view.authors),
    labels: keysOf(LABELS),
    instants: INSTANTS.map((path) => path.replace("corrections.", "corrections.*.")),
    usual: Object.fromEntries([["text", [...new Set(texts)]], ...ofEach(usualPaths)]),
    words: Object.fromEntries(ofEach((fields) => wordPaths(fields, languages))),
  };
}

const LABELS: readonly DeskChoice[] = STORY_LABELS.map((key) => ({
  key,
  name: key,
  aliases: LANGS.map((lang) => messagesFor(lang).labels.names[key]),
}));

/** An entry of a register is a value under a key, which stands as a star. */
function inRegister(path: string): string {
  return path.replace(/^entries\./, "*.");
}

/** By what may be written, in the form in which names are compared; a key comes before a name. */
function keysOf(choices: readonly DeskChoice[]): Record<string, string> {
  const names = choices.flatMap(({ key, aliases }) =>
    aliases.map((alias) => [foldText(alias), key] as const),
  );
  return Object.fromEntries([...names, ...choices.map(({ key }) => [foldText(key), key] as const)]);
}
