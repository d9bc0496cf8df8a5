import { type Change, pendingChanges } from "../library/changes.ts";
import {
  doubtfulOutputs,
  publishedDependencies,
  publishedFingerprint,
  publishedOfKind,
  publishedOutput,
} from "../library/published.ts";
import type { ViewContext } from "../library/snapshot.ts";
import type { SitePath } from "../model/address.ts";
import { OUTPUT_KINDS, type Output, type OutputKind } from "../model/output.ts";
import { viewHash } from "../outputs/essence.ts";
import { outputsOfKind } from "../outputs/outputs.ts";
import { viewOf } from "../outputs/view.ts";
import { type Candidate, consequencesOf } from "./consequences.ts";
import { type Difference, differenceOf, type Ingredients } from "./dependencies.ts";
import { searchConsequences } from "./search-consequences.ts";

/** One output to be pressed. */
export interface Order {
  output: Output;
  reason: string;
}

/** What has to be done so that the site shows what the library holds. */
export interface Plan {
  orders: readonly Order[];
  /** Published outputs that the content does not call for any more. */
  gone: readonly SitePath[];
}

/** More changes than this are handled kind by kind rather than story by story. */
const MANY = 1000;

/**
 * Finds the outputs that are stale, each with its reason.
 * @param missing published outputs whose files are not there any more
 */
export function planOutputs(
  context: ViewContext,
  ingredients: Ingredients,
  missing: ReadonlySet<SitePath>,
): Plan {
  const planner = new Planner(context, missing);
  const changes = pendingChanges(context.db);
  for (const kind of OUTPUT_KINDS) {
    const difference = differenceOf(ingredients[kind], publishedDependencies(context.db, kind));
    if (difference) planner.addKind(kind, difference);
    else if (changes.length > MANY) planner.addKind(kind, { touches: "some", reason: "much changed" });
  }
  if (changes.length <= MANY) {
    planner.addChanges(changes);
    planner.addSearch();
  }
  planner.addMissing();
  planner.addDoubtful();
  planner.addKind("page", { touches: "some", reason: "its text changed" });
  planner.addKind("news-sitemap", { touches: "some", reason: "it shows the last two days" });
  return planner.plan();
}

class Planner {
  readonly #context: ViewContext;
  readonly #missing: ReadonlySet<SitePath>;
  readonly #seen = new Set<SitePath>();
  readonly #orders: Order[] = [];
  readonly #gone: SitePath[] = [];

  constructor(context: ViewContext, missing: ReadonlySet<SitePath>) {
    this.#context = context;
    this.#missing = missing;
  }

  /** All outputs of a kind, to be pressed at once or held against what they were made from. */
  addKind(kind: OutputKind, { touches, reason }: Difference): void {
    const wanted = new Set<SitePath>();
    for (const output of outputsOfKind(this.#context, kind)) {
      wanted.add(output.path);
      if (touches === "all") this.#order({ output, reason });
      else this.#consider({ output, reason });
    }
    for (const path of publishedOfKind(this.#context.db, kind)) if (!wanted.has(path)) this.#remove(path);
  }

  addChanges(changes: readonly Change[]): void {
    for (const change of changes)
      for (const candidate of consequencesOf(this.#context, change)) this.#consider(candidate);
  }

  addSearch(): void {
    for (const candidate of searchConsequences(this.#context)) this.#consider(candidate);
  }

  /** Those that the content still calls for are pressed again. */
  addMissing(): void {
    for (const path of this.#missing) {
      const output = publishedOutput(this.#context.db, path);
      if (output) this.#consider({ output, reason: "its file is missing" });
    }
  }

  /** What stood at these addresses when a publication broke off is not known. */
  addDoubtful(): void {
    for (const output of doubtfulOutputs(this.#context.db))
      this.#consider({ output, reason: "its publication broke off" });
  }

  #consider({ output, reason }: Candidate): void {
    if (this.#seen.has(output.path)) return;
    const published = publishedFingerprint(this.#context.db, output.path);
    const view = viewOf(this.#context, output);
    if (view === undefined) {
      if (published !== undefined) this.#remove(output.path);
    } else if (this.#missing.has(output.path)) this.#order({ output, reason: "its file is missing" });
    else if (published !== viewHash(output.kind, view)) this.#order({ output, reason });
    else this.#seen.add(output.path);
  }

  #order(order: Order): void {
    if (this.#seen.has(order.output.path)) return;
    this.#seen.add(order.output.path);
    this.#orders.push(order);
  }

  #remove(path: SitePath): void {
    this.#gone.push(path);
  }

  /** An address that one output leaves and another takes is not gone. */
  plan(): Plan {
    const gone = new Set(this.#gone);
    for (const { output } of this.#orders) gone.delete(output.path);
    return { orders: this.#orders, gone: [...gone] };
  }
}
