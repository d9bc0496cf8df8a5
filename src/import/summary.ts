import { relative } from "node:path";
import { numberOf, remarksOf } from "./report/figures.ts";
import type { Run, Written } from "./run.ts";
import { importFolder } from "./state.ts";

/** What came of an import. */
export interface Summary {
  system: string;
  /** How many texts have each outcome. */
  outcomes: Readonly<Partial<Record<Written["outcome"], number>>>;
  /** Topics and authors that the site does not have. */
  news: { topics: number; authors: number };
  /** Pictures that texts show and that are not here. */
  missingPictures: number;
  /** Things that are not as they were. */
  remarks: number;
  leftOut: readonly { what: string; count: number }[];
}

export function summaryOf({ archive, catalogue, registries }: Run): Summary {
  const { rows } = catalogue;
  const outcomes = rows.all<{ outcome: Written["outcome"]; count: number }>(
    "select outcome, count(*) as count from texts group by outcome",
  );
  return {
    system: archive.system,
    outcomes: Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count])),
    news: { topics: registries.topics.entries().length, authors: registries.authors.entries().length },
    missingPictures: missingPictures(catalogue),
    remarks: remarksOf(catalogue).reduce((sum, { count }) => sum + count, 0),
    leftOut: rows.all(
      "select what, sum(count) as count from left_out group by what order by count desc, what",
    ),
  };
}

/** Pictures that texts show and that are not here. */
export function missingPictures(catalogue: Run["catalogue"]): number {
  return numberOf(
    catalogue,
    "select count(*) as count from remarks where kind = 'missing' and what like '%picture%' and what not like '%alternative%'",
  );
}

const DONE: Readonly<Record<Written["outcome"], string>> = {
  made: "written",
  renewed: "written again, because the archive changed",
  same: "the same as before",
  edited: "edited here and kept",
  removed: "deleted or moved here and not brought back",
  "left out": "left out",
};

/** The same in words, for a terminal. */
export function inWords(
  { system, outcomes, news, missingPictures: missing, remarks, leftOut }: Summary,
  { content, dryRun }: { content: string; dryRun: boolean },
): string {
  const folder = relative(process.cwd(), importFolder(content));
  const texts = Object.entries(outcomes).map(
    ([outcome, count]) => `${count} ${DONE[outcome as keyof typeof DONE]}`,
  );
  const isNothing = Object.keys(outcomes).every((outcome) => outcome === "same");
  const lines = [
    `${system}, texts: ${texts.join(", ") || "none"}.${isNothing && texts.length > 0 ? " Nothing changed." : ""}`,
    ...leftOut.map(({ what, count }) => `Not taken along: ${what} (${count}).`),
    ...(news.topics + news.authors === 0
      ? []
      : [
          `New here: ${newEntries(news)}.${dryRun ? "" : ` Look at ${folder}/new.yaml, then: npm run import -- --accept`}`,
        ]),
    ...(missing === 0
      ? []
      : [
          missing === 1
            ? "1 picture is not here: name its folder with --media, or have it fetched with --fetch-media."
            : `${missing} pictures are not here: name their folder with --media, or have them fetched with --fetch-media.`,
        ]),
    dryRun
      ? `${counted(remarks, "thing")} would not be as ${remarks === 1 ? "it was" : "they were"}. This was a dry run: nothing was written.`
      : `${counted(remarks, "thing")} ${remarks === 1 ? "is not as it was" : "are not as they were"}: ${folder}/report.html tells each.`,
  ];
  return `${lines.join("\n")}\n`;
}

/** What is new among topics and authors: `8 topics, 1 author`. */
export function newEntries({ topics, authors }: { topics: number; authors: number }): string {
  return `${counted(topics, "topic")}, ${counted(authors, "author")}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
