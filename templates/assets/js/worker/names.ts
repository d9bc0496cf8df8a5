/** What is kept on the device, each kind in a cache of its own. */
export type CacheKind = "pages" | "assets" | "photos";

/**
 * The name of a cache of a site; without a kind, the prefix of them all. Several sites may share an origin, each below
 * a path of its own.
 */
export function cacheName(root: string, kind: CacheKind | "" = ""): string {
  return `visnyk ${root} ${kind}`;
}
