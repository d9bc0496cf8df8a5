import { join } from "node:path";
import type { z } from "zod";
import { isTimeZone } from "../../i18n/dates.ts";
import { setLine } from "../../i18n/typography.ts";
import { exists, isLink } from "../../kit/files.ts";
import type { Problems } from "../../kit/problems.ts";
import { nearest, suggest } from "../../kit/text.ts";
import type { Author } from "../../model/author.ts";
import type { Lang, Localised } from "../../model/lang.ts";
import { type Newsroom, newsroomOf } from "../../model/newsroom.ts";
import { authorsSchema, localised, siteSchema, topicsSchema } from "../../model/schemas.ts";
import type { Site } from "../../model/site.ts";
import type { Topic } from "../../model/topic.ts";
import { TopicRegistry } from "../../model/topic-registry.ts";
import { readYaml, type YamlSource } from "../../model/yaml.ts";
import { checkYaml } from "../../model/yaml-check.ts";
import { readSource } from "./source.ts";
import { checkTopics } from "./topic-checks.ts";

/** A checked YAML file, and its positions for what is checked later. */
interface Checked<T> {
  file: string;
  data: T;
  yaml: YamlSource;
}

/**
 * Reads `site.yaml`, `topics.yaml` and `authors.yaml`.
 * @param baseUrl takes the place of the one in `site.yaml`
 * @returns nothing where one of them cannot be read at all; with other errors, what could be read
 */
export function readNewsroom(
  content: string,
  baseUrl: string | undefined,
  problems: Problems,
): Newsroom | undefined {
  const siteFile = readChecked(content, "site.yaml", siteSchema, problems);
  const topicsFile = readChecked(content, "topics.yaml", topicsSchema, problems);
  const authorsFile = readChecked(content, "authors.yaml", authorsSchema, problems);
  if (!siteFile || !topicsFile || !authorsFile) return undefined;
  const site = siteOf(siteFile, baseUrl, problems);
  const topics = topicsOf(topicsFile, site.languages, problems);
  const authors = authorsOf(authorsFile, site.languages, problems);
  const registry = new TopicRegistry(topics);
  for (const [index, key] of site.navigation.entries()) {
    if (registry.get(key)) continue;
    const line = siteFile.yaml.lineOf(["navigation", index]);
    problems.error(
      "site.yaml",
      line,
      `navigation names the topic "${key}", which topics.yaml does not have`,
      suggest(
        nearest(
          key,
          [...registry.all()].map((topic) => topic.key),
        ),
        key,
      ),
    );
  }
  return newsroomOf({ site, topics, authors });
}

function readChecked<S extends z.ZodType>(
  content: string,
  file: string,
  schema: S,
  problems: Problems,
): Checked<z.output<S>> | undefined {
  const path = join(content, file);
  if (!exists(path)) {
    problems.error(
      file,
      undefined,
      "is missing",
      `A newsroom has site.yaml, topics.yaml and authors.yaml in its content folder (${content}).`,
    );
    return undefined;
  }
  if (isLink(path)) {
    problems.error(
      file,
      undefined,
      "is a symbolic link; content is read from the content folder only",
      "Put the file itself here.",
    );
    return undefined;
  }
  const source = readSource(content, file, problems);
  if (source === undefined) return undefined;
  const place = { file, firstLine: 1 };
  const yaml = readYaml(source.text, place, problems);
  const data = yaml && checkYaml(schema, yaml, place, problems);
  return yaml && data !== undefined ? { file, data, yaml } : undefined;
}

/** Feeds with fewer stories leave some out between two looks of a reader. */
const FEW_ITEMS = 20;

