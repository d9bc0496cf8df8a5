import { type Change, pendingChanges } from "../library/changes.ts";
import {
  doubtfulOutputs,
  publishedFingerprint,
  publishedOfKind,
  publishedOutput,
} from "../library/published.ts";
import { publishedDependencies, publishedKinds } from "../library/published-dependencies.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import {
  fingerprintOf,
  OUTPUT_KINDS,
  type Output,
  type OutputKind,
  outputsOfKind,
  RECORDS,
  recordOf,
  viewOf,
} from "../outputs/index.ts";
import { type DependenciesOfKinds, type Difference, differenceOf } from "./dependencies.ts";

/** One output to be pressed. */
export interface Order {
  output: Output;
  reason: string;
}

/** What has to be done so that the site shows what the library holds. */
export interface Plan {
  orders: readonly Order[];
  /** Published outputs that the content no longer calls for. */
  gone: readonly SitePath[];
}

/** More changes than this are handled kind by kind rather than story by story. */
const MANY = 1000;

/**
 * Finds the outputs that are stale, each with its reason.
 * @param missing published outputs whose files are no longer there
 */
export function planOutputs(
  snapshot: Snapshot,
  dependencies: DependenciesOfKinds,
  missing: ReadonlySet<SitePath>,
): Plan {
  const planner = new Planner(snapshot, missing);
  const changes = pendingChanges(snapshot.db);
  for (const kind of OUTPUT_KINDS) {
    const difference = differenceOf(dependencies[kind], publishedDependencies(snapshot.db, kind));
    if (difference) planner.addKind(kind, difference);
    if (difference && difference.touches !== "none") continue;
    if (changes.length > MANY) planner.addKind(kind, { touches: "some", reason: "much changed" });
    else planner.addAffected(kind, changes);
  }
  planner.addMissing();
  planner.addDoubtful();
  for (const [kind, { lookedAtAlways: reason }] of RECORDS)
    if (reason !== undefined) planner.addKind(kind, { touches: "some", reason });
  planner.removeFormerKinds();
  return planner.plan();
}

class Planner {
  readonly #snapshot: Snapshot;
  readonly #missing: ReadonlySet<SitePath>;
  readonly #seen = new Set<SitePath>();
  readonly #orders = new Map<SitePath, Order>();
  readonly #gone: SitePath[] = [];

  constructor(snapshot: Snapshot, missing: ReadonlySet<SitePath>) {
    this.#snapshot = snapshot;
    this.#missing = missing;
  }

  /** All outputs of a kind, to be pressed as they are or compared with what they were made from. */
  addKind(kind: OutputKind, { touches, langs = [], reason }: Difference): void {
    const wanted = new Set<SitePath>();
    for (const output of outputsOfKind(this.#snapshot, kind)) {
      wanted.add(output.path);
      if (touches === "all" || langs.includes(output.lang)) this.#order({ output, reason });
      else if (touches === "some") this.#consider({ output, reason });
    }
    for (const path of publishedOfKind(this.#snapshot.db, kind)) if (!wanted.has(path)) this.#remove(path);
  }

  /** The outputs of a kind that changes may concern. */
  addAffected(kind: OutputKind, changes: readonly Change[]): void {
    const affected = recordOf(kind).affected?.(this.#snapshot, changes) ?? [];
    for (const { output, reason } of affected) this.#consider({ output, reason });
  }

  /** Removes outputs of kinds that the program had when the site was published and no longer has. */
  removeFormerKinds(): void {
    for (const kind of publishedKinds(this.#snapshot.db))
      if (!RECORDS.has(kind as OutputKind))
        for (const path of publishedOfKind(this.#snapshot.db, kind)) this.#remove(path);
  }

  /** Missing outputs that the content still calls for are pressed again. */
  addMissing(): void {
    for (const path of this.#missing) {
      const output = publishedOutput(this.#snapshot.db, path);
      if (output) this.#consider({ output: output as Output, reason: "its file is missing" });
    }
  }

  /** Outputs of a publication that broke off: what stands at their addresses is not known. */
  addDoubtful(): void {
    for (const output of doubtfulOutputs(this.#snapshot.db))
      this.#consider({ output: output as Output, reason: "its publication broke off" });
  }

  #consider({ output, reason }: Order): void {
    if (this.#seen.has(output.path)) return;
    const published = publishedFingerprint(this.#snapshot.db, output.path);
    const view = viewOf(this.#snapshot, output);
    if (view === undefined) {
      if (published !== undefined) this.#remove(output.path);
    } else if (this.#missing.has(output.path)) this.#order({ output, reason: "its file is missing" });
    else if (published !== fingerprintOf(output.kind, view)) this.#order({ output, reason });
    else this.#seen.add(output.path);
  }

  #order(order: Order): void {
    const { path, kind } = order.output;
    const other = this.#orders.get(path)?.output;
    if (other !== undefined && other.kind !== kind) refuseBoth(other, order.output);
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    this.#orders.set(path, order);
  }

  #remove(path: SitePath): void {
    this.#gone.push(path);
  }

  /** An address that one output leaves and another takes is not gone. */
  plan(): Plan {
    refuseFilesAsFolders(this.#orders);
    const gone = new Set(this.#gone);
    for (const path of this.#orders.keys()) gone.delete(path);
    return { orders: [...this.#orders.values()], gone: [...gone] };
  }
}

/** @throws Error where the file of one output would be a folder of another's */
function refuseFilesAsFolders(orders: ReadonlyMap<SitePath, Order>): void {
  const folders = new Set<string>();
  for (const [path, { output }] of orders) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
      const other = orders.get(folder as SitePath)?.output;
      if (other !== undefined) refuseBoth(other, output);
    }
  }
}

function refuseBoth(one: Output, other: Output): never {
  const [a, b] = [one, other].map(({ kind, path }) => `${path} (${kind})`);
  throw new Error(`${a} and ${b} cannot both be files of one site: give one of them another address`);
}
