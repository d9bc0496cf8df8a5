/** The site's list of its own addresses, kept with what was published: the next build compares the content with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../library/database.ts";
import { publishedOutput } from "../library/published.ts";
import { forgetAddresses, keepAddresses } from "../library/published-addresses.ts";
import { fileOfPath } from "../model/address.ts";
import type { Plan } from "../plan/plan.ts";

/** The texts of parts of the list, by part; the index is empty. */
export type PressedAddresses = ReadonlyMap<string, string>;

const KIND = "address-list";

/** The parts that were pressed. @param folder where they lie */
export function pressedAddresses({ orders }: Plan, folder: string): PressedAddresses {
  const parts = orders.map(({ output }) => output).filter(({ kind }) => kind === KIND);
  return new Map(parts.map(({ key, path }) => [key, readFileSync(join(folder, fileOfPath(path)), "utf8")]));
}

/** To be called while the library still knows the outputs that are gone. */
export function rememberAddresses(db: Database, pressed: PressedAddresses, { gone }: Plan): void {
  for (const path of gone) {
    const output = publishedOutput(db, path);
    if (output?.kind === KIND) forgetAddresses(db, output.key);
  }
  for (const [part, text] of pressed) keepAddresses(db, part, text);
}
