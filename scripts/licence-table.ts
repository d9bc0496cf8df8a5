/** The licences of all packages, by what `package-lock.json` says of them, as a page for people. */

/** What the table needs of `package-lock.json`: its packages by the folders that they lie in. */
export interface PackageLock {
  packages: Readonly<Record<string, LockedPackage>>;
}

export interface LockedPackage {
  version?: string;
  /** An SPDX expression. */
  license?: string;
  /** Only those who change the program install it. */
  dev?: true;
}

/** The lock file leaves out licences in the form of old packages; these were looked up in their `package.json`. */
export const IN_OLD_FORM: Readonly<Record<string, string>> = {
  buildcheck: "MIT",
  "cpu-features": "MIT",
  duplexer: "MIT",
  ssh2: "MIT",
};

/** Every licence that was looked at, and what it asks of a newsroom, which runs the packages and publishes their output. */
const ASKS: Readonly<Record<string, string>> = {
  MIT: "",
  ISC: "",
  "Apache-2.0": "",
  "BSD-2-Clause": "",
  "BSD-3-Clause": "",
  "0BSD": "",
  "CC0-1.0": "",
  Unlicense: "",
  "BlueOak-1.0.0": "",
  Zlib: "",
  "Python-2.0": "",
  "PSF-2.0": "",
  "MPL-2.0":
    "Nothing, as long as its own files are used as they are; who changes them and hands them on shows the changes.",
  "LGPL-3.0-or-later":
    "Nothing of a site. It is a library of its own file (libvips), which may be replaced by another; who hands it on adds its text.",
  "LGPL-3.0":
    "Nothing of a site. It is a package of its own (libheif and libde265), loaded where a story has a HEIC photo, and may be replaced by another; who hands it on adds its text. In some countries there are patents on HEVC, which it decodes: export JPEG where that matters.",
  "OFL-1.1": "Fonts may be served and cut by anybody, but not sold by themselves; their names stay theirs.",
  "SEE LICENSE IN README.md AND LICENSE":
    "Fonts (Bitstream Vera and Arev): as the one above. Used by tests alone.",
};

const HEAD = `# Licences

The licences of all packages, as they state them themselves; \`npm run licences\` writes this page, and a test holds it. A
package with a licence that nobody has looked at is an error: see \`ASKS\` in \`licence-table.ts\`.
`;

/** @throws Error for a package without a licence, or with one that is not known here */
export function licencePage(lock: PackageLock): string {
  const all = Object.entries(lock.packages)
    .filter(([folder]) => folder !== "")
    .map(([folder, { dev, license }]) => {
      const name = nameOf(folder);
      return { name, isForUse: dev === undefined, licence: checked(name, license ?? IN_OLD_FORM[name]) };
    });
  const [inUse, forChanges] = [
    all.filter(({ isForUse }) => isForUse),
    all.filter(({ isForUse }) => !isForUse),
  ];
  return [
    HEAD,
    section("What a site is built with", inUse),
    section("What is there for those who change the program", forChanges),
    asked(),
  ].join("\n");
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** The licences of an expression: `(MIT AND Zlib)` has two. */
function termsOf(expression: string): string[] {
  if (ASKS[expression] !== undefined) return [expression];
  return expression.replace(/[()]/g, "").split(/ (?:AND|OR) /);
}

function checked(name: string, licence: string | undefined): string {
  if (licence === undefined)
    throw new Error(`${name} states no licence. Look into its folder, and enter it in IN_OLD_FORM.`);
  const unknown = termsOf(licence).find((term) => ASKS[term] === undefined);
  if (unknown === undefined) return licence;
  throw new Error(
    `${name} has the licence ${unknown}, which nobody has looked at. Read it; if it may be used, enter it in ASKS.`,
  );
}

function section(title: string, packages: readonly { name: string; licence: string }[]): string {
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)].map(
    ([licence, group]) => [licence, [...new Set(group.map(({ name }) => name))].sort()] as const,
  );
  const rows = groups
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(([licence, names]) => `| ${licence} | ${names.length} | ${names.join(", ")} |\n`);
  return `## ${title}\n\n| licence | packages | which |\n| --- | --- | --- |\n${rows.join("")}`;
}

function asked(): string {
  const rows = Object.entries(ASKS)
    .filter(([, asks]) => asks !== "")
    .map(([licence, asks]) => `| ${licence} | ${asks} |\n`);
  return `## What they ask for\n\nWhoever hands a package on, hands its licence on, too. Besides:\n\n| licence | asks |\n| --- | --- |\n${rows.join("")}`;
}
