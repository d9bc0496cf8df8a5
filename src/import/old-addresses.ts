import { unescaped } from "../model/file-name.ts";
import { namesFor } from "./picture-names.ts";

/** Parameters that say where a reader came from: they make no page of their own. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|yclid|mc_[ce]id|ref|share|replytocom|amp)$/i;
/** Stands for the old site where an archive does not say where it was. */
const SOMEWHERE = "https://somewhere.invalid/";

/** A service of WordPress, in whose addresses those of pictures follow its host. */
const PHOTON = /^i\d\.wp\.com$/;

/** The addresses of the old site, brought into one form each, by which they are compared. */
export class OldSite {
  readonly #bases: readonly URL[];

  constructor(addresses: readonly string[]) {
    this.#bases = addresses.flatMap((address) => URL.parse(address) ?? []);
  }

  /** Whether the archive says where it was. */
  get isKnown(): boolean {
    return this.#bases.length > 0;
  }

  /** The address as a whole one, that of the original where a service stands before it. @param page of the text that has it */
  resolve(address: string, page?: string | undefined): URL | undefined {
    const home = this.#bases[0]?.href ?? SOMEWHERE;
    const url = URL.parse(address.trim(), URL.parse(page ?? home, home)?.href ?? home) ?? undefined;
    if (url === undefined || !PHOTON.test(url.host)) return url;
    return URL.parse(`https:/${url.pathname}`) ?? undefined;
  }

  /** Whether something can be fetched from an address, which it cannot where the archive does not say where it was. */
  isAddress({ host }: URL): boolean {
    return host !== new URL(SOMEWHERE).host;
  }

  hasHost(host: string): boolean {
    return this.#bases.some((base) => bareHost(host) === bareHost(base.host));
  }

  /** Whether an address was one of the old site. */
  has({ protocol, host, pathname }: URL): boolean {
    if (!/^https?:$/.test(protocol)) return false;
    if (this.#bases.length === 0) return host === new URL(SOMEWHERE).host;
    return this.#bases.some(
      (base) => bareHost(host) === bareHost(base.host) && `${pathname}/`.startsWith(base.pathname),
    );
  }

  /** A path below each address that the old site had. */
  pathsBelow({ pathname }: URL): string[] {
    return this.#bases.flatMap(({ pathname: base }) =>
      base.endsWith("/") && pathname.startsWith(base) ? pathname.slice(base.length - 1) : [],
    );
  }

  /** The same for all ways to write an address of the old site; nothing for one elsewhere. */
  keyOf(address: string, page?: string | undefined): string | undefined {
    const url = this.resolve(address, page);
    return url === undefined || !this.has(url) ? undefined : keyOfUrl(url);
  }

  /** The same for a picture, and for what it may have been made from. */
  keysOf(address: string, page?: string | undefined): string[] {
    const url = this.resolve(address, page);
    if (url === undefined || !this.has(url)) return [];
    const key = keyOfUrl(url).replace(/\?.*$/s, "");
    return [key, ...namesFor(key)];
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
