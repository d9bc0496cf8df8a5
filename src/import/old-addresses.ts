import { unescaped } from "../model/file-name.ts";

/** Parameters that say where a reader came from: they make no page of their own. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|yclid|mc_[ce]id|ref|share|replytocom|amp)$/i;
/** Stands for the old site where an archive does not say where it was. */
const SOMEWHERE = "https://somewhere.invalid/";

/** The addresses of the old site, brought into one form each, by which they are compared. */
export class OldSite {
  readonly #bases: readonly URL[];

  constructor(addresses: readonly string[]) {
    this.#bases = addresses.flatMap((address) => URL.parse(address) ?? []);
  }

  /** The address as a whole one. @param page of the text that has it */
  resolve(address: string, page?: string | undefined): URL | undefined {
    const home = this.#bases[0]?.href ?? SOMEWHERE;
    return URL.parse(address, URL.parse(page ?? home, home)?.href ?? home) ?? undefined;
  }

  /** Whether an address was one of the old site. */
  has({ protocol, host, pathname }: URL): boolean {
    if (!/^https?:$/.test(protocol)) return false;
    if (this.#bases.length === 0) return host === new URL(SOMEWHERE).host;
    return this.#bases.some(
      (base) => bareHost(host) === bareHost(base.host) && `${pathname}/`.startsWith(base.pathname),
    );
  }

  /** The same for all ways to write an address of the old site; nothing for one elsewhere. */
  keyOf(address: string, page?: string | undefined): string | undefined {
    const url = this.resolve(address, page);
    return url === undefined || !this.has(url) ? undefined : keyOfUrl(url);
  }
}

function bareHost(host: string): string {
  return host.replace(/^www\./, "");
}

function keyOfUrl({ pathname, searchParams }: URL): string {
  const path = unescaped(pathname).normalize("NFC").toLowerCase();
  const bare = path.replace(/\/index\.(?:html?|php)$/, "/").replace(/(?<=.)\/+$/, "");
  const asked = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  return asked.length === 0 ? bare : `${bare}?${asked.map((pair) => pair.join("=")).join("&")}`;
}

/** The path and query of an address as a browser would ask for them. */
export function pathOf({ pathname, search }: URL): string {
  return pathname + search;
}
