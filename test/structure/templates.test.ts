import { join } from "node:path";
import { expect, test } from "vitest";
import { walk } from "../../src/kit/files.ts";
import { OUTPUT_KINDS } from "../../src/outputs/index.ts";
import { PROJECT } from "./source-files.ts";

test("every kind of output has its template, and every template its kind, by name", () => {
  const templates = walk(join(PROJECT, "templates/pages")).map(({ path }) => path.replace(/\.11ty\.ts$/, ""));
  expect(templates.toSorted()).toEqual(OUTPUT_KINDS.toSorted());
});
