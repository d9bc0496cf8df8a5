/** Measures one trick, in a process of its own: what was compiled for one does not help another. */
import { TRICKS } from "./all.ts";
import { type BuiltSite, Material } from "./material.ts";
import { gainOf } from "./measure.ts";

const [number = "", turns = "", site = ""] = process.argv.slice(2);
const trick = TRICKS[Number(number)];
if (trick === undefined) throw new Error(`there is no trick of the number ${number}`);
const ways = trick.prepare(new Material(JSON.parse(site) as BuiltSite));
process.stdout.write(`${JSON.stringify(gainOf(ways, Number(turns)))}\n`);
