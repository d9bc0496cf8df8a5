import type { Remark } from "../archive.ts";
import type { Entry } from "../catalogue.ts";
import type { Run } from "../run.ts";

/** How rows name what they tell of. */
export interface Naming {
  /** The content folder, as a path from the report. */
  content: string;
  dayOf(date: number): string;
  fileOf(entry: Entry): string;
  leftOverOf(entry: Entry): string;
}

type Row = Entry & { outcome: string };
type Told = Pick<Remark, "kind" | "what"> & {
  no: number;
  detail: string | null;
  line: number | null;
  kept: 0 | 1;
};

/** Texts whose rows are made at a time. */
const BATCH = 500;

/**
 * The texts and their remarks as JSON, part by part. What is said of many is written once: `whats` has the words, and each
 * remark the number of its own.
 */
export function* rowsOf({ catalogue: { rows } }: Run, naming: Naming): Generator<string> {
  const whats = rows.all<{ kind: string; what: string }>(
    "select kind, what from remarks group by kind, what order by what",
  );
  const numbers = new Map(whats.map(({ kind, what }, i) => [`${kind} ${what}`, i]));
  yield `{"content":${json(naming.content)},"whats":${json(whats.map(({ kind, what }) => [kind, what]))},"rows":[\n`;
  for (let from = 0; ; from += BATCH) {
    const texts = rows.all<Row>(
      "select * from texts where no > ? and no <= ? order by no",
      from,
      from + BATCH,
    );
    if (texts.length === 0) break;
    const told = Map.groupBy(remarksBetween(from, from + BATCH), ({ no }) => no);
    const written = texts.map((text) => json(rowOf(text, told.get(text.no) ?? [])));
    yield `${from === 0 ? "" : ",\n"}${written.join(",\n")}`;
  }
  yield "]}";

  function remarksBetween(from: number, to: number): Told[] {
    return rows.all<Told>(
      `select no, kind, what, detail, line, original is not null as kept from remarks
        where no > ? and no <= ? order by no, rowid`,
      from,
      to,
    );
  }

  function rowOf(text: Row, told: readonly Told[]): unknown[] {
    const remarks = told.map(({ kind, what, detail, line }) => [
      numbers.get(`${kind} ${what}`),
      ...(detail === null && line === null ? [] : [detail ?? ""]),
      ...(line === null ? [] : [line]),
    ]);
    const leftOver = told.some(({ kept }) => kept === 1) ? naming.leftOverOf(text) : "";
    const origin = text.line === null ? text.file : `${text.file}:${text.line}`;
    return [
      text.title,
      naming.fileOf(text),
      text.outcome,
      naming.dayOf(text.published),
      origin,
      leftOver,
      remarks,
    ];
  }
}

/** JSON that may stand in a page. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
