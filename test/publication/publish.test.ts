import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { publishedHash } from "../../src/library/published.ts";
import { sitePathOf } from "../../src/model/address.ts";
import { publish } from "../../src/publication/publish.ts";
import { SiteFolder } from "../../src/publication/site-folder.ts";
import { type Pages, TinySite } from "../plan/tiny-site.ts";
import { formsIn } from "./in-forms.ts";

/** What changes the disk, and after how many such steps this process is as if it had been killed. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, steps: [] as string[] }));

/** Which moves lead to another disk. */
const disks = vi.hoisted(() => ({ areApart: (_from: string, _to: string): boolean => false }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const mortal = Object.fromEntries(
    (
      ["renameSync", "copyFileSync", "unlinkSync", "rmdirSync", "rmSync", "mkdirSync", "utimesSync"] as const
    ).map((name) => [
      name,
      (...values: unknown[]) => {
        if (life.left-- <= 0) throw new Error("killed");
        life.steps.push(`${name} ${values[0]}`);
        if (name === "renameSync" && disks.areApart(String(values[0]), String(values[1])))
          throw Object.assign(new Error("EXDEV"), { code: "EXDEV" });
        return (fs[name] as (...values: unknown[]) => unknown)(...values);
      },
    ]),
  );
  return { ...fs, ...mortal };
});

let site: TinySite;
beforeEach(() => {
  life.left = Number.POSITIVE_INFINITY;
  disks.areApart = () => false;
  site = new TinySite();
  onTestFinished(() => {
    life.left = Number.POSITIVE_INFINITY;
    site.remove();
  });
});

const OLD: Pages = {
  "/": "home, old",
  "/2025/01/a/": "a, old",
  "/2025/01/b/": "b",
  "/2025/02/gone/": "gone",
  "/turn": "a file that becomes a folder",
  "/turned/over/": "a folder that becomes a file",
  "/feed.xml": "feed, old",
};
const NEW: Pages = {
  "/": "home, new",
  "/2025/01/a/": "a, new",
  "/2025/01/b/": "b",
  "/2025/01/c/": "c",
  "/2026/03/d/": "d",
  "/2026/": "year",
  "/turn/page/": "a folder that was a file",
  "/turned": "a file that was a folder",
  "/feed.xml": "feed, new",
};

test("the site becomes what was pressed, and what it was not any more goes", async () => {
  await site.publish(OLD);
  expect(site.pages).toEqual(OLD);
  await site.publish(NEW);
  expect(site.pages).toEqual(NEW);
  expect(existsSync(join(site.output, "2025/02"))).toBe(false);
  expect(existsSync(site.staging)).toBe(false);
  expect(site.db.all("select * from journal")).toEqual([]);
});

