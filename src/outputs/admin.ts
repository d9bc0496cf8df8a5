import { collatorFor } from "../i18n/collate.ts";
import type { Localised } from "../i18n/lang.ts";
import type { Snapshot } from "../library/snapshot.ts";
import { DESK_PAGE, type DeskChoice, type DeskView } from "../model/desk.ts";
import { outputRecord, PHASES, single } from "./record.ts";

/** The desk in a browser, where `site.yaml` asks for one: it speaks the site's first language. */
export const desk = outputRecord({
  kind: "admin",
  phase: PHASES.pages,
  dependsOn: {
    settings: ["admin"],
    content: ["topics.yaml", "authors.yaml", "series.yaml"],
    desk: true,
  },
  all: (of) => (of.newsroom.site.admin === undefined ? [] : [single(of, "admin", DESK_PAGE)]),
  view: deskView,
  lookedAtAlways: "live reports begin and end",
});

function deskView(of: Snapshot, { lang }: Pick<DeskView, "lang">): DeskView | undefined {
  const { site, topics, authors, series } = of.newsroom;
  if (site.admin === undefined) return undefined;
  const choices = (all: Iterable<Named>) => choicesOf(all, lang);
  return {
    lang,
    desk: site.admin,
    topics: choices(topics.all()),
    authors: choices(authors.values()),
    series: choices(series.values()),
    reports: reportsOf(of, lang),
  };
}

interface Named {
  key: string;
  name: Localised;
  aliases?: readonly string[] | undefined;
}

function choicesOf(all: Iterable<Named>, lang: DeskView["lang"]): DeskChoice[] {
  const compare = collatorFor(lang);
  return [...all]
    .map(({ key, name, aliases = [] }) => ({
      key,
      name: name[lang],
      aliases: [...new Set([...Object.values(name), ...aliases])],
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}

/** Public ones: the page of the desk is public, too. */
function reportsOf({ db }: Snapshot, lang: DeskView["lang"]): DeskView["reports"] {
  return db.all(
    `select id, title from live_spans join stories using (id, lang)
       where live = 1 and until is not null and lang = ? order by id`,
    lang,
  );
}
