import { inEveryLanguage, outputRecord, PHASES } from "./record.ts";

/** What a device is told about the site when somebody installs it. */
export const manifest = outputRecord({
  kind: "manifest",
  phase: PHASES.pages,
  // Not every host knows the extension.
  headers: ({ languages }, addresses) =>
    languages.map((lang) => ({
      path: addresses.href(addresses.manifest(lang)),
      headers: { "Content-Type": "application/manifest+json" },
    })),
  dependsOn: { frame: true },
  all: inEveryLanguage("manifest", (addresses, lang) => addresses.manifest(lang)).all,
  view: (_, { lang }) => ({ lang }),
});
