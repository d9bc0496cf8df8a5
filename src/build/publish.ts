import { join } from "node:path";
import type { Database } from "../library/database.ts";
import { fileOfPath, type SitePath } from "../model/address.ts";
import type { CopyPlan } from "./copies.ts";
import { type Ingredients, rememberIngredients } from "./ingredients.ts";
import type { Plan } from "./plan.ts";
import type { SiteFolder } from "./site-folder.ts";

/** Everything that makes the new site out of the old one. */
export interface Publication {
  plan: Plan;
  copies: CopyPlan;
  ingredients: Ingredients;
  /** Hash of what each pressed output was made from. */
  madeFrom: ReadonlyMap<SitePath, string>;
  /** Where pages were pressed; absent where that is the site itself. */
  staging?: string | undefined;
}

/** Brings what was pressed into the site, what pages load first, and remembers what the site is now. */
export async function publish(db: Database, site: SiteFolder, publication: Publication): Promise<void> {
  const { plan, copies, staging } = publication;
  for (const copy of copies.copies) site.put(copy);
  if (staging !== undefined) {
    for (const { output } of plan.orders) site.move(join(staging, fileOfPath(output.path)), output.path);
  }
  for (const path of [...plan.gone, ...copies.gone]) site.remove(path);
  await db.transaction(() => {
    remember(db, publication);
    site.settle(db);
  });
}

function remember(db: Database, { plan, copies, ingredients, madeFrom }: Publication): void {
  for (const { output } of plan.orders) {
    const { path, kind, lang, key, page } = output;
    const hash = madeFrom.get(path);
    if (hash === undefined) throw new Error(`${path} was ordered and not pressed`);
    db.run("insert or replace into outputs values (?, ?, ?, ?, ?, ?)", path, kind, lang, key, page, hash);
  }
  for (const path of plan.gone) db.run("delete from outputs where path = ?", path);
  for (const { path } of copies.copies) db.run("insert or replace into copies values (?)", path);
  for (const path of copies.gone) db.run("delete from copies where path = ?", path);
  rememberIngredients(db, ingredients);
  db.run("delete from changes");
}
