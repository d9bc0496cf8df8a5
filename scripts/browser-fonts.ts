/** The only fonts that a browser is to find: those of packages, and none of the machine's. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { escapeXml } from "../src/kit/xml.ts";

export interface SystemFonts {
  /** Folders of packages with font files: `dejavu-fonts-ttf/ttf`. */
  folders: readonly string[];
  /** Other full names for the fonts, by their own: one stands in for another with the same widths. */
  names?: Readonly<Record<string, string>>;
}

/** A plain Linux, so that pages look the same in the tests on any machine. */
export const PLAIN_FONTS: SystemFonts = { folders: ["dejavu-fonts-ttf/ttf"] };

/** What stands in for the families that every system has. */
const GENERIC: Readonly<Record<string, string>> = {
  "sans-serif": "DejaVu Sans",
  "system-ui": "DejaVu Sans",
  sans: "DejaVu Sans",
  serif: "DejaVu Serif",
  monospace: "DejaVu Sans Mono",
};

const CACHE = join(import.meta.dirname, "../node_modules/.cache/browser-fonts");

/** A file for `FONTCONFIG_FILE`, kept with what fontconfig finds out about the fonts. */
export function fontConfiguration({ folders, names = {} }: SystemFonts): string {
  const rules = [
    ...folders.map((folder) => `<dir>${escapeXml(inPackages(folder))}</dir>`),
    ...Object.entries(names).map(renamed),
    ...Object.entries(GENERIC).map(alias),
  ].join("\n");
  const folder = join(CACHE, createHash("sha256").update(rules).digest("hex").slice(0, 16));
  const file = join(folder, "fonts.conf");
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const written = `${file}.${process.pid}`;
  writeFileSync(
    written,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${rules}
<cachedir>${escapeXml(join(folder, "cache"))}</cachedir>
</fontconfig>
`,
  );
  renameSync(written, file);
  return file;
}

function renamed([own, other]: [string, string]): string {
  const name = `<string>${escapeXml(other)}</string>`;
  return `<match target="scan">
<test name="fullname"><string>${escapeXml(own)}</string></test>
<edit name="fullname" mode="assign">${name}</edit>
<edit name="postscriptname" mode="assign">${name}</edit>
</match>`;
}

function alias([family, font]: [string, string]): string {
  return `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
}

function inPackages(folder: string): string {
  const [name = ""] = /^(?:@[^/]+\/)?[^/]+/.exec(folder) ?? [];
  const packageFolder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return join(packageFolder, folder.slice(name.length));
}
