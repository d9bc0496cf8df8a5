import type { SitePath } from "../model/address.ts";
import type { CopyPlan } from "../plan/copies.ts";
import type { DependenciesOfKinds } from "../plan/dependencies.ts";
import type { Plan } from "../plan/plan.ts";
import type { Compression } from "./forms.ts";
import type { Done } from "./journal.ts";
import type { Pressed } from "./pressed.ts";

/** Everything that makes the new site out of the old one. */
export interface Publication {
  plan: Plan;
  copies: CopyPlan;
  dependencies: DependenciesOfKinds;
  pressed: ReadonlyMap<SitePath, Pressed>;
  /** What is new in the site's list of its own addresses; absent where it is nobody's memory, as in a preview. */
  addresses?: ReadonlyMap<string, string> | undefined;
  /** Forms in which texts are to lie beside themselves; absent where those that do are to stay as they are. */
  compression?: Compression | undefined;
  /** Where pages and copies lie; absent where that is the site itself. */
  staging?: string | undefined;
  /** Called with notices of anything out of the ordinary. */
  say: (notice: string) => void;
  onProgress?: Done | undefined;
}
