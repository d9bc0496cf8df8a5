/** Hosts of which there is no program to start, as far as their documentation and their own code say how they answer. */

export interface Answer {
  status: number;
  /** Where a redirect leads. */
  to?: string;
  /** The file that is sent. */
  file?: string;
  headers: Readonly<Record<string, string>>;
}

/** What a host is given: the files that it reads, by their names, and the addresses of all files. */
export interface Given {
  /** `_redirects` and the like. */
  read: (name: string) => string;
  files: ReadonlySet<string>;
  /** The base path of the site. */
  base: string;
}

/** Asks for an address, with its query, as it is sent. */
export type Ask = (address: string) => Answer;

export interface PretendedHost {
  name: string;
  made: (given: Given) => Ask;
}

export function partsOf(address: string): { path: string; query: string } {
  const at = address.indexOf("?");
  return at < 0 ? { path: address, query: "" } : { path: address.slice(0, at), query: address.slice(at + 1) };
}

/** A text as an expression that is equal to it. */
export function exactly(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The file for an address: itself, or what lies in the folder. */
export function fileFor(path: string, files: ReadonlySet<string>): string | undefined {
  const decoded = decodeURIComponent(path);
  const file = decoded.endsWith("/") ? `${decoded}index.html` : decoded;
  return files.has(file) ? file : undefined;
}

/** Blocks of a `_headers` file. */
export function headerBlocks(text: string): { path: string; headers: [name: string, value: string][] }[] {
  const blocks: { path: string; headers: [string, string][] }[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("/")) {
      blocks.push({ path: line, headers: [] });
      continue;
    }
    const [name = "", ...value] = line.split(":");
    blocks.at(-1)?.headers.push([name.trim().toLowerCase(), value.join(":").trim()]);
  }
  return blocks;
}

/** Words of the lines of a `_redirects` file, without comments. */
export function redirectLines(text: string): string[][] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/));
}
