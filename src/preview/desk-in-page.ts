import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { exists } from "../kit/files.ts";
import { html } from "../kit/html.ts";
import { printable } from "../kit/printable.ts";
import type { Problem } from "../kit/problems.ts";
import type { DeskNews } from "../model/desk-news.ts";
import type { DeskWords } from "./words.ts";

/** Addresses that no site has: names in it never begin with a dot, but for `.well-known`. */
const SCRIPT = "/.visnyk/desk.js";
const PROBLEMS = "/.visnyk/problems.json";

/** Problems that are shown; there may be thousands, and one mended file may mend most. */
const MOST = 100;

/** How problems are said, in one language. */
export interface Tongue {
  lang: string;
  words: DeskWords;
  count: (problems: readonly Problem[]) => string;
  severity: (problem: Problem) => string;
  say: (problem: Problem) => Problem;
}

/** A response as the preview server hands it on; it collects HTML and changes it when it ends. */
interface Wrapped extends ServerResponse {
  isCustomErrorPage?: boolean;
}

type Next = () => void;

/** Shows problems over the pages of the preview: brings a script into them, and tells it what there is. */
export class DeskInPage {
  readonly #site: string;
  readonly #folder: string;
  readonly #script: () => Promise<Uint8Array>;
  readonly #tongue: () => Tongue;
  #problems: readonly Problem[] = [];
  #bundled: Promise<Uint8Array> | undefined;
  /** Called when what there is to tell has changed. */
  onNews: () => void = () => {};

  /**
   * @param site the folder of the previewed site
   * @param folder the content's, as the editor would name it
   * @param script the bytes of the script, made when they are first asked for
   */
  constructor(site: string, folder: string, script: () => Promise<Uint8Array>, tongue: () => Tongue) {
    this.#site = site;
    this.#folder = folder;
    this.#script = script;
    this.#tongue = tongue;
  }

  /** The problems of the build that has just been, errors and warnings; without errors the pages are new. */
  readonly tell = (problems: readonly Problem[]): void => {
    this.#problems = problems;
    this.onNews();
  };

  /** For the preview server: answers for the script and what it asks for, and puts the script into pages. */
  readonly middleware = (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const path = (request.url ?? "/").replace(/\?.*$/s, "");
    if (path === SCRIPT) void this.#sendScript(response);
    else if (path === PROBLEMS) send(response, "application/json", JSON.stringify(this.news()));
    else if (path.endsWith("/") && !this.#hasPages()) this.#sendStandIn(response);
    else {
      withScript(response);
      next();
    }
  };

  async #sendScript(response: ServerResponse): Promise<void> {
    try {
      this.#bundled ??= this.#script();
      send(response, "text/javascript; charset=utf-8", Buffer.from(await this.#bundled));
    } catch (error) {
      response.statusCode = 500;
      send(response, "text/plain; charset=utf-8", String(error));
    }
  }

  #hasPages(): boolean {
    return exists(join(this.#site, "index.html"));
  }

  /** A page for a site that could not be made yet; the server's own would let no script run. */
  #sendStandIn(response: Wrapped): void {
    const { lang, words } = this.#tongue();
    response.statusCode = 503;
    response.isCustomErrorPage = true;
    const page = html`<!DOCTYPE html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${words.title}</title></head>
<body><p>${words.nothing}</p></body>
</html>
`;
    withScript(response);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page.value);
  }

  /** What there is to tell, in the editor's language. */
  news(): DeskNews {
    const { lang, words, count, severity, say } = this.#tongue();
    const { title, open, close, silent } = words;
    // Errors come first: they keep the pages from changing.
    const inOrder = this.#problems.toSorted((a, b) => rank(a) - rank(b));
    const hasErrors = inOrder[0]?.severity === "error";
    return {
      lang,
      words: { title, open, close, silent },
      hasErrors,
      count: count(inOrder),
      note: hasErrors ? (this.#hasPages() ? words.stale : words.nothing) : undefined,
      more: inOrder.length > MOST ? words.more(inOrder.length - MOST) : undefined,
      problems: inOrder.slice(0, MOST).map((problem) => {
        const { file, line, message, hint } = say(problem);
        const place = [this.#folder, file].filter((part) => part !== "").join("/");
        return {
          place: printable(line === undefined ? place : `${place}:${line}`),
          severity: severity(problem),
          isError: problem.severity === "error",
          message: printable(message),
          ...(hint !== undefined && { hint: printable(hint) }),
        };
      }),
    };
  }
}

function rank({ severity }: Problem): number {
  return severity === "error" ? 0 : 1;
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader("content-type", type);
  response.setHeader("cache-control", "no-store");
  response.end(body);
}

const ELEMENT = `<script type="module" src="${SCRIPT}"></script>`;

/** The server hands pages to `end` as strings, and everything else as bytes. */
function withScript(response: ServerResponse): void {
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  response.end = ((data: unknown, ...rest: unknown[]) => {
    const isPage =
      typeof data === "string" && String(response.getHeader("content-type")).startsWith("text/html");
    return end(isPage ? data.replace("</head>", () => `${ELEMENT}</head>`) : data, ...rest);
  }) as typeof response.end;
}
