/** Shows the problems of the content over a page of the preview, which brings this script; no published page has it. */
import type { DeskNews } from "../../../src/model/desk-news.ts";

const NEWS = "/.visnyk/problems.json";

/** Milliseconds until a lost preview is looked for again. */
const AGAIN = 1000;

/** Where the choice to see the list is kept, as long as the tab is open. */
const OPEN = "visnyk-desk";

const STYLE = `
:host { all: initial; }
section { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 2147483647; max-block-size: 60vh; display: flex; flex-direction: column; box-sizing: border-box; color: #1c2127; background: #fff; border-block-start: 4px solid #8a6100; box-shadow: 0 -4px 24px #0004; font: 15px/1.45 system-ui, sans-serif; }
section.errors { border-color: #b3261e; }
section.quiet { inset-inline-start: auto; inset-inline-end: 12px; inset-block-end: 12px; border: 1px solid #8a6100; border-radius: 8px; }
header { display: flex; gap: 16px; align-items: center; justify-content: space-between; padding: 8px 16px; }
strong { font-weight: 650; }
button { font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 6px; padding: 4px 12px; min-block-size: 32px; cursor: pointer; }
button:focus-visible, div:focus-visible { outline: 3px solid #1d4c99; outline-offset: 2px; }
div { overflow: auto; padding: 0 16px 12px; }
p { margin: 0 0 8px; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding: 8px 0 8px 12px; border-inline-start: 3px solid #8a6100; margin-block: 8px; padding-inline: 12px 0; overflow-wrap: anywhere; }
li.error { border-color: #b3261e; }
code { font: 13px/1.4 ui-monospace, monospace; }
.hint { display: block; color: #4a525c; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  section { color: #e8ebef; background: #1b1f26; border-color: #e0b040; }
  section.errors { border-color: #ff8a80; }
  section.quiet { border-color: #e0b040; }
  li { border-color: #e0b040; }
  li.error { border-color: #ff8a80; }
  .hint { color: #b4bcc6; }
  button:focus-visible, div:focus-visible { outline-color: #9cc0ff; }
}
@media print { section { display: none; } }
`;

const host = document.createElement("visnyk-desk");
const root = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
root.adoptedStyleSheets = [sheet];

let news: DeskNews | undefined;
let isLost = false;
/** What Eleventy says of a page that it could not write. */
let failure: string | undefined;

/** Errors are open until somebody closes them, warnings closed until somebody opens them. */
function isOpen(): boolean {
  const kept = sessionStorage.getItem(OPEN);
  return kept === null ? news?.hasErrors === true : kept === "yes";
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  more: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), more);
  made.append(...children);
  return made;
}

function items({ problems }: DeskNews): HTMLLIElement[] {
  return problems.map(({ place, severity, isError, message, hint }) =>
    element(
      "li",
      { className: isError ? "error" : "warning" },
      element("code", {}, place),
      ` ${severity}: ${message}`,
      ...(hint === undefined ? [] : [element("span", { className: "hint" }, hint)]),
    ),
  );
}

function draw(): void {
  const hadFocus = root.activeElement !== null;
  root.replaceChildren();
  if (news === undefined) return;
  const isIdle = news.problems.length === 0 && failure === undefined;
  if (isIdle && !isLost) return;
  const open = isOpen() && !(isIdle && isLost);
  const isLoud = news.hasErrors || failure !== undefined;
  const section = element("section", { lang: news.lang, ariaLabel: news.words.title });
  section.className = isLoud ? "errors" : open ? "" : "quiet";
  const title = element("strong", { role: "status" }, isLost ? news.words.silent : news.count);
  const button = element("button", { type: "button" }, open ? news.words.close : news.words.open);
  button.setAttribute("aria-expanded", String(open));
  button.addEventListener("click", () => {
    sessionStorage.setItem(OPEN, open ? "no" : "yes");
    draw();
  });
  const list = element("div", { tabIndex: 0, hidden: !open, role: "group", ariaLabel: news.words.title });
  for (const note of [failure, news.note]) if (note !== undefined) list.append(element("p", {}, note));
  list.append(element("ol", {}, ...items(news)));
  if (news.more !== undefined) list.append(element("p", {}, news.more));
  section.append(element("header", {}, title, ...(isIdle ? [] : [button])), list);
  section.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && open) button.click();
  });
  root.append(section);
  if (hadFocus) button.focus();
}

async function ask(): Promise<void> {
  try {
    const answer = await fetch(NEWS, { cache: "no-store" });
    const next: DeskNews = await answer.json();
    // Another choice is made for other problems.
    if (next.hasErrors && !news?.hasErrors) sessionStorage.removeItem(OPEN);
    news = next;
  } catch {
    isLost = true;
  }
  draw();
}

/** The preview tells by its own connection when there is something new. */
function listen(): void {
  const { protocol, host: server } = location;
  const socket = new WebSocket(`${protocol.replace("http", "ws")}//${server}`);
  socket.addEventListener("open", () => {
    isLost = false;
    void ask();
  });
  socket.addEventListener("message", ({ data }) => {
    const { type, error } = JSON.parse(data) as { type: string; error?: string };
    if (type === "eleventy.msg") failure = undefined;
    if (type === "eleventy.error" && error !== undefined) failure = (JSON.parse(error) as Error).message;
    void ask();
  });
  socket.addEventListener("close", () => {
    isLost = true;
    draw();
    setTimeout(listen, AGAIN);
  });
}

// A page that is changed in place loses what it was not made with.
new MutationObserver(() => {
  if (!host.isConnected) document.documentElement.append(host);
}).observe(document.documentElement, { childList: true });
document.documentElement.append(host);
listen();
