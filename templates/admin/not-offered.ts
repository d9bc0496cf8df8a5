/**
 * What the desk does not offer, by path in each schema: what whoever runs the site sets up once, beside the machine that
 * publishes it. It stays in its file as it is.
 */
export const NOT_OFFERED = {
  site: ["deploy", "mirror", "admin", "host", "compress", "grace", "policy", "trust"],
  topics: [],
  authors: [],
  series: ["guid"],
  story: [],
  entry: [],
  page: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
