import type { NewFile, NewsroomWish, Program } from "./wish.ts";

/** Packages that ask to run a script when they are installed, which nothing here needs. */
const NEEDLESS_SCRIPTS = ["cpu-features", "ssh2"];

/** Commands that are scripts of their own name; the rest are called by `npx visnyk`. */
const NOT_SCRIPTS: readonly string[] = ["init"];

/** The files of a newsroom beside its content that do not depend on its languages. */
export function projectFiles(wish: NewsroomWish, program: Program): NewFile[] {
  return [
    { path: "package.json", text: json(packageJson(wish, program)) },
    { path: "tsconfig.json", text: json(TSCONFIG) },
    { path: ".gitignore", text: "node_modules/\n_site/\n.cache/\n*.log\n.DS_Store\n" },
    { path: ".gitattributes", text: "* text=auto eol=lf\n" },
    { path: ".editorconfig", text: EDITORCONFIG },
    { path: ".vscode/extensions.json", text: json({ recommendations: ["redhat.vscode-yaml"] }) },
  ];
}

function packageJson({ folder, visnyk }: NewsroomWish, { commands, nodes }: Program): object {
  const scripts = commands.filter((name) => !NOT_SCRIPTS.includes(name));
  return {
    name: folder,
    private: true,
    type: "module",
    engines: { node: ">=20" },
    scripts: Object.fromEntries(scripts.map((name) => [name, `visnyk ${name}`])),
    dependencies: { visnyk },
    optionalDependencies: nodes,
    allowScripts: Object.fromEntries(NEEDLESS_SCRIPTS.map((name) => [name, false])),
  };
}

/** Code of the newsroom's own is checked as the program's is; nothing is made of it, since Node runs it as it is. */
const TSCONFIG = {
  compilerOptions: {
    target: "es2025",
    lib: ["es2025", "esnext.iterator", "esnext.collection"],
    module: "nodenext",
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
  },
  include: ["content/theme"],
};

const EDITORCONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
indent_style = space
indent_size = 2

[*.md]
trim_trailing_whitespace = false
`;

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
