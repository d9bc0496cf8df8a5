import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { exists, walk } from "../../src/kit/files.ts";
import { buildBeside, buildStaying } from "../site/build-beside.ts";
import { type Run, SmallSite } from "../site/small-site.ts";
import { KINDS, type TriedStore } from "../store/stores.ts";

const [FOLDER, BUCKET] = KINDS as [(typeof KINDS)[number], (typeof KINDS)[number]];
const BUILD = "scripts/build.ts";
const MORTAL = `--import ${pathToFileURL(join(import.meta.dirname, "../eleventy/mortal.ts"))}`;

/** Stories in two languages, photos in stories, a share image, pages of lists, search. */
async function full(): Promise<SmallSite> {
  const site = SmallSite.empty();
  site.published = "none";
  site.write(
    "site.yaml",
    `${site.content("site.yaml").replace("shareCards: false", "shareCards: true")}compress: [br, gz]\nsearch: true\n`,
  );
  for (let i = 10; i < 22; i++) {
    const hasPhoto = i % 3 === 0;
    const photo: Record<string, string> = hasPhoto ? { photo: "{ file: a.jpg, alt: Міст }" } : {};
    if (hasPhoto) {
      await site.photo(`articles/2025/02/${i}-a/a.jpg`, 400 + i, 300);
      site.write(
        `articles/2025/02/${i}-a/photos.yaml`,
        "a.jpg:\n  credit: { uk: Архів, en: Archive, fr: Archives }\n",
      );
    }
    site.story(`2025/02/${i}-a`, { tags: i % 2 ? "[belgium]" : "[ukraine]", ...photo });
  }
  return site;
}

/** Six builds take their time where others are at work, too. */
const WHILE = 180_000;

let site: SmallSite;
let clean: SmallSite;
const built: SmallSite[] = [];

beforeAll(async () => {
  site = await full();
  clean = site.cleanCopy();
  const { code, said } = await buildBeside(clean);
  expect(code, said).toBe(0);
});

afterAll(() => {
  for (const each of [site, clean, ...built]) each.remove();
});

/** The machines of a build have the content and the store in common, and nothing else. */
class Machines {
  readonly store: TriedStore;
  readonly merging: SmallSite;
  readonly content: SmallSite;

  constructor(store: TriedStore, content = site) {
    this.store = store;
    this.content = content;
    this.merging = this.#machine();
  }

