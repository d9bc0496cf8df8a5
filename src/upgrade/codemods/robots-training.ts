import { RENAMED } from "../../intake/robots.ts";
import { withKeyRenamed } from "../yaml-edits.ts";
import type { Codemod } from "./codemod.ts";

/** What crawlers may come for is said by purpose, and one of the purposes had another name. */
export const robotsTraining: Codemod = {
  version: "0.2.0",
  what: "robots.aiTraining is robots.training now; what it says also stands in a header and in /.well-known/tdmrep.json.",
  concerns: (path) => path === "site.yaml",
  mend: (text) =>
    Object.entries(RENAMED).reduce((yaml, [old, name]) => withKeyRenamed(yaml, ["robots", old], name), text),
};
