/** Authors as feeds name them. */
import type { ArchiveAuthor } from "../../archive.ts";

/** `a@example.org (Name)` and `Name <a@example.org>`. */
const FORMS = [
  /^(?:mailto:)?(?<email>[^\s@<>()]+@[^\s@<>()]+)\s*\((?<name>[^()]+)\)$/,
  /^(?<name>[^<>]+?)\s*<(?:mailto:)?(?<email>[^\s@<>]+@[^\s@<>]+)>$/,
  /^(?<name>[^()@]+?)\s*\((?:mailto:)?(?<email>[^\s@<>()]+@[^\s@<>()]+)\)$/,
];

const EMAIL = /^(?:mailto:)?[^\s@]+@[^\s@]+$/;

/** Two or three words that begin with capitals. */
const FULL_NAME = /^\p{Lu}\S*(?: \p{Lu}\S*){1,2}$/u;
const BETWEEN_NAMES = /\s*(?:,|;|&|\b(?:and|et|und|en|oraz)\b|(?<=\s)(?:та|і|й|i)(?=\s))\s*/u;

/** The authors that one line names: none where it is empty or holds an address of mail alone. */
export function authorsIn(line: string): ArchiveAuthor[] {
  const written = line.replace(/\s+/g, " ").trim();
  if (written === "" || EMAIL.test(written)) return [];
  const form = FORMS.map((pattern) => pattern.exec(written)?.groups).find((groups) => groups !== undefined);
  if (form) return [{ name: unquoted(form.name ?? ""), email: form.email }];
  return namesIn(written.replace(/^by\s+/i, "")).map((name) => ({ name: unquoted(name) }));
}

/** Several names where each is a full one: `Reuters, AFP` and `Smith, John` may be one. */
function namesIn(line: string): string[] {
  const names = line.split(BETWEEN_NAMES).filter((name) => name !== "");
  return names.length > 1 && names.every((name) => FULL_NAME.test(name)) ? names : [line];
}

function unquoted(name: string): string {
  return name.replace(/^"(.*)"$/, "$1").trim();
}

/** Each author once, with all that is known. */
export function withoutRepeats(authors: readonly ArchiveAuthor[]): ArchiveAuthor[] {
  const known = new Map<string, ArchiveAuthor>();
  for (const author of authors) {
    const key = author.name.toLowerCase();
    known.set(key, { ...author, ...known.get(key) });
  }
  return [...known.values()];
}