function siteOf(
  { data, yaml, file }: Checked<z.output<typeof siteSchema>>,
  override: string | undefined,
  problems: Problems,
): Site {
  const languages = [...new Set(data.languages)] as [Lang, ...Lang[]];
  if (!isTimeZone(data.timeZone)) {
    problems.error(
      file,
      yaml.lineOf(["timeZone"]),
      `"${data.timeZone}" is not a time zone`,
      'Write an IANA name such as "Europe/Kyiv".',
    );
  }
  if (data.feeds.items < FEW_ITEMS) {
    const hint = `Give it ${FEW_ITEMS} to 30: who looks seldom misses stories.`;
    problems.warn(file, yaml.lineOf(["feeds", "items"]), `a feed has ${data.feeds.items} stories only`, hint);
  }
  const words = (text: Parameters<typeof localised>[0], key: string[]) =>
    inEvery(text, languages, file, yaml.lineOf(key), problems);
  return {
    ...data,
    languages,
    // With a wrong zone nothing is published; stories are read all the same, for what else is wrong.
    timeZone: isTimeZone(data.timeZone) ? data.timeZone : "UTC",
    baseUrl: baseUrlOf(override ?? data.baseUrl, override !== undefined, yaml.lineOf(["baseUrl"]), problems),
    name: words(data.name, ["name"]),
    description: typeset(words(data.description, ["description"])),
    publisher: { ...data.publisher, name: words(data.publisher.name, ["publisher", "name"]) },
    rights: optional(data.rights, languages, file, yaml.lineOf(["rights"]), problems),
  };
}

function baseUrlOf(text: string, fromEnvironment: boolean, line: number, problems: Problems): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.search + url.hash + url.username + url.password !== "" ||
    url.pathname.includes("//")
  ) {
    const where = fromEnvironment ? "VISNYK_BASE_URL" : '"baseUrl"';
    problems.error(
      "site.yaml",
      line,
      `${where}: "${text}" is not the address of a site`,
      "Write one such as https://example.org/ or https://example.org/news/.",
    );
    return "https://invalid.invalid/";
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function inEvery(
  text: Parameters<typeof localised>[0],
  languages: readonly Lang[],
  file: string,
  line: number,
  problems: Problems,
): Localised {
  const { text: all, missing } = localised(text, languages);
  if (missing.length > 0) {
    problems.error(
      file,
      line,
      `the text is missing in ${missing.join(", ")}`,
      "Give one for every language of the site, or a single text for all.",
    );
  }
  return all;
}

function optional(
  text: Parameters<typeof localised>[0] | undefined,
  languages: readonly Lang[],
  file: string,
  line: number,
  problems: Problems,
): Localised | undefined {
  return text === undefined ? undefined : typeset(inEvery(text, languages, file, line, problems));
}

/** Sentences are set as each language does; names stay as they are written, since tags name topics by them. */
function typeset(text: Localised): Localised {
  return { uk: setLine(text.uk, "uk"), en: setLine(text.en, "en"), fr: setLine(text.fr, "fr") };
}

function topicsOf(
  { data, yaml, file }: Checked<z.output<typeof topicsSchema>>,
  languages: readonly Lang[],
  problems: Problems,
): Topic[] {
  const topics = Object.entries(data).map(
    ([key, entry]): Topic => ({
      key,
      kind: entry.kind,
      name: inEvery(entry.name, languages, file, yaml.lineOf([key, "name"]), problems),
      description: optional(entry.description, languages, file, yaml.lineOf([key, "description"]), problems),
      aliases: entry.aliases,
      parent: entry.parent,
    }),
  );
  checkTopics(topics, yaml, problems);
  return topics;
}

function authorsOf(
  { data, yaml, file }: Checked<z.output<typeof authorsSchema>>,
  languages: readonly Lang[],
  problems: Problems,
): Author[] {
  return Object.entries(data).map(
    ([key, entry]): Author => ({
      key,
      kind: entry.kind,
      name: inEvery(entry.name, languages, file, yaml.lineOf([key, "name"]), problems),
      description: optional(entry.description, languages, file, yaml.lineOf([key, "description"]), problems),
      url: entry.url,
      email: entry.email,
      fediverse: entry.fediverse,
    }),
  );
}
