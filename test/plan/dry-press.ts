import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { AssetNames, SiteAssets } from "../../src/assets/assets.ts";
import { CodeMap } from "../../src/kit/code-map.ts";
import { checksumOf, contentHash, walk } from "../../src/kit/files.ts";
import { storePhotoFile } from "../../src/library/photo-files.ts";
import { fileOfPath, type SitePath } from "../../src/model/address.ts";
import { type AddressListView, addressListText } from "../../src/model/address-list.ts";
import type { Output } from "../../src/outputs/index.ts";
import { fingerprintOf, viewOf } from "../../src/outputs/index.ts";
import { noteShareImages } from "../../src/outputs/share-image-store.ts";
import { shareImage } from "../../src/photos/share-images/recipe.ts";
import { type CopyPlan, planCopies } from "../../src/plan/copies.ts";
import { type DependenciesOfKinds, dependenciesOf } from "../../src/plan/dependencies.ts";
import { withGrace } from "../../src/plan/grace.ts";
import { type Plan, planOutputs } from "../../src/plan/plan.ts";
import { putCopies } from "../../src/publication/copies.ts";
import type { Pressed } from "../../src/publication/pressed.ts";
import { publish } from "../../src/publication/publish.ts";
import { SiteFolder } from "../../src/publication/site-folder.ts";
import { deciderOf } from "../../src/session/share-images.ts";
import { copyFeedDates } from "../library/copy-feed-dates.ts";
import { Desk } from "../library/desk.ts";
import { clockMoves } from "../site/file-clock.ts";
import { SmallSite } from "../site/small-site.ts";

const PROJECT = join(import.meta.dirname, "../..");
const code = new CodeMap(PROJECT);
const ASSETS: SiteAssets = { named: { blockSheets: {}, blockScripts: {} } as AssetNames, files: [] };
const MARK = '<meta name="generator" content="Visnyk">';

/** A whole build within this process. Pages are what they show, as JSON, instead of what Eleventy makes of it. */
export class DryPress {
  readonly desk: Desk;
  readonly site: SmallSite;
  readonly folder: SiteFolder;
  /** Changes what outputs are made from besides their views. */
  season: (dependencies: DependenciesOfKinds) => DependenciesOfKinds = (dependencies) => dependencies;

  constructor(site = SmallSite.empty(), lasting = false) {
    this.site = site;
    this.desk = new Desk(site, lasting);
    this.folder = new SiteFolder(site.output);
  }

  /** What a build would do. */
  async plan(): Promise<Plan> {
    await this.desk.takeIn();
    this.#drawShareImages();
    await this.folder.look(this.desk.db, "");
    return planOutputs(this.desk.context, this.#dependencies(), this.folder.missing);
  }

  async build(): Promise<Plan> {
    const plan = await this.plan();
    const { db } = this.desk;
    const staging = join(this.site.root, "staging");
    const pressed = new Map<SitePath, Pressed>();
    const addresses = new Map<string, string>();
    const dependencies = this.#dependencies();
    for (const { output } of plan.orders) {
      const view = viewOf(this.desk.context, output);
      if (view === undefined) throw new Error(`${output.path} was ordered, and there is nothing to show`);
      if (output.kind === "address-list") addresses.set(output.key, addressListText(view as AddressListView));
      const file = join(staging, fileOfPath(output.path));
      mkdirSync(dirname(file), { recursive: true });
      const own = ownParts(dependencies, output);
      const bytes = Buffer.from(`${MARK}\n${own}${JSON.stringify(view, null, 1)}`);
      writeFileSync(file, bytes);
      const fingerprint = fingerprintOf(output.kind, view);
      pressed.set(output.path, { fingerprint, hash: contentHash(bytes), ...checksumOf(bytes), time: 0 });
    }
    const copies = this.copies();
    expect(putCopies(copies.copies, staging, this.desk.content)).toEqual([]);
    await publish(db, this.folder, {
      plan,
      copies,
      dependencies,
      pressed,
      addresses,
      staging,
      say: () => {},
    });
    clockMoves(this.site.output);
    return plan;
  }

  /** What is to be copied, once there is a plan. */
  copies(): CopyPlan {
    const { db, newsroom, now } = this.desk.context;
    const { missing } = this.folder;
    const planned = planCopies(db, ASSETS, this.site.cache, missing);
    return withGrace(db, planned, missing, { now, hours: newsroom.site.grace });
  }

  /** A card is what it says, as JSON. */
  #drawShareImages(): void {
    const { db, newsroom } = this.desk.context;
    for (const [key, words] of noteShareImages({ db, newsroom }, deciderOf(newsroom, code))) {
      const text = JSON.stringify(words);
      const cached = join(this.site.cache, "cards", key);
      mkdirSync(dirname(cached), { recursive: true });
      writeFileSync(cached, text);
      const file = {
        path: shareImage(words).path,
        cached,
        bytes: Buffer.byteLength(text),
        sha256: hash("sha256", text),
      };
      storePhotoFile(db, key, this.site.cache, file);
    }
  }

  #dependencies(): DependenciesOfKinds {
    const { db, newsroom, now } = this.desk.context;
    return this.season(dependenciesOf(db, newsroom, ASSETS, code, now));
  }

  /** The same content without anything that was built before, but for what no content tells: the dates that feeds had. */
  cleanCopy(lasting = false): DryPress {
    const clean = new DryPress(this.site.cleanCopy(), lasting);
    copyFeedDates(this.desk.db, clean.desk.db);
    return clean;
  }

  /** Every file of the site, and what it shows. */
  files(): Record<string, string> {
    const { path } = this.folder;
    return Object.fromEntries(
      walk(path).map((file) => [file.path, readFileSync(join(path, file.path), "utf8")]),
    );
  }

  remove(): void {
    this.desk.remove();
  }
}

export function pathsOf(plan: Plan): string[] {
  return plan.orders.map(({ output }: { output: Output }) => output.path).sort();
}

/** What the theme has for an output in its language, as templates would show it. */
function ownParts(dependencies: DependenciesOfKinds, { kind, lang }: Output): string {
  const parts = Object.entries(dependencies[kind]).filter(([name]) => name.startsWith(`in ${lang}: `));
  return parts.length === 0 ? "" : `${JSON.stringify(parts)}\n`;
}
