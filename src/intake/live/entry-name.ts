import { parseInstant } from "../../i18n/dates.ts";
import { isLang, type Lang } from "../../i18n/lang.ts";
import { unclearTime } from "../../i18n/unclear-time.ts";
import { nearest } from "../../kit/text.ts";
import type { Site } from "../../model/site.ts";
import type { Instant } from "../../model/story.ts";

/** What the name of an entry's file says. */
export interface EntryName {
  /** Without language and ending. */
  name: string;
  time: Instant;
  lang: Lang;
}

/** Why it says nothing, and what to do. */
export interface NameFault {
  message: string;
  hint: string;
}

/** Day, hour, minute, `Z` for a time in UTC, what it is about, the language. */
const NAME = /^((\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(Z?)-[a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z-]+)\.md$/;
const sampleIn = (lang: Lang) =>
  `Name it for its time, what it is about and its language: 2025-02-13T1405-brussels.${lang}.md.`;

/** Reads the name of an entry's file: its time in the site's zone, what it is about, its language. */
export function entryNameOf(
  file: string,
  { languages, timeZone }: Pick<Site, "languages" | "timeZone">,
): EntryName | NameFault {
  const [, name = "", day, hour, minute, utc = "", lang = ""] = NAME.exec(file) ?? [];
  if (day === undefined) return shapeFault(file, languages);
  if (!isLang(lang) || !languages.includes(lang)) {
    const message = `"${lang}" is not a language of this site (${languages.join(", ")})`;
    const near = nearest(lang, languages) ?? languages[0];
    return { message, hint: `Rename it ${name}.${near}.md; languages are set in site.yaml.` };
  }
  const written = `${day}T${hour}:${minute}`;
  const unclear = utc === "" ? unclearTime(written, timeZone) : undefined;
  if (unclear !== undefined) return unclearFault(file, written, timeZone, unclear);
  const time = isClock(hour, minute) ? parseInstant(`${written}${utc && "+00:00"}`, timeZone) : undefined;
  if (time !== undefined) return { name, time, lang };
  return {
    message: `its name begins with ${day}T${hour}${minute}, which is not a time that exists`,
    hint: sampleIn(lang),
  };
}

function isClock(hour = "", minute = ""): boolean {
  return hour <= "23" && minute <= "59";
}

/** What a name lacks, as far as it can be told. */
function shapeFault(file: string, languages: Site["languages"]): NameFault {
  const small = file.toLowerCase().replace(/t(?=\d\d)/, "T");
  const [, day, hour, minute, rest = ""] =
    /^(\d{4}-\d\d-\d\d)[T_ -](\d\d)[:._-]?(\d\d)(?:[:._-]?\d\d(?=\D))?(.*)\.md$/.exec(small) ?? [];
  if (day === undefined)
    return {
      message: "its name does not begin with a day and a time, such as 2025-02-13T1405",
      hint: sampleIn(languages[0]),
    };
  const [, about, lang = languages[0]] = /^[-_ ]*([^.]*?)(?:\.([a-z-]+))?$/.exec(rest) ?? [];
  const slug = (about ?? "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const better = `Rename it, for example ${day}T${hour}${minute}-${slug || "brussels"}.${lang}.md.`;
  if (slug === "" && !/[^\p{P}\s]/u.test(about ?? ""))
    return {
      message: "its name does not say what it is about, so two of one minute would be one file",
      hint: better,
    };
  if (!/\.[a-z-]+$/.test(rest)) return { message: "its name does not say its language", hint: better };
  return { message: "its name is not written as a time, a few words in a–z, and a language", hint: better };
}

function unclearFault(
  file: string,
  written: string,
  timeZone: string,
  { isSkipped, readings }: NonNullable<ReturnType<typeof unclearTime>>,
): NameFault {
  const message = isSkipped
    ? `"${written}" is in an hour that clocks in ${timeZone} skip when they are put forward`
    : `"${written}" is in an hour that clocks in ${timeZone} show twice when they are put back`;
  const [one, other] = readings.map((reading) => {
    const [day, clock = ""] = new Date(reading).toISOString().split("T");
    return `${day}T${clock.slice(0, 5).replace(":", "")}Z${file.slice("2025-02-13T1405".length)}`;
  });
  return { message, hint: `Name it for its time in UTC: ${one} or ${other}` };
}
