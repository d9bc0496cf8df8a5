import { HOST_FILES } from "../hosts/index.ts";
import { because, ofEachChange, publicFacets } from "./affected.ts";
import { outputRecord, PHASES, single } from "./record.ts";
import { servedRedirects } from "./served-redirects.ts";

/** A file that tells a host how to serve the site. */
export const hostFile = outputRecord({
  kind: "host-file",
  phase: PHASES.pages,
  dependsOn: { settings: ["feeds"], content: ["redirects"] },
  all: (of) => [...HOST_FILES.values()].map(({ path }) => single(of, "host-file", path)),
  view: (snapshot, { lang, path }) => {
    const file = HOST_FILES.get(path);
    const redirects = file?.tellsRedirects ? servedRedirects(snapshot) : [];
    return file?.needsRedirects && redirects.length === 0 ? undefined : { lang, redirects };
  },
  affected: ofEachChange((snapshot, change) => {
    const hasAliases = publicFacets(change).some(({ aliases }) => aliases.length > 0);
    const files = [...HOST_FILES.values()].filter(({ tellsRedirects }) => hasAliases && tellsRedirects);
    return because(
      change,
      "tells",
      files.map(({ path }) => single(snapshot, "host-file", path)),
    );
  }),
});
