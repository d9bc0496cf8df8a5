import { onClickOf } from "./clicked.ts";
import { say } from "./status.ts";
import { showHours } from "./today.ts";

/** A page of the list within this document, with where it begins. The first begins where the document does. */
interface Part {
  url: string;
  title: string;
  begin?: Element;
}

/**
 * «Показати ще» replaces the link with the stories of the linked page. Each page keeps its own address, shown while it is
 * being read, so that a reload, a shared link or a way back leads there. Going back leaves the list.
 */
export function showMoreInPlace(): void {
  const parts: Part[] = [{ url: location.href, title: document.title }];
  const reading = new IntersectionObserver(() => followReader(parts), { rootMargin: ABOVE_MIDDLE });
  let busy = false;
  onClickOf<HTMLAnchorElement>(".pager > .pager-older", async (link, event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    link.ariaBusy = "true";
    try {
      const part = await append(link);
      parts.push(part);
      reading.observe(part.begin);
      followReader(parts);
    } catch {
      location.assign(link.href);
    }
    busy = false;
  });
}

/** Takes in whatever begins above the middle of the window, however far. */
const ABOVE_MIDDLE = "9999999px 0px -50%";

/** @throws where the page cannot be fetched, or is not a page of a list */
async function append({ href }: HTMLAnchorElement): Promise<Part & { begin: Element }> {
  const response = await fetch(href);
  if (!response.ok) throw response;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const rows = page.querySelector(".rows");
  const further = page.querySelector<HTMLElement>(".pager");
  const pager = document.querySelector(".pager");
  if (!rows || !further || !pager) throw page;
  const dropped = dropShown(rows);
  pager.before(rows);
  showHours();
  pager.replaceWith(further);
  rows.querySelector<HTMLElement>(TITLE)?.focus({ preventScroll: true });
  // With fewer, its number would be wrong; moving the focus says that there is more.
  if (dropped === 0) say(further.dataset.added);
  return { url: href, title: page.title, begin: rows };
}

const TITLE = ".card-title a";

/** Removes the stories that are already shown: the list may have moved on since it was loaded. */
function dropShown(rows: Element): number {
  const shown = new Set([...document.querySelectorAll(`.rows ${TITLE}`)].map(addressOf));
  const again = [...rows.querySelectorAll(TITLE)].filter((link) => shown.has(addressOf(link)));
  for (const link of again) link.closest(".card")?.remove();
  return again.length;
}

function addressOf(link: Element): string | null {
  return link.getAttribute("href");
}

function followReader(parts: readonly Part[]): void {
  const middle = innerHeight / 2;
  const part = parts.findLast(
    ({ begin }) => begin === undefined || begin.getBoundingClientRect().top < middle,
  );
  if (part === undefined || part.url === location.href) return;
  history.replaceState(null, "", part.url);
  document.title = part.title;
  // A scroll position in this longer document means nothing in the page alone.
  history.scrollRestoration = part.begin === undefined ? "auto" : "manual";
}
