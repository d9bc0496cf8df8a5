import { HOSTS } from "../hosts/index.ts";
import { outputRecord, PHASES, single } from "./record.ts";

/** A file that tells a host how to serve the site. */
export const hostFile = outputRecord({
  kind: "host-file",
  phase: PHASES.pages,
  dependsOn: { settings: ["feeds"] },
  all: (of) => {
    const paths = new Set(HOSTS.flatMap(({ files }) => files.map(({ path }) => path)));
    return [...paths].map((path) => single(of, "host-file", path));
  },
  view: (_, { lang }) => ({ lang }),
});
