import { unescaped, withoutHere } from "../model/file-name.ts";

/** The file name of a photo, or why the address is not one and what to do about it. */
export type PhotoName = { file: string } | { why: string; hint: string };

/** A file name that every file system accepts, and that in markdown needs at most angle brackets around spaces. */
export const FILE_NAME = /^(?!\.)(?!.*\.\.)[^/\\:%?#|<>"*\p{C}]+$/u;

/**
 * Reads the address of a photo. What can only mean a file beside the text is accepted: with `./` before it, with escapes
 * such as `%20`.
 */
export function photoName(address: string): PhotoName {
  const file = unescaped(withoutHere(address)).normalize("NFC");
  return FILE_NAME.test(file) ? { file } : refusal(address, file);
}

const BESIDE = "photos are kept beside the text, in the same folder";

function refusal(address: string, file: string): { why: string; hint: string } {
  if (/^(?:https?:)?\/\//i.test(address)) {
    const hint =
      "Save it in the story's folder, if you may use it, and write only its name: ![what it shows](photo.jpg). Its author and source belong in photos.yaml.";
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
      ? 'Put the file there and write only its name: ![what it shows](photo.jpg "caption").'
      : `Put the file there and write only its name: ![what it shows](${/\s/.test(name) ? `<${name}>` : name}).`;
  if (file === "" || /[/\\]/.test(file) || file.startsWith(".")) return { why: BESIDE, hint };
  if (name !== undefined) return { why: "it is more than the name of a file", hint };
  return {
    why: "its name has a character that not every computer allows in one",
    hint: "Rename the file with letters, digits and hyphens, and write that name.",
  };
}

/** The file name at the end of a path, without a query. */
function lastName(path: string): string | undefined {
  const name =
    path
      .replace(/[?#].*$/s, "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  return name !== path && FILE_NAME.test(name) ? name : undefined;
}
