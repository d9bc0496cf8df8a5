import { unescaped, withoutHere } from "../model/file-name.ts";

/** The name of a photo's file as a text may write it, or why it is none and what to do about that. */
export type PhotoName = { file: string } | { why: string; hint: string };

/** A file name that every file system takes, and that needs no escape in markdown but angle brackets around spaces. */
const FILE_NAME = /^(?!\.)(?!.*\.\.)[^/\\:%?#|<>"*\p{C}]+$/u;

/**
 * Reads the address of a photo. What can only mean a file beside the text is taken as it is meant: with `./` before it,
 * with escapes such as `%20`.
 */
export function photoName(address: string): PhotoName {
  const file = unescaped(withoutHere(address)).normalize("NFC");
  return FILE_NAME.test(file) ? { file } : refusal(address, file);
}

const BESIDE = "photos lie beside the text, in the same folder";

function refusal(address: string, file: string): { why: string; hint: string } {
  if (/^(?:https?:)?\/\//i.test(address)) {
    const hint =
      "Save it in the story's folder, if you may use it, and write its name only: ![what it shows](photo.jpg). Its author and source belong in photos.yaml.";
    return { why: "it is on another site", hint };
  }
  if (/^data:/i.test(address))
    return {
      why: "it is the picture itself",
      hint: "Save it as a file beside the text, and write its name.",
    };
  const name = lastName(file);
  const hint =
    name === undefined
      ? 'Put the file there and write its name only: ![what it shows](photo.jpg "caption").'
      : `Put the file there and write its name only: ![what it shows](${/\s/.test(name) ? `<${name}>` : name}).`;
  if (file === "" || /[/\\]/.test(file) || file.startsWith(".")) return { why: BESIDE, hint };
  if (name !== undefined) return { why: "it is more than the name of a file", hint };
  return {
    why: "its name has a sign that not every computer allows in one",
    hint: "Rename the file with letters, digits and hyphens, and write that name.",
  };
}

/** The file name at the end of a path, without what a query adds. */
function lastName(path: string): string | undefined {
  const name =
    path
      .replace(/[?#].*$/s, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  return name !== path && FILE_NAME.test(name) ? name : undefined;
}
