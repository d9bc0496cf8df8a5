import type { ProjectCopy } from "../site/project-copy.ts";

/** What the program has not, as whoever follows a recipe of CONTRIBUTING.md would add it. */
export interface Toy {
  /** New files, by their paths. */
  files: Readonly<Record<string, string>>;
  /** Lines of lists, each with the beginning of the line that it is put before. */
  lines: readonly (readonly [file: string, line: string, before: string])[];
}

/** Follows a recipe in a copy of the program. */
export function add(program: ProjectCopy, { files, lines }: Toy): void {
  for (const [path, content] of Object.entries(files)) program.write(path, content);
  for (const [path, line, before] of lines) program.insert(path, line, before);
}

/** A plain text of each story, beside its page. */
export const KIND: Toy = {
  files: {
    "src/outputs/plain-text.ts": `import type { Lang } from "../i18n/lang.ts";
import { type SitePath, sitePathOf } from "../model/address.ts";
import type { OutputOf } from "../model/output.ts";
import { because, publicFacets, ofEachChange } from "./affected.ts";
import { outputRecord, PHASES } from "./record.ts";

interface Row {
  id: string;
  lang: Lang;
  path: SitePath;
}

export const plainText = outputRecord({
  kind: "plain-text",
  phase: PHASES.pages,
  files: ["story.txt"],
  headers: (_, addresses) => [
    { path: \`\${addresses.href(sitePathOf("/"))}*/story.txt\`, headers: { "Content-Type": "text/plain; charset=utf-8" } },
  ],
  dependsOn: { settings: ["rights"] },
  all: ({ db }) => db.all<Row>("select id, lang, path from stories where live = 1").map(beside),
  view: ({ db }, { key, lang }) => {
    const sql = "select title, lede from stories where id = ? and lang = ? and live = 1";
    const story = db.get<{ title: string; lede: string }>(sql, key, lang);
    return story && { ...story, lang };
  },
  affected: ofEachChange((_, change) =>
    because(
      change,
      "is",
      publicFacets(change).map(({ path }) => beside({ ...change, path })),
    ),
  ),
});

function beside({ id, lang, path }: Row): OutputOf<"plain-text"> {
  return { path: sitePathOf(\`\${path}story.txt\`), kind: "plain-text", lang, key: id, page: 0 };
}
`,
    "templates/pages/plain-text.11ty.ts": `import { pageTemplate } from "../page-template.ts";

export default pageTemplate("plain-text", (press, { title, lede, lang }) => {
  const { rights, name } = press.frame(lang).site;
  return \`\${title}\\n\\n\${lede}\\n\\n\${rights?.[lang] ?? name[lang]}\\n\`;
});
`,
  },
  lines: [
    ["src/outputs/index.ts", 'import { plainText } from "./plain-text.ts";', "import { redirect }"],
    ["src/outputs/index.ts", "  plainText,", "  redirect,"],
  ],
};

/** A host that reads how many rules there are, and where old addresses lead. */
export const HOST: Toy = {
  files: {
    "src/hosts/toy.ts": `import type { SitePath } from "../model/address.ts";
import type { Host } from "./host.ts";

export const toy: Host = {
  name: "toy",
  files: [
    {
      path: "/_toy" as SitePath,
      text: ({ rules }, redirects) =>
        [\`\${rules.length} rules\`, ...redirects.map(({ from, to }) => \`\${from} \${to}\`), ""].join("\\n"),
      tellsRedirects: true,
    },
  ],
  beside: [{ name: "toy.conf", text: ({ everything }) => \`serve \${everything}\\n\` }],
};
`,
  },
  lines: [
    ["src/hosts/index.ts", 'import { toy } from "./toy.ts";', ""],
    ["src/hosts/index.ts", "  toy,", "];"],
    ["src/hosts/README.md", "| Toy | no | yes | no | no | no | none |", "| FTP, shared hosting |"],
  ],
};
