/** Response headers for some addresses of the site. No address is matched by two rules that set the same header. */
export interface HeaderRule {
  /** With the base path; a `*` stands for anything, also for several parts, and there is at most one. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Whether a rule is about an address, given with the base path. */
export function isMatched(path: string, rule: HeaderRule): boolean {
  const [before = "", after] = rule.path.split("*");
  if (after === undefined) return path === before;
  return path.length >= rule.path.length - 1 && path.startsWith(before) && path.endsWith(after);
}

/**
 * For every answer. What pages may load and run, each says itself; a policy that keeps others from framing them works in a
 * header only. Photos and feeds are to be seen on other sites, so nothing here closes them (as
 * `Cross-Origin-Resource-Policy` would), and what pages ask of a browser, sharing and copying, is not among what is switched off.
 */
export const SECURITY: HeaderRule["headers"] = {
  "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
  ]
    .map((power) => `${power}=()`)
    .join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};