test("stories come first, then lists, then feeds, and only then does anything go", async () => {
  await site.publish(OLD);
  life.steps.length = 0;
  await site.publish(NEW);
  const moved = life.steps
    .filter((step) => /^(renameSync|unlinkSync) /.test(step) && !step.includes("probe"))
    .map((step) => step.slice(step.search(/(staging|site)\//)));
  expect(moved).toEqual([
    "staging/2025/01/a/index.html",
    "staging/2025/01/c",
    "staging/2026",
    "staging/turn",
    "staging/turn",
    "staging/index.html",
    "staging/turned",
    "staging/turned",
    "staging/feed.xml",
    "site/2025/02/gone/index.html",
    "site/turn",
    "site/turned/over/index.html",
  ]);
});

test("a first publication moves whole folders", async () => {
  await site.publish(NEW, { publishing: () => life.steps.splice(0) });
  const moves = life.steps.filter((step) => step.startsWith("renameSync") && !step.includes("probe"));
  expect(moves.map((step) => step.slice(step.indexOf("staging/")))).toEqual(
    ["2025", "2026", "turn", "index.html", "turned", "feed.xml"].map((name) => `staging/${name}`),
  );
});

test("a page that was pressed to the same bytes keeps its file and its time", async () => {
  await site.publish(OLD);
  const file = join(site.output, "2025/01/b/index.html");
  utimesSync(file, 1000, 1000);
  site.db.run("update outputs set fingerprint = 'other' where path = '/2025/01/b/'");
  await site.publish(OLD);
  expect(statSync(file).mtimeMs).toBe(1_000_000);
});

/** From here on the process can take only so many steps. */
const dyingAfter = (steps: number) => () => {
  life.left = steps;
};

/** Publishes, and says whether the process was killed meanwhile. */
async function killed(publication: Promise<unknown>): Promise<boolean> {
  const was = await publication.then(
    () => false,
    () => true,
  );
  expect(life.left < 0).toBe(was);
  life.left = Number.POSITIVE_INFINITY;
  return was;
}

const underWay = () => site.db.all("select 1 from journal").length > 0;

describe("killed before any step on the disk,", () => {
  /** Every number of steps that the publication can die after. */
  const moments = Array.from({ length: 28 }, (_, i) => i);

  test.each(moments)("after %d: the site is the old one, or the next run makes it the new one", async (n) => {
    await site.publish(OLD);
    const died = await killed(site.publish(NEW, { publishing: dyingAfter(n) }));
    expect(died).toBe(n < moments.length - 1);
    const begun = underWay();
    const decided = publishedHash(site.db, sitePathOf("/2026/")) !== undefined;
    if (!decided) expect(site.pages).toEqual(OLD);
    const said = await site.publish(begun ? NEW : OLD);
    if (begun)
      expect(said).toEqual([expect.stringMatching(/stopped while it was publishing .* is now complete\.$/)]);
    else expect(said).toEqual([]);
    expect(site.pages).toEqual(begun ? NEW : OLD);
    expect(readdirSync(site.output).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test.each(moments)(
    "after %d: completing alone makes the site the new one, before anything is looked at",
    async (n) => {
      await site.publish(OLD);
      await killed(site.publish(NEW, { publishing: dyingAfter(n) }));
      const begun = underWay();
      const decided = publishedHash(site.db, sitePathOf("/2026/")) !== undefined;
      life.left = Number.POSITIVE_INFINITY;
      await site.complete();
      if (begun || decided) expect(site.pages).toEqual(NEW);
      else expect(site.pages).toEqual(OLD);
      expect(underWay()).toBe(false);
    },
  );

  test.each([0, 1, 3, 6, 9, 12, 15])("and when completing it after %d", async (n) => {
    await breakOff();
    await killed(site.publish(NEW, { completing: dyingAfter(n) }));
    await site.publish(NEW);
    expect(site.pages).toEqual(NEW);
  });
});

describe("with compressed forms, killed before any step on the disk,", () => {
  const long = (pages: Pages) =>
    Object.fromEntries(
      Object.entries(pages).map(([path, text]) => [path, `${text} ${"again ".repeat(400)}`]),
    );
  const isPlain = ([path]: [string, string]) => !/\.(?:br|gz)$/.test(path);
  const plain = () => Object.fromEntries(Object.entries(site.pages).filter(isPlain));

  async function begin(): Promise<void> {
    site.encodings = ["br", "gz"];
    await site.publish(long(OLD));
  }

  test.each(Array.from({ length: 48 }, (_, i) => i))(
    "after %d: no form of another text lies beside a text, and completing makes all of them",
    async (n) => {
      await begin();
      const before = site.pages;
      const died = await killed(site.publish(long(NEW), { publishing: dyingAfter(n) }));
      expect(formsIn(site.output).wrong).toEqual([]);
      const begun = underWay();
      await site.complete();
      if (!begun && died && publishedHash(site.db, sitePathOf("/2026/")) === undefined) {
        expect(site.pages).toEqual(before);
        return;
      }
      expect(plain()).toEqual(long(NEW));
      const { forms, wrong } = formsIn(site.output);
      // Those that have no ending tell no host what they are.
      const texts = Object.keys(NEW).filter((path) => path !== "/turned");
      expect({ wrong, forms: forms.length }).toEqual({ wrong: [], forms: 2 * texts.length });
    },
  );

  // To open the library takes a step, too.
  test.each([1, 3, 5, 9, 13, 17, 21])("and when completing it after %d", async (n) => {
    await begin();
    await killed(site.publish(long(NEW), { publishing: dyingAfter(20) }));
    expect(underWay()).toBe(true);
    dyingAfter(n)();
    await killed(site.complete());
    expect(formsIn(site.output).wrong).toEqual([]);
    await site.complete();
    expect(formsIn(site.output).wrong).toEqual([]);
    expect(plain()).toEqual(long(NEW));
  });
});

/** Kills a publication when its journal is written and a few steps are done. */
async function breakOff(): Promise<void> {
  await site.publish(OLD);
  expect(await killed(site.publish(NEW, { publishing: dyingAfter(10) }))).toBe(true);
  expect(underWay()).toBe(true);
}

describe("a publication that broke off", () => {
  test("whose staging folder is gone is said to be pressed again, and nothing is half forgotten", async () => {
    await breakOff();
    rmSync(site.staging, { recursive: true });
    expect(await site.publish(NEW)).toEqual([expect.stringMatching(/\d+ of the files .* pressed again/)]);
    expect(site.pages).toEqual(NEW);
  });

  test("in whose staging folder a page is damaged is healed", async () => {
    await breakOff();
    site.write("cache/staging/index.html", "half a pa");
    await site.publish(NEW);
    expect(site.pages).toEqual(NEW);
  });

  test("whose site is gone begins anew", async () => {
    await breakOff();
    rmSync(site.output, { recursive: true });
    await site.publish(NEW);
    expect(site.pages).toEqual(NEW);
  });

  test("is completed although the next run publishes something else", async () => {
    await breakOff();
    await site.publish(OLD);
    expect(site.pages).toEqual(OLD);
  });
});

const isInSite = (path: string) => path.startsWith(`${site.output}/`);
const DISKS = {
  /** The cache is on a disk of its own. */
  "a cache": (from: string, to: string) => from.includes("/cache/") !== to.includes("/cache/"),
  /** The site is: nothing beside it is on its disk. */
  "a site": (from: string, to: string) => isInSite(from) !== isInSite(to),
};
/** All that is hidden in the site or lies beside it, where a build may have left it. */
const leftovers = () => [
  ...readdirSync(site.output).filter((name) => name.startsWith(".")),
  ...readdirSync(site.root).filter((name) => name.startsWith(".")),
  ...(existsSync(site.staging) ? [site.staging] : []),
];

describe.each(Object.entries(DISKS))("%s on another disk:", (which, areApart) => {
  beforeEach(() => {
    disks.areApart = areApart;
  });

  test("the site becomes what was pressed, and nothing is left", async () => {
    await site.publish(OLD);
    expect(site.pages).toEqual(OLD);
    const said = await site.publish(NEW);
    expect(site.pages).toEqual(NEW);
    expect(leftovers()).toEqual([]);
    expect(said).toEqual(which === "a site" ? [expect.stringContaining("copied one by one")] : []);
  });

  test.each(Array.from({ length: 24 }, (_, i) => 3 * i))(
    "killed after %d steps, the site is the old one, or the next run makes it the new one",
    async (n) => {
      await site.publish(OLD);
      await killed(site.publish(NEW, { publishing: dyingAfter(n) }));
      const begun = underWay();
      const decided = publishedHash(site.db, sitePathOf("/2026/")) !== undefined;
      if (!decided) expect(site.pages).toEqual(OLD);
      await site.publish(begun ? NEW : OLD);
      expect(site.pages).toEqual(begun ? NEW : OLD);
      expect(leftovers()).toEqual([]);
    },
  );

  test("a library that cannot be written leaves nothing in the site and nothing beside it, and is what is named", async () => {
    await site.publish(OLD);
    const claim = vi.spyOn(SiteFolder.prototype, "claim").mockImplementation(() => {
      throw Object.assign(new Error("database or disk is full"), { errcode: 13 });
    });
    const publishing = site.publish(NEW);
    await expect(publishing).rejects.toThrow(
      `${site.library} cannot be written (ENOSPC): there is no room left on its disk.`,
    );
    claim.mockRestore();
    expect(site.pages).toEqual(OLD);
    expect(leftovers()).toEqual([]);
  });
});

test("an output that was ordered and not pressed is an error, and nothing is touched", async () => {
  await site.publish(OLD);
  const output = { path: sitePathOf("/x/"), kind: "day", lang: "uk", key: "x", page: 0 } as const;
  const folder = new SiteFolder(site.output);
  const publication = {
    plan: { orders: [{ output, reason: "" }], gone: [sitePathOf("/2025/01/b/")] },
    copies: { copies: [], gone: [] },
    dependencies: {} as never,
    pressed: new Map(),
    staging: site.staging,
    say: () => {},
  };
  await expect(publish(site.db, folder, publication)).rejects.toThrow("/x/ was ordered and not pressed");
  expect(site.pages).toEqual(OLD);
  expect(site.db.all("select path from outputs")).toHaveLength(7);
});

test("one that is said to be pressed and is not there breaks the publication off, and the next run presses it", async () => {
  await site.publish(OLD);
  const remove = vi.spyOn(SiteFolder.prototype, "make").mockImplementation(() => {
    rmSync(join(site.staging, "feed.xml"));
  });
  await expect(site.publish(NEW)).rejects.toThrow("1 files or folders that were pressed are no longer in");
  remove.mockRestore();
  await site.publish(NEW);
  expect(site.pages).toEqual(NEW);
});

test("what the library remembers", async () => {
  await site.publish(OLD);
  site.db.insert("changes", { id: "x", lang: "uk" });
  await site.publish({ "/": "home" });
  expect(site.db.all("select path, kind from outputs")).toEqual([{ path: "/", kind: "home" }]);
  expect(site.db.all("select 1 from changes")).toEqual([]);
});

test("in a preview, where pages lie in their places, only what is gone is done", async () => {
  await site.publish(OLD);
  const folder = new SiteFolder(site.output);
  await folder.look(site.db, site.library);
  site.write("site/x/index.html", "x");
  const output = { path: sitePathOf("/x/"), kind: "day", lang: "uk", key: "x", page: 0 } as const;
  await publish(site.db, folder, {
    plan: { orders: [{ output, reason: "" }], gone: [sitePathOf("/2025/01/b/")] },
    copies: { copies: [], gone: [] },
    dependencies: {} as never,
    pressed: new Map([[output.path, { fingerprint: "m", hash: "h", bytes: 1, checksum: 1, time: 0 }]]),
    say: () => {},
  });
  const { "/2025/01/b/": _, ...rest } = OLD;
  expect(site.pages).toEqual({ ...rest, "/x/": "x" });
  const next = new SiteFolder(site.output);
  await next.look(site.db, site.library);
  expect(next.missing).toEqual(new Set());
});

test("where the disk will not have it, nothing was published", async () => {
  await site.publish(OLD);
  const error = Object.assign(new Error("x"), { code: "EACCES", path: "/there" });
  const make = vi.spyOn(SiteFolder.prototype, "make").mockImplementation(() => {
    throw error;
  });
  await expect(site.publish(NEW)).rejects.toThrow(
    /^\/there cannot be written \(EACCES\).*Nothing was published\.$/,
  );
  make.mockRestore();
  expect(site.pages).toEqual(OLD);
});

test("a folder in the way is replaced, as all in the site's folder belongs to the build", async () => {
  await site.publish(OLD);
  rmSync(join(site.output, "index.html"));
  mkdirSync(join(site.output, "index.html/x"), { recursive: true });
  await site.publish(NEW);
  expect(site.pages).toEqual(NEW);
});
