/** The floors of the house, from the ground up; folders on one floor do not know each other. */
export const FLOORS = [
  ["src/kit"],
  ["src/i18n", "src/s3", "src/fetching", "src/overlay"],
  ["src/model", "src/store"],
  ["src/markdown", "src/photos", "src/hosts", "src/search/format"],
  ["src/blocks", "src/library", "src/mirror", "src/search/browser"],
  ["src/feeds", "src/discovery", "src/search/index", "src/assets"],
  ["src/intake", "src/outputs"],
  ["src/plan", "templates"],
  ["src/publication", "src/shares"],
  ["src/session"],
  [
    "src/api",
    "src/deploy",
    "src/eleventy",
    "src/import",
    "src/init",
    "src/json-schemas",
    "src/links",
    "src/ping",
    "src/posters",
    "src/preview",
    "src/report",
    "src/upgrade",
    "src/site-test",
    "src/wording",
    "scripts",
    "eleventy.config.ts",
  ],
] as const;

export function floorOf(place: string): number {
  return FLOORS.findIndex((floor) => (floor as readonly string[]).includes(place));
}
