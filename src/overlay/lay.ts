import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type CodeFault,
  importedFrom,
  noteOverlay,
  OF_THEME,
  ORIGINAL,
  type Overlay,
  overlayHere,
} from "../kit/overlay.ts";
import { faultOfLoading } from "../kit/own-load.ts";
import { asItRuns, PROGRAM } from "../kit/program.ts";
import { findOverlay } from "./find.ts";

/**
 * Lays the newsroom's own code over the modules of the program. It must run before any of these is loaded: whoever calls it
 * imports the rest afterwards. Where it was done already nothing is.
 * @param content the folder of the content
 */
export async function layOverlay(content: string): Promise<void> {
  if (overlayHere() !== undefined) return;
  const overlay = await findOverlay(content);
  if (overlay === undefined) return;
  const laying = new Laying(overlay);
  laying.register();
  await leaveOutBroken(content, laying);
}

/** What the program itself is loaded with; parts and blocks are loaded by pages. */
const AT_ONCE = [/^languages\/[^/]+\/index\.ts$/, /^pages\//];

/** A file that throws while it is loaded would keep the program from being so: it is told, and left out. */
async function leaveOutBroken(content: string, laying: Laying): Promise<void> {
  const broken = new Map<string, CodeFault>();
  for (const pattern of AT_ONCE) {
    const before = broken.size;
    for (const path of laying.files.filter((file) => pattern.test(file))) {
      const fault = await faultOfLoading(join(content, OF_THEME), path);
      if (fault !== undefined) broken.set(path, fault);
    }
    if (broken.size === before) continue;
    const rest = await findOverlay(content, new Set(broken.keys()));
    if (rest !== undefined) laying.lay({ ...rest, faults: [...rest.faults, ...broken.values()] });
  }
}

/** Marks the address of a module that something is laid over. */
const LAID = "?laid";

/** Brings names of modules and their addresses together, for Node's loader. */
class Laying {
  #overlay: Overlay;
  /** The program's folder and that of the theme, as addresses that end with a slash. */
  readonly #program = `${pathToFileURL(PROGRAM).href}/`;
  readonly #theme: string;

  constructor(overlay: Overlay) {
    this.#overlay = overlay;
    this.#theme = `${pathToFileURL(overlay.folder).href}/`;
    noteOverlay(overlay);
  }

  get files(): readonly string[] {
    return this.#overlay.files;
  }

  /** Lays something else over what is not loaded yet. */
  lay(overlay: Overlay): void {
    this.#overlay = overlay;
    noteOverlay(overlay);
  }

  register(): void {
    registerHooks({
      resolve: (specifier, context, next) => {
        const name = this.#nameOf(specifier, context.parentURL);
        if (name === undefined) return next(specifier, context);
        if (name.startsWith(OF_THEME))
          return {
            url: this.#theme + name.slice(OF_THEME.length),
            format: "module-typescript",
            shortCircuit: true,
          };
        if (name.startsWith(ORIGINAL)) return next(this.#addressOf(name.slice(ORIGINAL.length)), context);
        if (this.#overlay.modules.has(name))
          return { url: this.#addressOf(name) + LAID, format: "module", shortCircuit: true };
        return next(this.#addressOf(name), context);
      },
      load: (url, context, next) => {
        const source = url.endsWith(LAID) ? this.#sourceOf(url.slice(0, -LAID.length)) : undefined;
        return source === undefined ? next(url, context) : { format: "module", source, shortCircuit: true };
      },
    });
  }

  /** The name of an imported module, if it is one of the program's with something over it, or of the newsroom's own code. */
  #nameOf(specifier: string, parent = ""): string | undefined {
    if (specifier.startsWith("visnyk")) return importedFrom(specifier, this.#nameAt(parent) ?? "");
    if (!/^(?:\.|file:)/.test(specifier)) return undefined;
    const name = this.#nameAt(URL.parse(specifier, parent || undefined)?.href ?? "");
    return name !== undefined && (name.startsWith(OF_THEME) || this.#overlay.modules.has(name))
      ? name
      : undefined;
  }

  #nameAt(url: string): string | undefined {
    const [address = ""] = url.split("?");
    if (address.startsWith(this.#theme)) return OF_THEME + decodeURI(address.slice(this.#theme.length));
    if (!address.startsWith(this.#program)) return undefined;
    return decodeURI(address.slice(this.#program.length)).replace(/\.js$/, ".ts");
  }

  #addressOf(name: string): string {
    return pathToFileURL(join(PROGRAM, asItRuns(name))).href;
  }

  #sourceOf(url: string): string | undefined {
    const name = this.#nameAt(url);
    return name === undefined ? undefined : this.#overlay.modules.get(name);
  }
}

/** For threads, which load this module first: a part of what it is called with is where the content lies. */
export function contentFrom(url: string): string {
  return fileURLToPath(new URL(url).searchParams.get("content") ?? "");
}
