import { nearest, suggest } from "../../kit/text.ts";

/** Why an entry of the content folder is not read, and what to do. */
export interface Refusal {
  severity: "error" | "warning";
  message: string;
  hint: string;
}

/** What belongs into each folder of `theme`, by the forms of names; folders within have a line of their own. */
const PLACES: Readonly<Record<string, { files: RegExp; folders?: RegExp; hint: string }>> = {
  theme: {
    files: /^(?:style\.css|(?:logo|icon)(?:-dark)?\.(?:svg|png|jpe?g|webp|avif))$/,
    folders: /^(?:style|fonts|slots|messages|parts|blocks|pages|languages|lib)$/,
    hint: "The folder theme/ holds style.css, pictures named logo or icon, and folders named style, fonts, slots, messages, parts, blocks, pages, languages and lib.",
  },
  "theme/style": {
    files: /\.(?:css|svg|png|jpe?g|webp|avif|gif|woff2?)$/i,
    hint: "Beside style.css, the folder style/ holds further stylesheets, and pictures and fonts that these show.",
  },
  "theme/fonts": {
    files: /\.(?:woff2?|ttf|otf|txt|md)$/i,
    hint: "Fonts are files that end in .woff2, .woff, .ttf or .otf.",
  },
  "theme/slots": {
    files: /\.html$/,
    hint: "A slot is a file such as footer.html, or footer.<lang>.html for one language.",
  },
  "theme/messages": { files: /\.yaml$/, hint: "Words of a language are in a file such as uk.yaml." },
  "theme/parts": { files: /\.ts$/, hint: "A part is a file such as byline.ts." },
  "theme/blocks": {
    files: /\.(?:ts|css)$/,
    hint: "A block is a file such as poll.ts; its stylesheet, poll.css, lies beside it.",
  },
  "theme/pages": {
    files: /\.(?:ts|css)$/,
    hint: "A page of your own is a file such as archive.ts; its stylesheet, archive.css, lies beside it.",
  },
  "theme/lib": { files: /\.ts$/, hint: "What files of code share is in files such as lib/dates.ts." },
  "theme/languages": {
    files: /^$/,
    folders: /^[a-z]{2,3}$/,
    hint: "A language is a folder such as languages/ka.",
  },
};

/** Folders of code may hold further files that it imports. */
const WITHIN_LANGUAGE = /^theme\/languages\/[a-z]{2,3}(?:\/|$)/;

/** Why an entry of the folder `theme` is not read; nothing for one that is. */
export function withinTheme(folder: string, name: string, isFolder: boolean): Refusal | undefined {
  if (WITHIN_LANGUAGE.test(folder)) return undefined;
  const place = PLACES[folder];
  if (place === undefined) return undefined;
  if ((isFolder ? place.folders : place.files)?.test(name)) return undefined;
  if ((isFolder ? place.files : place.folders)?.test(name) && folder === "theme")
    return {
      severity: "error",
      message: isFolder ? "is a folder, and must be a file" : "is a file, and must be a folder",
      hint: place.hint,
    };
  const near = folder === "theme" ? suggest(nearest(name, KNOWN), name) : undefined;
  return {
    severity: "warning",
    message: `is not read: nothing of this name belongs into ${folder}/`,
    hint: near ?? place.hint,
  };
}

const KNOWN = [
  "style.css",
  "logo.svg",
  "icon.svg",
  "style",
  "fonts",
  "slots",
  "messages",
  "parts",
  "blocks",
  "pages",
  "languages",
];
