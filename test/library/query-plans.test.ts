import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeIn } from "../../src/intake/intake.ts";
import type { IntakeResult } from "../../src/intake/request.ts";
import { pendingChanges } from "../../src/library/changes.ts";
import { Database } from "../../src/library/database.ts";
import { nextDue } from "../../src/library/next-due.ts";
import { doubtOutput } from "../../src/library/published.ts";
import { snapshotOf } from "../../src/library/snapshot.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { OUTPUT_KINDS, outputsOfKind, viewOf } from "../../src/outputs/index.ts";
import { allAffected } from "../outputs/view-at.ts";
import { SmallSite } from "../site/small-site.ts";

/** A library that remembers what it was asked. */
class Interview {
  readonly #plan: (sql: string) => { detail: string }[];
  readonly asked = new Set<string>();

  constructor(db: Database) {
    const all = db.all.bind(db);
    this.#plan = (sql) => all(`explain query plan ${sql}`);
    for (const how of ["all", "get", "run"] as const) {
      const answer = db[how].bind(db) as (sql: string, ...values: unknown[]) => unknown;
      const asking = (sql: string, ...values: unknown[]) => {
        this.asked.add(sql);
        return answer(sql, ...values);
      };
      Object.assign(db, { [how]: asking });
    }
  }

  /** The statements for which SQLite goes through a whole table, with what it says of that. */
  scans(): string[] {
    const stepsOf = (sql: string) => this.#plan(sql).map(({ detail }) => `${detail} | ${sql}`);
    return [...this.asked].flatMap(stepsOf).filter((step) => step.startsWith("SCAN") && !SMALL.test(step));
  }
}

/** What does not grow with the archive: lists of what changed, single rows, plain pages, months, changes, stories that wait, what redirects.yaml says. */
const SMALL =
  /^SCAN (?:each VIRTUAL|own |CONSTANT|plain_pages|listings|(?:search_)?changes|months|outputs .*limit 1$|redirect_lines|lines|redirects USING INDEX redirects_(?:of_own|without_stub|with_star)|stories USING COVERING INDEX stories_waiting)/;

const site = SmallSite.empty();
const db = Database.open(join(site.root, "library.sqlite"));
let interview: Interview;

const takeInSite = (): Promise<IntakeResult> =>
  takeIn(db, {
    content: join(site.root, "content"),
    clock: { now: Date.parse(site.now), preview: false },
    readerHash: "",
  });

beforeAll(async () => {
  for (let day = 10; day < 28; day++) {
    const aliases = `[/2025/02/${day}/old/]`;
    site.story(`2025/02/${day}-a`, { aliases }, day > 10 ? `[[2025/02/${day - 1}-a]]` : "");
  }
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\n[[2025/02/10-a]]\n");
  await takeInSite();
  doubtOutput(db, { path: sitePathOf("/"), kind: "home", lang: "uk", key: "", page: 0 });
  interview = new Interview(db);
});
afterAll(() => {
  db.close();
  site.remove();
});

test("what a changed, a new and a lost story cost to read does not grow with the archive", async () => {
  site.story("2025/02/13-a", { tags: "[Бельгія]" }, "[[2025/02/11-a]]");
  site.story("2025/02/28-a", { authors: "[reporter]" });
  site.story("2025/04/01-later");
  site.delete("articles/2025/02/27-a");
  await takeInSite();
  site.now = "2025-05-01T12:00:00Z";
  await takeInSite();
  site.now = "2025-03-01T12:00:00Z";
  await takeInSite();
  expect(interview.asked.size).toBeGreaterThan(30);
  expect(interview.scans()).toEqual([]);
});

test("what an output shows is found without going through the archive", async () => {
  const { newsroom } = await takeInSite();
  const context = snapshotOf(db, newsroom, Date.parse(site.now));
  const outputs = OUTPUT_KINDS.flatMap((kind) => [...outputsOfKind(context, kind)]);
  interview.asked.clear();
  // One file lists all old addresses.
  for (const output of outputs.filter(({ path }) => path !== "/_redirects"))
    expect(viewOf(context, output)).toBeDefined();
  nextDue(db);
  expect(interview.asked.size).toBeGreaterThan(20);
  expect(interview.scans()).toEqual([]);
});

test("so are the outputs that a change may concern", async () => {
  const { newsroom } = await takeInSite();
  site.story("2025/02/14-a", { title: "Інша", tags: "[europe]" }, "[[2025/02/11-a]]");
  await takeInSite();
  const context = snapshotOf(db, newsroom, Date.parse(site.now));
  interview.asked.clear();
  const concerned = allAffected(context, pendingChanges(db));
  expect(concerned.length).toBeGreaterThan(20);
  expect(interview.scans()).toEqual([]);
});
