import { join } from "node:path";
import { exists } from "../kit/files.ts";
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

/**
 * Brings what was pressed into the site, what pages load first, and remembers what the site is now.
 * @throws Error where an ordered page was not pressed; the site then stays as it is
 */
export async function publish(db: Database, site: SiteFolder, publication: Publication): Promise<void> {
  const { plan, copies, staging } = publication;
  checkPressed(publication);
  site.claim(db);
  if (staging !== undefined) await doubt(db, plan);
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

function checkPressed({ plan, madeFrom, staging }: Publication): void {
  for (const { output } of plan.orders) {
    const isThere = staging === undefined || exists(join(staging, fileOfPath(output.path)));
    if (!isThere || !madeFrom.has(output.path)) throw new Error(`${output.path} was ordered and not pressed`);
  }
}

/**
 * Notes that what stands at these addresses is not known any more, until the publication is remembered: should it
 * break off, they are pressed again whatever the content then says.
 */
export async function doubt(db: Database, { orders }: Plan): Promise<void> {
  await db.transaction(() => {
    for (const { output } of orders) {
      const { path, kind, lang, key, page } = output;
      db.run("insert or replace into outputs values (?, ?, ?, ?, ?, '')", path, kind, lang, key, page);
    }
  });
}

function remember(db: Database, { plan, copies, ingredients, madeFrom }: Publication): void {
  for (const { output } of plan.orders) {
    const { path, kind, lang, key, page } = output;
    const hash = madeFrom.get(path) as string;
    db.run("insert or replace into outputs values (?, ?, ?, ?, ?, ?)", path, kind, lang, key, page, hash);
  }
  for (const path of plan.gone) db.run("delete from outputs where path = ?", path);
  for (const { path } of copies.copies) db.run("insert or replace into copies values (?)", path);
  for (const path of copies.gone) db.run("delete from copies where path = ?", path);
  rememberIngredients(db, ingredients);
  db.run("delete from changes");
}
