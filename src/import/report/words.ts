import type { Remark } from "../archive.ts";
import type { Written } from "../run.ts";

/** Outcomes in words; texts have them. */
export const OUTCOMES: Readonly<Record<Written["outcome"], string>> = {
  made: "texts written",
  renewed: "texts written again, because the archive changed",
  same: "texts that were here already, as they are in the archive",
  edited: "texts edited here, and kept",
  removed: "texts deleted or moved here, and not brought back",
  "left out": "texts left out",
};

export const REMARKS: Readonly<Record<Remark["kind"], string>> = {
  "left out": "left out",
  changed: "changed",
  missing: "missing",
  made: "made up",
  told: "for information",
};
