import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseSync, Visitor } from "rolldown/utils";
import { expect, test } from "vitest";
import { CALLS } from "../../scripts/command-options.ts";
import { COMMAND_NAMES, helpFor } from "../../scripts/commands.ts";
import { PROJECT } from "../structure/source-files.ts";

/** The options that a command takes, as its script hands them to `parseArgs`. */
function optionsOf(name: string): string[] {
  const steps = join(PROJECT, `scripts/${name}-steps.ts`);
  const file = existsSync(steps) ? steps : join(PROJECT, `scripts/${name}.ts`);
  const names: string[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [given] }) => {
      if (callee.type !== "Identifier" || callee.name !== "parseArgs" || given?.type !== "ObjectExpression")
        return;
      for (const [key, value] of propertiesOf(given)) if (key === "options") names.push(...keysOf(value));
    },
  }).visit(parseSync(file, readFileSync(file, "utf8")).program);
  return names;
}

type Node = { type: string };

function propertiesOf(object: Node): [key: string, value: Node][] {
  const { properties = [] } = object as { properties?: { key: Node; value: Node }[] };
  return properties.map(({ key, value }) => {
    const { name, value: text } = key as { name?: string; value?: string };
    return [name ?? text ?? "", value];
  });
}

function keysOf(object: Node): string[] {
  return propertiesOf(object).map(([key, value]) =>
    propertiesOf(value).some(
      ([part, its]) => part === "default" && (its as { value?: unknown }).value === true,
    )
      ? `no-${key}`
      : key,
  );
}

test.each(COMMAND_NAMES)("visnyk %s --help tells all options that it takes, and no others", (name) => {
  const told = [...helpFor(name).matchAll(/^ {2}--([\w-]+)/gm)].map(([, option]) => option);
  expect(told.sort()).toEqual(optionsOf(name).sort());
  expect(helpFor(name)).toMatch(/^visnyk [\w-]+.*: \S.*\n/);
});

test("options are those of commands", () => {
  expect(COMMAND_NAMES).toEqual(expect.arrayContaining(Object.keys(CALLS)));
});

test.each(["--help", "-h"])("%s behind a command does nothing but tell", async (option) => {
  const script = join(PROJECT, "scripts/visnyk.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "gone", "--all", option]);
  expect(stdout).toBe(helpFor("gone"));
});