  #machine(): SmallSite {
    const machine = this.content.cleanCopy();
    built.push(machine);
    return machine;
  }

  get #store(): NodeJS.ProcessEnv {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = process.env;
    return { VISNYK_STORE: this.store.at, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
  }

  share(name: string, ...options: (string | NodeJS.ProcessEnv)[]): Promise<Run> {
    return this.#machine().run(BUILD, "--shard", name, this.#store, ...options);
  }

  /** All shares of four, at once. */
  async all(): Promise<void> {
    const runs = await Promise.all([1, 2, 3, 4].map((part) => this.share(`${part}/4`)));
    for (const { code, said } of runs) expect(code, said).toBe(0);
  }

  /** @param more environment */
  merge(args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Promise<Run> {
    const environment = { ...this.#store, ...more };
    if (this.store.at.includes(":")) return this.merging.run(BUILD, "--merge", ...args, environment);
    return buildStaying(this.merging, ["--merge", ...args], environment);
  }
}

describe("shares that meet in a folder", () => {
  let made: Machines;
  beforeAll(async () => {
    await FOLDER.begin();
    made = new Machines(await FOLDER.make());
    const killed = await made.share("2/4", { NODE_OPTIONS: MORTAL, MORTAL_STEPS: "250" });
    expect(killed.code).not.toBe(0);
    await made.all();
  }, WHILE);
  afterAll(FOLDER.end);

  /** The same shares elsewhere, and a machine that is to join them. */
  async function copy(content = site): Promise<Machines> {
    const machines = new Machines(await FOLDER.make(), content);
    cpSync(made.store.at, machines.store.at, { recursive: true });
    return machines;
  }

  function filesOf({ store }: Machines, name: string): string[] {
    return walk(store.at).flatMap(({ path }) => (path.endsWith(name) ? [join(store.at, path)] : []));
  }

  test("are the site of a clean build, also where one was killed and run again", async () => {
    const machines = await copy();
    const { code, said } = await machines.merge();
    expect(code, said).toBe(0);
    expect(said).toContain("4 of 4 shares joined");
    expect(said).toContain("0 photos made");
    expect(machines.merging.difference(clean)).toEqual([]);
    const again = await machines.merge();
    expect(again.code, again.said).toBe(0);
    expect(again.said).toContain("0 pages pressed");
  });

  test("what is damaged is pressed again, and never published", async () => {
    const machines = await copy();
    const packs = filesOf(machines, "pack-0");
    expect(packs.length).toBe(4);
    for (const [i, file] of packs.entries()) {
      const bytes = readFileSync(file);
      const at = Math.floor((bytes.length * (i + 1)) / 5);
      bytes[at] = (bytes[at] as number) ^ 1;
      writeFileSync(file, i === 3 ? bytes.subarray(0, at) : bytes);
    }
    const [index] = filesOf(machines, "1-of-4/index");
    writeFileSync(index as string, "");
    const { code, said } = await machines.merge();
    expect(code, said).toBe(0);
    expect(said).toContain("0 pages of");
    expect(machines.merging.difference(clean)).toEqual([]);
  });

  test("shares of other content, or of another time, are refused by name", async () => {
    const changed = site.cleanCopy();
    onTestFinished(() => changed.remove());
    changed.story("2025/02/11-a", { title: "Інша новина", tags: "[belgium]" });
    const other = await (await copy(changed)).merge(["4"]);
    expect(other.code).toBe(1);
    expect(other.said).toContain("Share 1/4 was made from other content.");
    expect(other.said).toContain("Nothing was published.");
    expect(other.said).not.toContain("\\u{");

    const machines = await copy();
    const program = await machines.merge(["4"], { VISNYK_BASE_URL: "https://other.example/" });
    expect(program.said).toContain("was made from other settings; another version of the program");
  });

  test("a missing share is named, and pressed by the run that joins where that is wanted", async () => {
    const machines = await copy();
    for (const file of filesOf(machines, "3-of-4/index")) rmSync(file);
    rmSync(join(machines.store.at, "shares/last"), { recursive: true });
    const refused = await machines.merge();
    expect(refused.code).toBe(1);
    expect(refused.said).toContain("Share 3/4 is not there.");
    expect(refused.said).toContain("npm run build -- --shard 3/4");
    expect(exists(machines.merging.output)).toBe(false);
    const { code, said } = await machines.merge(["--alone"]);
    expect(code, said).toBe(0);
    expect(said).toContain("Share 3/4 is not there. Its part is pressed here.");
    expect(said).toContain("3 of 4 shares joined");
    expect(filesOf(machines, "pack-0")).toEqual([]);
    expect(machines.merging.difference(clean)).toEqual([]);
  });

  test("a share needs a store that can be used", async () => {
    const machines = await copy();
    const { code, said } = await machines.share("1/4", {
      VISNYK_STORE: "s3://shares/a?endpoint=http://127.0.0.1:9",
      AWS_ACCESS_KEY_ID: "",
      AWS_EC2_METADATA_DISABLED: "true",
    });
    expect(code).toBe(1);
    expect(said).toContain("Shares meet in the store, and it cannot be used: The bucket shares");
  });
});

describe.runIf(BUCKET.isHere)(`shares that meet in ${BUCKET.name}`, () => {
  beforeAll(BUCKET.begin);
  afterAll(BUCKET.end);

  test("are the site of a clean build", { timeout: WHILE }, async () => {
    const machines = new Machines(await BUCKET.make());
    await machines.all();
    const { code, said } = await machines.merge();
    expect(code, said).toBe(0);
    expect(said).toContain("4 of 4 shares joined");
    expect(said).toContain("0 photos made");
    expect(machines.merging.difference(clean)).toEqual([]);
  });
});

test("a share has nothing to print of the site", async () => {
  const { code, said } = await clean.build("--shard", "1/2", "--next");
  expect(code).toBe(1);
  expect(said).toContain("A share publishes nothing, so it has no --changes, no --next and no --report.");
});

test("shares on one machine begin with what was published, make photos in a round of their own, and leave the site alone", {
  timeout: WHILE,
}, async () => {
  const one = clean.copy();
  one.story("2025/02/11-a", { title: "Інша новина", tags: "[belgium]" });
  await one.photo("articles/2025/02/12-a/a.jpg", 600, 300);
  const before = one.snapshot();
  const photos = await Promise.all([1, 2].map((part) => one.buildApart("--shard", `${part}/2`, "--photos")));
  for (const { code, said } of photos) expect(code, said).toBe(0);
  expect(photos.map(({ said }) => Number(/(\d) photos made/.exec(said)?.[1])).reduce((a, b) => a + b)).toBe(
    1,
  );
  for (const part of [1, 2]) {
    const { code, said } = await one.build("--shard", `${part}/2`);
    expect(code, said).toBe(0);
    expect(said).toContain("0 photos made");
  }
  expect(one.snapshot()).toEqual(before);
  const { code, said } = await one.build("--merge", "--confined");
  expect(code, said).toBe(0);
  const [, theirs = "none", all] = /(\d+) pages of (\d+) are theirs/.exec(said) ?? [];
  expect(theirs).toBe(all);
  expect(exists(join(one.cache, "shards"))).toBe(false);
  const anew = one.cleanCopy();
  onTestFinished(() => anew.remove());
  await buildBeside(anew);
  expect(one.difference(anew)).toEqual([]);
});
