/** Response headers for some addresses of the site. No address is matched by two rules that set the same header. */
export interface HeaderRule {
  /** With the base path; at most one `*`, which matches anything, slashes included. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Whether a rule applies to an address, given with the base path. */
export function isMatched(path: string, rule: HeaderRule): boolean {
  const [before = "", after] = rule.path.split("*");
  if (after === undefined) return path === before;
  return path.length >= rule.path.length - 1 && path.startsWith(before) && path.endsWith(after);
}

/**
 * For every response. Each page itself says what it may load and run; only the policy against framing works in headers
 * alone. Photos and feeds are to be seen on other sites, so nothing here forbids that (as `Cross-Origin-Resource-Policy`
 * would), and the features that pages use, sharing and copying, are not among those switched off.
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

/** For hosts that serve sites by TLS only: browsers then ask for nothing else, for a year. */
export const TLS_ONLY: HeaderRule["headers"] = { "Strict-Transport-Security": "max-age=31536000" };
