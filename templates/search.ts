import { type Html, type HtmlValue, html } from "../src/kit/html.ts";
import type { SearchPageView, SearchPageWords } from "../src/model/search-views.ts";
import type { Frame } from "./frame.ts";
import { renderDocument } from "./parts/document.ts";
import { link } from "./parts/link.ts";
import { pageHeader } from "./parts/page-header.ts";
import { searchForm } from "./parts/search-form.ts";
import { labelNeeds } from "./parts/story-label.ts";

/** The page that searches the archive in the reader's browser; `assets/js/search.ts` does it. */
export function renderSearchPage(frame: Frame, view: SearchPageView): Html {
  const { messages, assets } = frame;
  return renderDocument(frame, {
    title: messages.search.title,
    description: messages.search.hint,
    path: view.path,
    alternates: view.alternates,
    index: true,
    sendsForms: true,
    scripts: [assets.searchScript],
    needs:
      view.labels &&
      labelNeeds(
        frame,
        view.labels.map((key) => ({ label: { key } })),
      ),
    content: html`${pageHeader(frame, { crumbs: [], title: messages.search.title })}<div class="search">
${searchForm(frame, filters(frame, view))}${withoutScript(frame)}${results(frame)}</div>
`,
  });
}

function filters({ messages }: Frame, { topics, labels, years }: SearchPageView): Html {
  const { topic, anyTopic, period, anyTime, lastDays, order, best, newest } = messages.search;
  const groups = topics.map(
    (group) =>
      html`<optgroup label="${messages.topics.kinds[group.kind]}">${group.topics.map(({ key, name }) => option(key, name))}</optgroup>`,
  );
  const words = messages.labels;
  const spans = Object.entries(lastDays).map(([days, name]) => option(`${days}d`, name));
  return html`<div class="search-filters">
${choice("topic", topic, [option("", anyTopic), groups])}${labels && choice("label", words.choice, [option("", words.any), labels.map((key) => option(key, words.names[key]))])}${choice(
  "period",
  period,
  [option("", anyTime), spans, years.map((year) => option(String(year), String(year)))],
)}${choice("order", order, [option("best", best), option("newest", newest)])}</div>
`;
}

function choice(name: string, label: string, options: HtmlValue): Html {
  return html`<label><span class="label">${label}</span> <select name="${name}">${options}</select></label>
`;
}

function option(value: string, name: string): Html {
  return html`<option value="${value}">${name}</option>`;
}

function withoutScript(frame: Frame): Html {
  const { messages, addresses, lang } = frame;
  const topics = { name: messages.topics.all, path: addresses.topics(lang) };
  return html`<noscript><p class="search-status">${messages.search.withoutScript} ${link(frame, topics)}</p></noscript>
`;
}

/** The element that the script fills, with the words that it needs. */
function results({ messages, addresses, site }: Frame): Html {
  const { searching, found, foundAtLeast, nothing, failed, showMore, hint } = messages.search;
  const words: SearchPageWords = { searching, found, foundAtLeast, nothing, failed, hint };
  return html`<p class="search-status" role="status">${hint}</p>
<div class="search-results rows" data-words="${JSON.stringify(words)}" data-base="${addresses.href(addresses.home(site.languages[0]))}" data-zone="${site.timeZone}"></div>
<button class="search-more" type="button" hidden>${showMore}</button>
`;
}
