import { join } from "node:path";
import type { z } from "zod";
import { exists, isLink } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import { readSource } from "./source.ts";
import { checkYaml } from "./yaml/check.ts";
import { readYaml, type YamlSource } from "./yaml/yaml.ts";

/** A checked YAML file, and its positions for what is checked later. */
export interface Checked<T> {
  file: string;
  data: T;
  yaml: YamlSource;
  /** True where all of it could be read. */
  isWhole: boolean;
}

/** Stands for a file that is not YAML: none of its lines is known. */
const UNREAD: YamlSource = {
  data: {},
  lineOf: () => 1,
  writtenAt: () => undefined,
  slips: () => [],
};

/**
 * Reads a YAML file of the newsroom.
 * @param usable extracts what can be used from data that does not fit the schema
 */
export function readChecked<S extends z.ZodType>(
  content: string,
  file: string,
  schema: S,
  usable: (data: unknown) => z.output<S>,
  problems: Problems,
): Checked<z.output<S>> {
  const text = textOf(content, file, problems);
  const place = { file, firstLine: 1 };
  const yaml = text === undefined ? undefined : readYaml(text, place, problems);
  const data = yaml && checkYaml(schema, yaml, place, problems);
  const isWhole = data !== undefined;
  return { file, data: isWhole ? data : usable(yaml?.data), yaml: yaml ?? UNREAD, isWhole };
}

function textOf(content: string, file: string, problems: Problems): string | undefined {
  const path = join(content, file);
  if (isLink(path)) {
    problems.error(
      file,
      undefined,
      "is a symbolic link; content is read from the content folder only",
      "Put the file itself here.",
    );
    return undefined;
  }
  if (!exists(path)) {
    problems.error(
      file,
      undefined,
      "is missing",
      `A newsroom has site.yaml, topics.yaml and authors.yaml in its content folder (${content}).`,
    );
    return undefined;
  }
  return readSource(content, file, problems)?.text;
}
