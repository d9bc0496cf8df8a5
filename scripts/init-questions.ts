import { HOST_NAMES } from "../src/hosts/index.ts";
import { LANGS } from "../src/i18n/lang.ts";
import { baseUrlFrom, languagesFrom, nameFrom, oneOf, packageNameFrom } from "../src/init/answers.ts";
import { FROM_REPOSITORY } from "../src/init/newsroom-files.ts";
import { FORGES, type NewsroomWish } from "../src/init/wish.ts";
import { UsageError } from "../src/kit/problems.ts";
import type { Terminal } from "./terminal.ts";

/** What was said on the command line; the rest is asked. */
export interface Given {
  folder: string;
  name?: string | undefined;
  languages?: string | undefined;
  address?: string | undefined;
  host?: string | undefined;
  repository?: string | undefined;
}

type Answers = Pick<NewsroomWish, "name" | "languages" | "baseUrl" | "host" | "forge">;

/** A question, and what an answer to it means. */
interface Question<Answer> {
  text: string;
  /** What was said already, and what is meant where nothing is. */
  given: string | undefined;
  usual: string;
  read: (text: string) => Answer;
}

/**
 * Asks for what is not given, again where an answer cannot be meant.
 * @param terminal absent where nobody is to be asked: then what is usual is meant
 * @throws UsageError for an answer that cannot be meant and was not asked for
 */
export async function answersTo(given: Given, terminal?: Pick<Terminal, "ask" | "say">): Promise<Answers> {
  const ask = <Answer>(question: Question<Answer>) => answerTo(question, terminal);
  const name = await ask({
    text: "Name of the site",
    given: given.name,
    usual: titled(given.folder),
    read: nameFrom,
  });
  const languages = await ask({
    text: `Languages, the main one first (${LANGS.join(", ")})`,
    given: given.languages,
    usual: LANGS[0],
    read: languagesFrom,
  });
  const baseUrl = await ask({
    text: "Address of the site",
    given: given.address,
    usual: `https://${packageNameFrom(given.folder)}.example/`,
    read: baseUrlFrom,
  });
  const host = await ask({
    text: `Host (${HOST_NAMES.join(", ")}, none)`,
    given: given.host,
    usual: "none",
    read: (text) => oneOf(text, HOST_NAMES, "host"),
  });
  if (FROM_REPOSITORY.includes(host ?? "")) return { name, languages, baseUrl, host, forge: "none" };
  const forge = await ask({
    text: `Where its repository is to be (${FORGES.join(", ")})`,
    given: given.repository,
    usual: "none",
    read: (text) => oneOf(text, FORGES, "place of a repository") ?? "none",
  });
  return { name, languages, baseUrl, host, forge };
}

async function answerTo<Answer>(
  { text, given, usual, read }: Question<Answer>,
  terminal: Pick<Terminal, "ask" | "say"> | undefined,
): Promise<Answer> {
  if (given !== undefined) return read(given);
  while (terminal !== undefined) {
    const answer = await terminal.ask(`${text} [${usual}]: `);
    try {
      return read(answer.trim() === "" ? usual : answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.say(error.message);
    }
  }
  return read(usual);
}

function titled(folder: string): string {
  const words = folder.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
