/** Reads a table of forms: on each line a stem, a colon and the whole forms that have it. */
export function formsByLine(lines: string): Map<string, string> {
  return new Map(
    lines
      .trim()
      .split(/\n+/)
      .flatMap((line) => {
        const [stem = "", forms = ""] = line.split(": ");
        return forms.split(" ").map((form): [string, string] => [form, stem]);
      }),
  );
}
