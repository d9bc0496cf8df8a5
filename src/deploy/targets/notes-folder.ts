/** The folder of notes where the site's own folder is all that can be written to. */
export const NOTES_INSIDE = ".visnyk";

/** The folder of notes beside the site's own, out of readers' reach. */
export function notesBeside(folder: string): string {
  return `${folder.replace(/\/+$/, "")}${NOTES_INSIDE}`;
}

/** Whether a path is below the site's root and stays there on every system. */
export function isInnerPath(path: string): boolean {
  return (
    path !== "" &&
    !/[\0\\]/.test(path) &&
    path.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
