import type { SiteRow, Told } from "../row.ts";

/** A file of the folder `theme` that has no place there, and what is told of it. */
function misplaced(path: string, hint: string): SiteRow {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const told: Told = [path, `is not read: nothing of this name belongs into ${folder}/`, hint];
  return [`${path}`, (site) => site.write(path, "x"), told];
}

const HOLDS =
  "The folder theme/ holds style.css, pictures named logo or icon, and folders named style, fonts, slots, messages, parts, blocks, pages, languages and lib.";

// biome-ignore format: a table reads better in rows
export const THEME: readonly SiteRow[] = [
  ["a file in place of the folder", (site) => site.write("theme", "x"), ["theme", "is a file, and must be a folder", "What a newsroom looks like lies in a folder: theme/style.css."]],
  ["a file in place of a folder of it", (site) => site.write("theme/parts", "x"), ["theme/parts", "is a file, and must be a folder", HOLDS]],
  ["a folder in place of a file of it", (site) => site.write("theme/logo.svg/a.svg", "x"), ["theme/logo.svg", "is a folder, and must be a file", HOLDS]],
  misplaced("theme/styles.css", 'Did you mean "style.css"?'),
  misplaced("theme/tracking-by-somebody.js", HOLDS),
  misplaced("theme/style/menu.js", "Beside style.css, the folder style/ holds further stylesheets, and pictures and fonts that these show."),
  misplaced("theme/fonts/sans.css", "Fonts are files that end in .woff2, .woff, .ttf or .otf."),
  misplaced("theme/slots/footer.md", "A slot is a file such as footer.html, or footer.<lang>.html for one language."),
  misplaced("theme/messages/uk.json", "Words of a language are in a file such as uk.yaml."),
  misplaced("theme/parts/byline.js", "A part is a file such as byline.ts."),
  misplaced("theme/blocks/poll.json", "A block is a file such as poll.ts; its stylesheet, poll.css, lies beside it."),
  misplaced("theme/pages/archive.md", "A page of your own is a file such as archive.ts; its stylesheet, archive.css, lies beside it."),
  misplaced("theme/lib/dates.js", "What files of code share is in files such as lib/dates.ts."),
  ["code that the command began without", (site) => site.write("theme/parts/byline.ts", "export function byline() {}\n"),
    ["theme", "has code of the newsroom's own, which this command began without", "Run it as npm run build or npx visnyk build, not by the name of its file."]],
  misplaced("theme/languages/ka.yaml", "A language is a folder such as languages/ka."),
];
