import { ROBOTS } from "../model/address.ts";
import { outputRecord, PHASES, single } from "./record.ts";

/** What crawlers may read. */
export const robots = outputRecord({
  kind: "robots",
  phase: PHASES.pages,
  dependsOn: { settings: ["robots"] },
  all: (of) => [single(of, "robots", ROBOTS)],
  view: (_, { lang }) => ({ lang }),
});
