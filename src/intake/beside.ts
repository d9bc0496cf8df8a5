import { unescaped } from "../model/file-name.ts";

/** The name of a file in the form in which texts name it. */
export function composed(name: string): string {
  return name.normalize("NFC");
}

/** A file of a folder, whichever way the file system writes its name; `undefined` where there is none of that name. */
export function fileBeside(name: string, files: readonly string[]): string | undefined {
  return (
    files.find((other) => composed(other) === name) ??
    // Browsers save files under the escaped names in their addresses.
    files.find((other) => other.includes("%") && composed(unescaped(other)) === name)
  );
}

/** The names that a text may have meant by one that is not there. */
export function namesBeside(files: readonly string[]): string[] {
  return files.map(composed).filter((name) => !/\.(md|yaml)$/.test(name));
}
