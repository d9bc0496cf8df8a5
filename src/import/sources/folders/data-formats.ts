import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { LineCounter, parseDocument } from "yaml";
import { isValues } from "./values.ts";

export type DataFormat = "yaml" | "toml" | "json";

/** Thrown for data that cannot be read. */
export class DataFault extends Error {
  /** Counted from 1, within the data. */
  readonly line: number | undefined;
  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
  }
}

/**
 * Times stay as they are written: what zone those without one are in, only the site knows.
 * @throws DataFault
 */
export function readData(text: string, format: DataFormat): unknown {
  if (format === "yaml") return fromYaml(text);
  return format === "toml" ? fromToml(text) : fromJson(text);
}

function fromYaml(text: string): unknown {
  const lines = new LineCounter();
  const settings = { lineCounter: lines, uniqueKeys: false, merge: true, logLevel: "silent" } as const;
  const document = parseDocument(text, { ...settings, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) throw new DataFault(error.message, lines.linePos(error.pos[0]).line);
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new DataFault((error as Error).message, undefined);
  }
}

function fromToml(text: string): unknown {
  try {
    return withoutDates(parseToml(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = error.message] = error.message.split("\n");
    throw new DataFault(message, error.line);
  }
}

/** Dates of TOML as text. */
function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]));
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(position) ? undefined : text.slice(0, position).split("\n").length;
    throw new DataFault((error as Error).message, line);
  }
}
