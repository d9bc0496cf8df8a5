import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileOfPath } from "../model/address.ts";
import { addressList } from "../outputs/address-list.ts";
import type { Plan } from "../plan/plan.ts";

/**
 * What is new in the site's list of its own addresses, by the keys of its parts: the library keeps it with what is
 * published, and the next build compares the content with it.
 * @param folder where outputs were pressed
 */
export function pressedAddresses({ orders }: Plan, folder: string): Map<string, string> {
  const parts = orders.map(({ output }) => output).filter(({ kind }) => kind === addressList.kind);
  return new Map(parts.map(({ key, path }) => [key, readFileSync(join(folder, fileOfPath(path)), "utf8")]));
}
