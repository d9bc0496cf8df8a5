/** The search page: asks the index of the archive what the form says, and shows what it finds. */
import type { Lang } from "../../../src/i18n/lang.ts";
import type { SearchPageWords } from "../../../src/model/search-views.ts";
import { openSearch, type Search, type SearchResults } from "../../../src/search/browser/search.ts";
import { walkByKeys } from "./search/keys.ts";
import { type Asked, addressOf, askedOf, asksForSomething, fillIn, requestOf } from "./search/request.ts";
import { ResultList } from "./search/results.ts";
import { readFile, readStoryText } from "./search/site-files.ts";

/** How many results to show at a time. */
const SHOWN = 10;

const one = <E extends Element>(selector: string) => document.querySelector(selector) as E;
const form = one<HTMLFormElement>(".search-form");
const status = one<HTMLElement>(".search-status[role=status]");
const more = one<HTMLButtonElement>(".search-more");
const place = one<HTMLElement>(".search-results");
const { words: json = "{}", base = "/", zone = "UTC" } = place.dataset;
const words = JSON.parse(json) as SearchPageWords;
const lang = document.documentElement.lang as Lang;
const list = new ResultList(place, { lang, base, zone });
const search: Search = openSearch({
  lang,
  read: (path) => readFile(base + path.slice(1)),
  readText: (path) => readStoryText(base + path.slice(1)),
});
let running = new AbortController();
/** The query in the address that was last answered. */
let answered: string;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLSelectElement) ask();
});
more.addEventListener("click", () => show(askedOf(form), list.links.length));
addEventListener("popstate", () => {
  // Moving within the page leaves the query as it is.
  if (location.search !== answered) answerAddress();
});
walkByKeys(one<HTMLInputElement>(".search-form input"), () => list.links);
answerAddress();

/** Makes what the form says the page's address, and searches for it. */
function ask(): void {
  const asked = askedOf(form);
  history.pushState(null, "", addressOf(asked));
  answered = location.search;
  show(asked, 0);
}

function answerAddress(): void {
  answered = location.search;
  fillIn(form, new URLSearchParams(answered));
  show(askedOf(form), 0);
}

/** @param offset the number of results that are already shown */
async function show(asked: Asked, offset: number): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  if (offset === 0) list.clear();
  more.hidden = true;
  status.textContent = asksForSomething(asked) ? words.searching : words.hint;
  place.ariaBusy = String(asksForSomething(asked));
  if (!asksForSomething(asked)) return;
  try {
    const found = await search.search(requestOf(asked, zone), { offset, count: SHOWN, signal });
    list.add(found.results, found.words);
    if (offset > 0) list.links[offset]?.focus();
    more.hidden = found.results.length < SHOWN || (found.exact && list.links.length === found.total);
    status.textContent = summary(found);
  } catch {
    if (signal.aborted) return;
    status.textContent = words.failed;
  }
  place.ariaBusy = "false";
}

function summary({ total, exact }: SearchResults): string {
  if (total === 0 && exact) return words.nothing;
  const forms = exact ? words.found : words.foundAtLeast;
  const text = forms[new Intl.PluralRules(lang).select(total)] ?? "";
  return text.replace("{n}", new Intl.NumberFormat(lang).format(total));
}
