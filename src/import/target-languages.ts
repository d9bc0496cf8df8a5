import type { Lang } from "../i18n/lang.ts";
import type { Target } from "./archive.ts";
import { LangCount, siteLang } from "./languages.ts";
import type { Run } from "./run.ts";
import type { Targets } from "./targets.ts";

/** In which language an old list or feed has its texts: pages in others would be empty. */
export class TargetLanguages {
  readonly #run: Run;
  readonly #targets: Targets;
  /** Of the archive as a whole. */
  readonly #main: Lang;

  /** @param run after its survey */
  constructor(run: Run, targets: Targets) {
    this.#run = run;
    this.#targets = targets;
    this.#main = mainLangOf(run);
  }

  of(target: Target): Lang {
    const { topics, authors } = this.#run.registries;
    const main = this.#main;
    if (target.to === "topic") return topics.langOf(target.name, main);
    if (target.to === "author") return authors.langOf(target.name, main);
    if (target.to === "path") return this.#targets.textAt(target.path)?.lang ?? main;
    if (target.to !== "feed") return main;
    if (target.topic !== undefined) return topics.langOf(target.topic, main);
    return target.author === undefined ? main : authors.langOf(target.author, main);
  }
}

/** The language that is stated for an archive, unless readers see no story in it: then that of most. */
function mainLangOf({ request, archive, catalogue }: Run): Lang {
  const { site } = request.newsroom;
  const sql =
    "select lang, count(*) as count from texts where kind = 'story' and draft = 0 and published <= ? group by lang";
  const stories = new LangCount();
  for (const { lang, count } of catalogue.rows.all<{ lang: Lang; count: number }>(sql, request.now))
    stories.add(lang, count);
  const stated = request.lang ?? siteLang(archive.lang ?? "", site);
  return stated !== undefined && stories.has(stated) ? stated : stories.most(stated ?? site.languages[0]);
}
