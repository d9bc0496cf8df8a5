import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { countProblems, type Problem, UsageError } from "../src/kit/problems.ts";
import type { Tongue } from "../src/preview/desk-in-page.ts";
import { DESK_WORDS } from "../src/preview/words.ts";
import { WORDINGS } from "../src/wording/list.ts";
import { Wording } from "../src/wording/wording.ts";

/** The language of the program's own messages. */
const ENGLISH = "en";

/**
 * The language that problems are shown in over pages: the one that is asked for, or else the site's first or that of the
 * system, whichever of them there is. It is looked up anew each time, since the site may become one of another language.
 * @throws UsageError where the one that is asked for is not there
 */
export function deskTongue(
  asked: string | undefined,
  content: string,
  environment: NodeJS.ProcessEnv,
): () => Tongue {
  if (asked !== undefined && !isThere(asked))
    throw new UsageError(
      `--lang: messages are in ${[ENGLISH, ...Object.keys(WORDINGS)].join(", ")}, not in "${asked}".`,
    );
  const ofSystem = /^[a-z]+/.exec(
    environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "",
  )?.[0];
  return () => {
    const wishes = [asked, firstLanguage(content), ofSystem];
    return tongueOf(wishes.find(isThere) ?? ENGLISH);
  };
}

function isThere(lang: string | undefined): lang is string {
  return lang !== undefined && (lang === ENGLISH || WORDINGS[lang] !== undefined);
}

function tongueOf(lang: string): Tongue {
  const words = WORDINGS[lang];
  const wording = words && new Wording(words.entries);
  return {
    lang,
    words: words?.desk ?? DESK_WORDS,
    count: (problems) => countProblems(problems, words),
    severity: ({ severity }) => words?.[severity] ?? severity,
    say: (problem: Problem) => wording?.problem(problem) ?? problem,
  };
}

/** The first language of `site.yaml`, even where much else is wrong with it. */
function firstLanguage(content: string): string | undefined {
  try {
    const site: unknown = parse(readFileSync(join(content, "site.yaml"), "utf8"));
    const languages = (site as { languages?: unknown } | null)?.languages;
    const first: unknown = Array.isArray(languages) ? languages[0] : undefined;
    return typeof first === "string" ? first : undefined;
  } catch {
    return undefined;
  }
}
