import { html } from "../kit/html.ts";
import type { Problem } from "../kit/problems.ts";
import { GONE } from "../model/redirect.ts";
import { bar, columnPlot, figures, reportPage, type Section, table } from "./page.ts";
import type { SiteFacts } from "./site-facts.ts";

/** What one build did. */
export interface BuildFacts {
  site: string;
  /** The moment of the build, to be read. */
  when: string;
  /** Outputs that were pressed, and how long each took in milliseconds. */
  pressed: readonly { path: string; time: number; bytes: number }[];
  problems: readonly Problem[];
}

/** Rows of the longest tables; beyond them only their number is told. */
const ROWS = 500;
const SLOWEST = 20;

/** A topic with fewer stories is hardly used. */
const FEW = 3;

/** The report of a build: one page. */
export function siteReport(build: BuildFacts, facts: SiteFacts | undefined): string {
  const sections = [problems(build), ...(facts === undefined ? [] : ofSite(build, facts))];
  const about = `${build.when}. For the desk: it is not part of the site.`;
  return reportPage(`${build.site}: what a build found`, about, sections);
}

function ofSite(build: BuildFacts, facts: SiteFacts): Section[] {
  return [
    overview(facts),
    kinds(facts),
    largest(facts),
    slowest(build),
    archive(facts),
    topics(facts),
    twins(facts),
    credits(facts),
    oldAddresses(facts),
    orphans(facts),
  ];
}

function problems({ problems }: BuildFacts): Section {
  const columns = [
    { name: "Where", of: ({ file, line }: Problem) => (line === undefined ? file : `${file}:${line}`) },
    { name: "What", of: ({ severity, message }: Problem) => `${severity}: ${message}` },
    { name: "What to do", of: ({ hint = "" }: Problem) => hint },
  ];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const about = `${errors} errors, ${problems.length - errors} warnings in what this build read. ${errors > 0 ? "Nothing was published." : "npm run check tells those of everything."}`;
  return {
    title: "Problems",
    about: limited(about, problems),
    content: table(problems.slice(0, ROWS), columns),
  };
}

function overview({ stories, texts, kinds, copies }: SiteFacts): Section {
  const outputs = kinds.reduce((sum, { count }) => sum + count, 0);
  const bytes = kinds.reduce((sum, kind) => sum + kind.bytes, 0);
  return {
    title: "The site",
    content: figures([
      ["stories", whole(stories)],
      ...texts.map(({ lang, count }) => [`texts in ${lang}`, whole(count)] as const),
      ["files pressed", whole(outputs)],
      ["bytes of them", size(bytes)],
      ["photos, fonts and other copies", whole(copies.count)],
      ["bytes of those", size(copies.bytes)],
    ]),
  };
}

function kinds({ kinds }: SiteFacts): Section {
  const greatest = Math.max(...kinds.map(({ bytes }) => bytes));
  return {
    title: "Kinds of files",
    content: table(kinds, [
      { name: "Kind", of: ({ kind }) => kind },
      { name: "Files", of: ({ count }) => count, write: whole },
      { name: "Bytes", of: ({ bytes }) => bytes, write: size },
      { name: "Largest", of: ({ largest }) => largest, write: size },
      { name: "Share of all bytes", of: ({ bytes }) => bar(bytes, greatest) },
    ]),
  };
}

function largest({ largest }: SiteFacts): Section {
  return {
    title: "Largest files",
    content: table(largest, [
      { name: "File", of: ({ path }) => path },
      { name: "Kind", of: ({ kind }) => kind },
      { name: "Bytes", of: ({ bytes }) => bytes, write: size },
    ]),
  };
}

function slowest({ pressed }: BuildFacts): Section {
  const slow = pressed.toSorted((a, b) => b.time - a.time).slice(0, SLOWEST);
  return {
    title: "Slowest in this build",
    about: `${whole(pressed.length)} files were pressed; all others stayed as they were.`,
    content: table(slow, [
      { name: "File", of: ({ path }) => path },
      { name: "Milliseconds", of: ({ time }) => Math.round(time * 10) / 10 },
      { name: "Bytes", of: ({ bytes }) => bytes, write: size },
    ]),
  };
}

function archive({ months }: SiteFacts): Section {
  return {
    title: "Stories by month",
    content: months.length === 0 ? html`<p>None.</p>\n` : columnPlot("Stories by month", allMonths(months)),
  };
}

/** The months between the first and the last, also those without a story. */
function allMonths(months: SiteFacts["months"]): (readonly [string, number])[] {
  const counts = new Map(months);
  const [first = "", last = ""] = [months[0]?.[0], months.at(-1)?.[0]];
  const all: (readonly [string, number])[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) all.push([month, counts.get(month) ?? 0]);
  return all;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12
    ? `${year + 1}-01`.padStart(7, "0")
    : `${String(year).padStart(4, "0")}-${String(number + 1).padStart(2, "0")}`;
}

function topics({ topics }: SiteFacts): Section {
  const rare = topics.filter(({ stories }) => stories < FEW).length;
  return {
    title: "Topics",
    about: `${topics.length} topics, ${rare} of them with fewer than ${FEW} stories.`,
    content: table(
      topics.toSorted((a, b) => a.stories - b.stories || (a.key < b.key ? -1 : 1)),
      [
        { name: "Topic", of: ({ name }) => name },
        { name: "Key", of: ({ key }) => key },
        { name: "Stories", of: ({ stories }) => stories, write: whole },
        { name: "Newest", of: ({ newest }) => newest },
      ],
    ),
  };
}

function twins({ twins }: SiteFacts): Section {
  return {
    title: "Topics that may be the same",
    about: "To merge two, make the name of one an alias of the other in topics.yaml, and redirect its page.",
    content: table(twins, [
      { name: "Name", of: ({ name }) => name },
      { name: "Near", of: ({ near }) => near.join(", ") },
    ]),
  };
}

function credits({ uncredited }: SiteFacts): Section {
  return {
    title: "Photos without credit",
    about: limited(`${whole(uncredited.length)} photos that public stories show.`, uncredited),
    content: table(uncredited.slice(0, ROWS), [
      { name: "Photo", of: ({ path }) => path },
      { name: "Story", of: ({ story }) => story },
    ]),
  };
}

function oldAddresses({ redirects }: SiteFacts): Section {
  const gone = redirects.filter(({ goal }) => goal === GONE).length;
  const about = `${whole(redirects.length)} old addresses: ${whole(redirects.length - gone)} lead to pages, ${whole(gone)} are gone for good. Those that lead nowhere are among the problems.`;
  return {
    title: "Old addresses",
    about: limited(about, redirects),
    content: table(redirects.slice(0, ROWS), [
      { name: "Address", of: ({ address }) => address },
      { name: "Leads to", of: ({ goal }) => goal },
      { name: "Written in", of: ({ file, line }) => `${file}:${line}` },
    ]),
  };
}

function orphans({ orphans }: SiteFacts): Section {
  return {
    title: "Stories that only lists lead to",
    about: limited(`${whole(orphans.length)} texts that no other story and no page names.`, orphans),
    content: table(orphans.slice(0, ROWS), [
      { name: "Title", of: ({ title }) => title },
      { name: "Address", of: ({ path }) => path },
      { name: "File", of: ({ file }) => file },
    ]),
  };
}

function limited(about: string, rows: readonly unknown[]): string {
  return rows.length <= ROWS ? about : `${about} The first ${ROWS} are shown.`;
}

function whole(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, "\u202f");
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
