import { prepareBlocks } from "../blocks/prepare.ts";
import { renderMarkdown } from "../blocks/render.ts";
import { isLang, type Lang } from "../i18n/lang.ts";
import { setLine } from "../i18n/typography/typography.ts";
import { cleanText } from "../kit/text.ts";
import type { PlainPage } from "../library/plain-page.ts";
import { recordingType } from "../model/attachment.ts";
import { DESK_NAME } from "../model/desk.ts";
import { RESERVED } from "../model/own-addresses.ts";
import { wordsOf } from "../model/words.ts";
import { eventFrom } from "./event-schema.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { pageSchemaFor } from "./page-schema.ts";
import { warnOfMarks } from "./plain-texts.ts";
import type { ReadingContext } from "./read-text.ts";
import { readSource } from "./source.ts";
import { checkYaml } from "./yaml/check.ts";
import { readYaml } from "./yaml/yaml.ts";

const PAGE_FILE = /^pages\/([^/]+)\/([^/]+)\.md$/;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads `pages/<key>/<lang>.md`. */
export async function readPlainPages(
  paths: Iterable<string>,
  content: string,
  context: Pick<ReadingContext, "newsroom" | "addresses" | "problems">,
): Promise<PlainPage[]> {
  const pages: PlainPage[] = [];
  for (const { path, key, lang } of pageFiles(paths, context)) {
    const page = await readPage(path, key, lang, content, context);
    if (page) pages.push(page);
  }
  return pages;
}

function pageFiles(
  paths: Iterable<string>,
  { problems, newsroom }: Pick<ReadingContext, "newsroom" | "problems">,
): { path: string; key: string; lang: Lang }[] {
  return [...paths].flatMap((path) => {
    if (!path.startsWith("pages/") || !path.endsWith(".md")) return [];
    const [, key = "", lang = ""] = PAGE_FILE.exec(path) ?? [];
    if (!KEY.test(key) || !isLang(lang) || !newsroom.site.languages.includes(lang)) {
      problems.error(
        path,
        undefined,
        "is not a page of this site",
        `A page is pages/<name>/<language>.md, such as pages/about/${newsroom.site.languages[0]}.md.`,
      );
      return [];
    }
    const isDesk = key === DESK_NAME && newsroom.site.admin !== undefined;
    if (isDesk || RESERVED.has(key) || /^\d+$/.test(key)) {
      problems.error(
        path,
        undefined,
        `the address /${key}/ belongs to the site itself`,
        "Give the page's folder another name.",
      );
      return [];
    }
    return [{ path, key, lang }];
  });
}

async function readPage(
  file: string,
  key: string,
  lang: Lang,
  content: string,
  context: Pick<ReadingContext, "newsroom" | "addresses" | "problems">,
): Promise<PlainPage | undefined> {
  const { problems } = context;
  const source = readSource(content, file, problems);
  const parts = source && splitFrontMatter(cleanText(source.text), file, problems);
  if (parts === undefined) return undefined;
  const loading = prepareBlocks(parts.body);
  if (loading) await loading;
  const place = { file, firstLine: parts.yamlLine };
  const yaml = readYaml(parts.yaml, place, problems);
  const matter = yaml && checkYaml(pageSchemaFor(context.newsroom.site), yaml, place, problems);
  const rendered = renderMarkdown(parts.body, {
    lang,
    file,
    firstLine: parts.bodyLine,
    problems,
    labels: wordsOf(context.newsroom, lang).markdown,
  });
  for (const photo of rendered.photos)
    problems.error(
      file,
      photo.line,
      "a plain page cannot show photos",
      "Show it in a story, or describe it in words.",
    );
  for (const { line, file: name } of rendered.files) {
    const hint = `Put ${name} into static/, and link to its address: /${name}`;
    if (recordingType(name) === undefined)
      problems.error(file, line, "a plain page has no documents beside it", hint);
    else problems.error(file, line, "a plain page cannot play recordings", hint);
  }
  if (yaml === undefined || matter === undefined) return undefined;
  warnOfMarks(matter, yaml, file, problems);
  return {
    key,
    lang,
    path: context.addresses.plainPage(lang, key),
    file,
    title: setLine(matter.title, lang),
    lede: matter.lede && setLine(matter.lede, lang),
    footer: matter.footer,
    ...(matter.event && { event: eventFrom(matter.event, (text) => setLine(text, lang)) }),
    body: rendered.body,
    stories: rendered.stories,
    pages: rendered.pages,
    aliases: matter.aliases.map((address, i) => ({ address, line: yaml.lineOf(["aliases", i]) })),
  };
}
