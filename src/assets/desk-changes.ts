/**
 * The editor lays languages of an entry out as `name.uk.md` or `uk/name.md`; stories lie as `name/uk.md`. Where the `path`
 * of a collection ends with `/language`, these changes have it read and write that form, and a language that comes to a
 * story goes into the folder that the story has.
 */
const LANGUAGE_FILES = "/language";

const ENDS = `endsWith(\`${LANGUAGE_FILES}\`)`;

/** What is put in the place of what, in the editor's program as published in the version that `EDITOR` names. */
const CHANGES: readonly (readonly [from: string, to: string])[] = [
  // Which files belong to an entry.
  [
    "({subPath:r,indexFileName:i,nestedDepth:o,entrySuffix",
    `({subPath:r?.${ENDS}?r.slice(0,-${LANGUAGE_FILES.length}):r,indexFileName:i,nestedDepth:o,entrySuffix`,
  ],
  ["d?_:``,`\\\\.`,x?", `d?r?.${ENDS}?\`\\\\/\${m}\`:_:\`\`,\`\\\\.\`,x?`],
  // Where a new entry is written.
  [
    "case`multiple_files`:return i?",
    `case\`multiple_files\`:return t.${ENDS}?\`\${e}/\${t.slice(0,-${LANGUAGE_FILES.length})}/\${r}.\${n}\`:i?`,
  ],
  // Where a language of an entry is written that had none.
  [
    "return a.locales[t].path;let{basePath:m,subPath:h,extension:g}=",
    `return a.locales[t].path;if(a&&d._file.subPath?.${ENDS}){let e=Object.values(a.locales)[0]?.path;if(e)return e.replace(/[^/]+$/,\`\${t}.md\`)}let{basePath:m,subPath:h,extension:g}=`,
  ],
  // The day of a folder is that of the time as it is written, in the site's zone, wherever the browser is.
  [
    "QF.default.utc:QF.default)(i);",
    "QF.default.utc:QF.default.utc)(i.replace(/(?:Z|[+-]\\d\\d:\\d\\d)$/,`Z`));",
  ],
];

/** Fonts from elsewhere, by the start of their names. */
const FONT = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[^)]*\.woff2/g;
/** The registration of the same fonts from beside the program. */
const FONTS_BESIDE = /w\(\{"source-sans-3[\s\S]*?\}\),_\(/;

/**
 * The editor's program, changed as above.
 * @param fonts addresses of its fonts, by their names
 * @throws Error where a place to be changed is not there, or is there twice
 */
export function changedEditor(code: string, fonts: Readonly<Record<string, string>>): string {
  let changed = code;
  for (const [from, to] of CHANGES) {
    const found = changed.split(from).length - 1;
    if (found !== 1) throw new Error(`the editor's program has ${found} places such as ${from}`);
    changed = changed.replace(from, () => to);
  }
  return changed.replace(FONTS_BESIDE, () => "_(").replace(FONT, (_, name: string) => fonts[name] ?? "");
}
