/** What this program promises, the tests that hold it to that, and how each promise was broken to see them fail. */

export interface Breach {
  /** A file of the program, and what is changed in it. */
  file: string;
  find: string;
  put: string;
  /** The file of tests that then fails. */
  caughtBy: string;
}

export interface Kept {
  promise: string;
  /** Files of tests, besides those that catch the breaches. */
  tests?: readonly string[];
  breaches: readonly Breach[];
}

/** In the order of the list that the program was made by. */
export const PROMISES: readonly Kept[] = [
  {
    promise: "A build that is killed leaves the published site as it was, or the next run completes it.",
    tests: ["test/eleventy/kill.test.ts"],
    breaches: [
      {
        file: "src/publication/publish.ts",
        find: "  const { lost } = exists(place.site) ? carryOut(db, place) : { lost: stepsLeft(db) };",
        put: "  const { lost } = { lost: 0 };",
        caughtBy: "test/publication/publish.test.ts",
      },
      {
        file: "src/publication/publish.ts",
        find: "      writeJournal(db, place, steps);",
        put: "      writeJournal(db, place, []); for (const step of steps) void step;",
        caughtBy: "test/publication/publish.test.ts",
      },
    ],
  },
  {
    promise:
      "After a full disk, an unreadable photo or one bad page the old site is whole, and the exit code says so.",
    tests: ["test/photos/full-disk.test.ts"],
    breaches: [
      {
        file: "src/publication/publish.ts",
        find: "    if (!pressed.has(output.path)) throw new Error(",
        put: "    if (!pressed.has(output.path)) console.error(",
        caughtBy: "test/publication/publish.test.ts",
      },
      {
        file: "src/eleventy/run.ts",
        find: "    return 1;\n",
        put: "    return 0;\n",
        caughtBy: "test/eleventy/mistakes.test.ts",
      },
      {
        file: "src/publication/staging.ts",
        find: "  if (blocksOf(staging, bsize) < bavail) return;",
        put: "  if (bavail >= 0 || blocksOf(staging, bsize) < bavail) return;",
        caughtBy: "test/eleventy/full-disk.test.ts",
      },
    ],
  },
  {
    promise:
      "The site holds exactly what the content calls for: nothing stays of what was deleted or renamed.",
    tests: ["test/eleventy/strays.test.ts", "test/publication/site-folder.test.ts"],
    breaches: [
      {
        file: "src/publication/files-to-change.ts",
        find: "  const gone = new Set([...strays, ...[...plan.gone, ...copies.gone].map(fileOfPath)]);",
        put: "  const gone = new Set([...strays, ...[...copies.gone].map(fileOfPath)]);",
        caughtBy: "test/eleventy/incremental.test.ts",
      },
    ],
  },
  {
    promise: "An address that was published does not vanish silently.",
    tests: ["test/session/published-list.test.ts", "test/session/gone.test.ts"],
    breaches: [
      {
        file: "src/intake/vanished/check.ts",
        find: "  report(losses, (start)",
        put: "  report(losses.slice(losses.length), (start)",
        caughtBy: "test/intake/vanished/vanished.test.ts",
      },
    ],
  },
  {
    promise: "The same content, settings and clock give the same bytes, wherever and in whatever language.",
    tests: ["test/eleventy/threads.test.ts"],
    breaches: [
      {
        file: "templates/parts/document.ts",
        find: '<meta name="generator" content="Visnyk">',
        put: `<meta name="generator" content="Visnyk" data-x="\${new Date(0)}">`,
        caughtBy: "test/eleventy/deterministic.test.ts",
      },
    ],
  },
  {
    promise: "A build after any series of edits equals a clean build.",
    tests: ["test/eleventy/incremental.test.ts", "test/plan/affected.test.ts"],
    breaches: [
      {
        file: "src/plan/plan.ts",
        find: "    else if (published !== fingerprintOf(output.kind, view)) this.#order({ output, reason });",
        put: "    else if (published === undefined) this.#order({ output, reason });",
        caughtBy: "test/plan/any-edits.test.ts",
      },
    ],
  },
  {
    promise: "Two builds at once on one cache do no harm; what is damaged in a cache is never published.",
    tests: ["test/publication/lock.test.ts", "test/session/shared-store.test.ts"],
    breaches: [
      {
        file: "src/photos/cache.ts",
        find: "          : sha256(await readFile(path)) === file.sha256;",
        put: "          : sha256(await readFile(path)) !== '';",
        caughtBy: "test/photos/cache.test.ts",
      },
      {
        file: "src/publication/lock.ts",
        find: "    while (lock === undefined) {",
        put: "    if (lock === undefined) lock = new Lock(new DatabaseSync(':memory:'));\n    while (lock === undefined) {",
        caughtBy: "test/eleventy/two-builds.test.ts",
      },
      {
        file: "src/library/database.ts",
        find: "      if (!isDamage(error)) throw error;",
        put: "      if (!isDamage(error) || isDamage(error)) throw error;",
        caughtBy: "test/eleventy/damage.test.ts",
      },
    ],
  },
  {
    promise: "Drafts and stories before their time appear nowhere, photos and counts included.",
    tests: ["test/intake/drafts.test.ts", "test/plan/list-publicity.test.ts"],
    breaches: [
      {
        file: "src/intake/store.ts",
        find: "    const live = isLive(story, this.#clock);",
        put: "    const live = isLive({ ...story, draft: false }, this.#clock);",
        caughtBy: "test/eleventy/not-public.test.ts",
      },
    ],
  },
  {
    promise: "The build says when the next scheduled story is due.",
    breaches: [
      {
        file: "src/library/next-due.ts",
        find: "select min(published) as date",
        put: "select min(published) + 3600000 as date",
        caughtBy: "test/eleventy/not-public.test.ts",
      },
    ],
  },
  {
    promise: "Photos carry no place and no camera data; credit and copyright stay.",
    tests: ["test/photos/exif.test.ts", "test/photos/embedded.test.ts"],
    breaches: [
      {
        file: "src/photos/credit.ts",
        find: "    if (this.#fillings.length === 0) return image;",
        put: "    if (this.#fillings.length >= 0) return image;",
        caughtBy: "test/photos/derive.test.ts",
      },
      {
        file: "src/photos/credit.ts",
        find: "IFD2: { ColorSpace: SRGB } })",
        put: 'IFD2: { ColorSpace: SRGB }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 27/1 0/1" } })',
        caughtBy: "test/photos/derive.test.ts",
      },
    ],
  },
  {
    promise: "Content is data: no template syntax, layout, permalink or computed key in it is obeyed.",
    tests: ["test/intake/front-matter.test.ts", "test/intake/yaml/yaml.test.ts"],
    breaches: [
      {
        file: "src/intake/story-schema.ts",
        find: "  return z.strictObject({",
        put: "  return z.object({",
        caughtBy: "test/eleventy/content-is-data.test.ts",
      },
    ],
  },
  {
    promise: "No text of an article becomes live markup, in pages, feeds, JSON-LD or social tags.",
    tests: [
      "test/markdown/any-text.test.ts",
      "test/discovery/social.test.ts",
      "test/site/hostile-content.test.ts",
    ],
    breaches: [
      {
        file: "src/kit/html.ts",
        find: "  return SPECIAL.test(text) ? ",
        put: "  return SPECIAL.test('') ? ",
        caughtBy: "test/templates/hostile-text.test.ts",
      },
      {
        file: "src/blocks/parser.ts",
        find: "    html: false,",
        put: "    html: true,",
        caughtBy: "test/markdown/any-text.test.ts",
      },
      {
        file: "src/discovery/json-ld.ts",
        find: "const LIVE_IN_SCRIPT = /[<>&\\u2028\\u2029]/g;",
        put: "const LIVE_IN_SCRIPT = /[\\u2028\\u2029]/g;",
        caughtBy: "test/discovery/json-ld.test.ts",
      },
      {
        file: "src/kit/xml.ts",
        find: '"<": "&lt;"',
        put: '"<": "<"',
        caughtBy: "test/feeds/hostile-text.test.ts",
      },
    ],
  },
  {
    promise:
      "Nothing is read outside the content or written outside the output; twins of names are told with both sides.",
    tests: [
      "test/scripts/confined.test.ts",
      "test/intake/stories.test.ts",
      "test/plan/static-clashes.test.ts",
    ],
    breaches: [
      {
        file: "src/intake/entry-names.ts",
        find: "  if (entry.isSymbolicLink())\n    problems.error(",
        put: "  if (entry.isSymbolicLink()) return true;\n  if (entry.isSymbolicLink())\n    problems.error(",
        caughtBy: "test/eleventy/mistakes.test.ts",
      },
    ],
  },
  {
    promise: "A strict Content-Security-Policy, and the other headers in the files for hosts.",
    tests: ["test/demo/pages.test.ts", "test/demo/scripts.test.ts", "test/outputs/served-site.test.ts"],
    breaches: [
      {
        file: "src/blocks/embed/page.ts",
        find: '{ "frame-src": [new URL(frame.src).origin] }',
        put: '{ "frame-src": ["https:"] }',
        caughtBy: "test/blocks/embed/site.test.ts",
      },
      {
        file: "src/blocks/embed/script.ts",
        find: "/** The frame's address, in the dark where the page is. */",
        put: 'document.querySelector<HTMLButtonElement>(".embed-button")?.click();\n',
        caughtBy: "test/blocks/embed/site.test.ts",
      },
      {
        file: "templates/parts/document.ts",
        find: '    "style-src": ["\'self\'"],',
        put: '    "style-src": ["\'self\'", "\'unsafe-inline\'"],',
        caughtBy: "test/templates/every-page.test.ts",
      },
      {
        file: "src/hosts/header-rules.ts",
        find: "frame-ancestors 'none'; ",
        put: "",
        caughtBy: "test/hosts/platforms.test.ts",
      },
    ],
  },
  {
    promise:
      "Photos that are bombs, huge, cut, empty, misnamed or none are an error that names photo and story.",
    tests: ["test/photos/strangers.test.ts", "test/photos/derive.test.ts"],
    breaches: [
      {
        file: "src/photos/source.ts",
        find: "  if (pixels > MAX_PIXELS) {",
        put: "  if (pixels > MAX_PIXELS * 1000) {",
        caughtBy: "test/photos/inspect.test.ts",
      },
    ],
  },
  {
    promise: "Pathological markdown and YAML cost linear time.",
    tests: ["test/intake/yaml/simple.test.ts"],
    breaches: [
      {
        file: "src/blocks/parser.ts",
        find: "    maxNesting: MAX_NESTING,",
        put: "    maxNesting: 1_000_000,",
        caughtBy: "test/markdown/hostile-length.test.ts",
      },
      {
        file: "src/intake/yaml/yaml.ts",
        find: "{ maxAliasCount: 20 }",
        put: "{ maxAliasCount: -1 }",
        caughtBy: "test/intake/yaml/yaml.test.ts",
      },
    ],
  },
  {
    promise:
      "Bad input fails with file, line, what was found, what was expected and the nearest right thing, all in one run.",
    tests: ["test/messages/every-message.test.ts", "test/intake/stories.test.ts"],
    breaches: [
      {
        file: "src/i18n/unclear-time.ts",
        find: "  if (moments.length === 1) return undefined;",
        put: "  if (moments.length < 3) return undefined;",
        caughtBy: "test/intake/date-faults.test.ts",
      },
      {
        file: "src/intake/front-matter.ts",
        find: "  const bodyLine = 2 + countLines(yaml) + 1;",
        put: "  const bodyLine = 2 + countLines(yaml);",
        caughtBy: "test/intake/front-matter.test.ts",
      },
    ],
  },
  {
    promise: "What is probably wrong is a warning.",
    tests: ["test/messages/messages.test.ts", "test/kit/mixed-scripts.test.ts"],
    breaches: [
      {
        file: "src/intake/photo-warnings.ts",
        find: "const LEAD_WIDTH = 1200;",
        put: "const LEAD_WIDTH = 120;",
        caughtBy: "test/messages/messages.test.ts",
      },
    ],
  },
  {
    promise: "Works at a root or below a base path, with and without a server that knows index.html.",
    tests: ["test/eleventy/base-path.test.ts"],
    breaches: [
      {
        file: "src/model/address.ts",
        find: "    return this.#basePath + path.slice(1);",
        put: "    return path;",
        caughtBy: "test/site/crawl.test.ts",
      },
    ],
  },
  {
    promise:
      "Files for hosts are made from one description, and each host's limits are checked before upload.",
    tests: [
      "test/hosts/platforms.test.ts",
      "test/hosts/hostile.test.ts",
      "test/hosts/hostile-answers.test.ts",
    ],
    breaches: [
      {
        file: "src/hosts/lines.ts",
        find: '.replaceAll(":", "%3A")',
        put: "",
        caughtBy: "test/hosts/hostile-answers.test.ts",
      },
    ],
  },
  {
    promise: "No reader meets a page whose assets are missing while an upload is under way.",
    breaches: [
      {
        file: "src/publication/site-changes.ts",
        find: '(phase === "copies" || isNew ? 0',
        put: "(isNew ? 0",
        caughtBy: "test/publication/site-changes.test.ts",
      },
      {
        file: "src/plan/grace.ts",
        find: "now - since >= hours * HOUR",
        put: "now - since >= 0",
        caughtBy: "test/plan/grace.test.ts",
      },
      {
        file: "src/deploy/plan.ts",
        find: "    return now - since >= grace ? undefined : since;",
        put: "    return undefined;",
        caughtBy: "test/deploy/plan.test.ts",
      },
    ],
  },
  {
    promise: "No broken internal link, anchor or image; every page passes an HTML validator and axe.",
    tests: ["test/demo/accessibility.test.ts", "test/demo/pages.test.ts", "test/site/crawl.test.ts"],
    breaches: [
      {
        file: "templates/parts/corrections.ts",
        find: '<a href="#',
        put: '<a href="#no-',
        caughtBy: "test/templates/every-page.test.ts",
      },
    ],
  },
  {
    promise: "Cards of shared links are never refused in the name of something else.",
    breaches: [
      {
        file: "src/discovery/robots.ts",
        find: 'site.robots.previews === "allow" ? ',
        put: 'site.robots.training === "allow" ? ',
        caughtBy: "test/discovery/robots.test.ts",
      },
    ],
  },
  {
    promise:
      "A page loads from others, and sends to them, what slots need of hosts that policy names, and nothing else.",
    breaches: [
      {
        file: "src/intake/theme/slot-addresses.ts",
        find: "      if (found.length === 0) faults.push(",
        put: "      if (found.length < 0) faults.push(",
        caughtBy: "test/intake/theme/slots.test.ts",
      },
      {
        file: "templates/parts/slot.ts",
        find: "  const filled = names.filter(",
        put: "  const filled = (Object.keys(frame.theme.slots[frame.lang] ?? {}) as SlotName[]).filter(",
        caughtBy: "test/templates/slot.test.ts",
      },
    ],
  },
  {
    promise: "A preview is for the machine that it runs on, and ends with what started it.",
    breaches: [
      {
        file: "src/preview/listen.ts",
        find: "  if (isForHere(request)) next();",
        put: "  if (request.url !== undefined) next();",
        caughtBy: "test/eleventy/preview.test.ts",
      },
      {
        file: "src/preview/end-with.ts",
        find: "if (process.ppid === first && above.every(isAlive)) return;",
        put: "if (process.ppid === first) return;",
        caughtBy: "test/preview/end-with.test.ts",
      },
    ],
  },
  {
    promise:
      "A colour of the newsroom's own that cannot be read as text by day and by night is refused, with the nearest that can; what shows its look is pressed when that changes, and nothing else.",
    tests: ["test/site/look.test.ts"],
    breaches: [
      {
        file: "src/intake/look.ts",
        find: "const ENOUGH = 4.5;",
        put: "const ENOUGH = 3;",
        caughtBy: "test/intake/look.test.ts",
      },
      {
        file: "src/plan/dependencies.ts",
        find: '    "setting look": hashOf(site.look),\n',
        put: "",
        caughtBy: "test/plan/settings-used.test.ts",
      },
    ],
  },
  {
    promise:
      "Whoever subscribed to a feed whose format is left out is led to one that stays, and the check says on which hosts nobody is.",
    tests: ["test/hosts/former-feeds.test.ts"],
    breaches: [
      {
        file: "src/outputs/former-feeds.ts",
        find: "return formatsLeftOut(site.feedFormats[group]).map(",
        put: "return formatsLeftOut(site.feedFormats[group]).slice(1).map(",
        caughtBy: "test/outputs/feed-formats.test.ts",
      },
      {
        file: "src/intake/feeds.ts",
        find: 'leadsOnBySite(hosts) ? ["rss"]',
        put: 'true ? ["rss"]',
        caughtBy: "test/outputs/feed-formats.test.ts",
      },
      {
        file: "src/intake/vanished/feeds.ts",
        find: "  if (left.length === 0) return;",
        put: "  if (left.length >= 0) return;",
        caughtBy: "test/intake/vanished/vanished.test.ts",
      },
    ],
  },
];
