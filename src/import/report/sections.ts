import { type Html, html } from "../../kit/html.ts";
import type { NewEntry } from "../register.ts";
import type { Run } from "../run.ts";
import { missingPictures, summaryOf } from "../summary.ts";
import { type Counted, leftOutOf, MOST, missingFiles, namedLeftOut, numberOf, remarksOf } from "./figures.ts";
import { OUTCOMES, REMARKS } from "./words.ts";

/** All sections above the table of texts; those that have nothing to say are not there. */
export function sectionsOf(run: Run): Html[] {
  return [
    counts(run),
    next(run),
    remarks(run),
    leftOut(run),
    registers(run),
    missing(run),
    addresses(run),
  ].filter((section) => section !== undefined);
}

function counts(run: Run): Html {
  const { outcomes } = summaryOf(run);
  const files = numberOf(run.catalogue, "select count(*) as count from kept_files");
  const photos = numberOf(run.catalogue, "select count(*) as count from photos");
  const texts = Object.entries(outcomes).map(
    ([outcome, count]) => [OUTCOMES[outcome as keyof typeof OUTCOMES], count] as const,
  );
  return section(
    "What came of it",
    "about-outcome",
    list([...texts, ["photos beside their stories", photos], ["other files, below static/", files]]),
  );
}

function list(pairs: readonly (readonly [string, number])[]): Html {
  const shown = pairs.filter(([, count]) => count > 0);
  return html`<dl>${shown.map(([what, count]) => html`<div><dt>${what}</dt><dd>${count}</dd></div>`)}</dl>`;
}

/** What somebody has to do by hand. */
function next({ catalogue, registries }: Run): Html {
  const news = registries.topics.entries().length + registries.authors.entries().length;
  const gone = missingPictures(catalogue);
  const alts = numberOf(
    catalogue,
    "select count(*) as count from remarks where what like 'the alternative text%'",
  );
  const steps = [
    news > 0 &&
      html`<li>Look at <a href="new.yaml">new.yaml</a> and take it over: <code>npm run import -- --accept</code></li>`,
    gone > 0 &&
      html`<li>${gone === 1 ? "1 picture is" : `${gone} pictures are`} missing: name the folder with <code>--media</code>, or fetch from the old site with <code>--fetch-media</code>, and import again</li>`,
    html`<li><code>npm run check</code>, then <code>npm run build</code></li>`,
    alts > 0 && html`<li>Write the alternative texts of ${alts} pictures; the check names each</li>`,
  ];
  return section("What is left to do", "about-next", html`<ol>${steps}</ol>`);
}

function remarks({ catalogue }: Run): Html | undefined {
  const found = remarksOf(catalogue);
  if (found.length === 0) return undefined;
  const rows = found.map(
    ({ kind, what, count, texts }: Counted) =>
      html`<tr><td>${REMARKS[kind]}</td><th scope="row">${what}</th><td class="n">${count}</td><td class="n">${texts}</td></tr>`,
  );
  return section(
    "What is not as it was",
    "about-remarks",
    html`<div class="wide"><table><thead><tr><th scope="col">Kind</th><th scope="col">What</th><th scope="col" class="n">Times</th><th scope="col" class="n">Texts</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  );
}

function leftOut({ catalogue }: Run): Html | undefined {
  const all = leftOutOf(catalogue);
  if (all.length === 0) return undefined;
  const named = namedLeftOut(catalogue).map(
    ({ what, title, place }) => html`<li>${title} <small>${what}${place && html`, ${place}`}</small></li>`,
  );
  return section(
    "What was not taken along",
    "about-left-out",
    html`${list(all.map(({ what, count }) => [what, count] as const))}${named.length > 0 && html`<details><summary>By name</summary><ul>${named}</ul></details>`}`,
  );
}

function registers({ registries }: Run): Html | undefined {
  const [topics, authors] = [registries.topics.entries(), registries.authors.entries()];
  if (topics.length + authors.length === 0) return undefined;
  return section(
    "New topics and authors",
    "about-new",
    html`<p>They are proposed in <a href="new.yaml">new.yaml</a>.</p>${entriesOf("topics", topics)}${entriesOf("authors", authors)}`,
  );
}

function entriesOf(what: string, entries: readonly NewEntry<unknown>[]): Html | undefined {
  if (entries.length === 0) return undefined;
  const ranked = entries.toSorted((a, b) => b.count - a.count).slice(0, MOST);
  const items = ranked.map(
    ({ name, count, near }) =>
      html`<li>${name} <small>${count}${near.length > 0 && html`, near ${near.map((other) => other.name).join(", ")}`}</small></li>`,
  );
  return html`<details><summary>${entries.length} ${what}</summary><ul>${items}</ul></details>`;
}

function missing({ catalogue }: Run): Html | undefined {
  const files = missingFiles(catalogue);
  if (files.length === 0) return undefined;
  const more = files.length === MOST ? html`<p>These are the first ${MOST}.</p>` : undefined;
  const items = files.map(
    ({ detail, count }) =>
      html`<li><code>${detail}</code>${count > 1 && html` <small>${count} times</small>`}</li>`,
  );
  return section(
    "Pictures that are not here",
    "about-missing",
    html`<details><summary>Their addresses</summary>${more}<ul>${items}</ul></details>`,
  );
}

function addresses({ catalogue }: Run): Html {
  const ofStories = numberOf(catalogue, "select count(*) as count from aliases where no > 0");
  const others = numberOf(catalogue, "select count(*) as count from aliases where no = 0");
  return section(
    "Old addresses that lead on",
    "about-addresses",
    list([
      ["of stories, in their aliases", ofStories],
      ["of pages, lists and feeds, in redirects.yaml", others],
    ]),
  );
}

function section(title: string, id: string, content: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>
`;
}
