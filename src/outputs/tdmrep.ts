import { TDMREP } from "../model/well-known.ts";
import { outputRecord, PHASES, single } from "./record.ts";

/** What is reserved of text and data mining, where `site.yaml` says whether models may be trained. */
export const tdmrep = outputRecord({
  kind: "tdmrep",
  phase: PHASES.pages,
  dependsOn: { settings: ["robots"] },
  all: (of) => (of.newsroom.site.robots.mining === undefined ? [] : [single(of, "tdmrep", TDMREP)]),
  view: ({ newsroom }, { lang }) => {
    const { mining } = newsroom.site.robots;
    return mining && { lang, mining };
  },
});
