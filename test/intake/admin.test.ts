import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { deskFrom } from "../../src/intake/admin.ts";
import { readYaml } from "../../src/intake/yaml/yaml.ts";
import { Problems } from "../../src/kit/problems.ts";
import { EDITOR } from "../../src/model/desk.ts";

const file = "site.yaml";

function toldOf(installed: string | undefined): readonly unknown[] {
  const problems = new Problems();
  const yaml = readYaml("name: Вісник\nadmin: true\n", { file, firstLine: 1 }, problems);
  if (yaml === undefined) throw new Error("no YAML");
  deskFrom({ backend: "local", folder: "content" }, { file, yaml, problems }, () => installed);
  return problems.all().map(({ file, line, message, hint }) => [`${file}:${line}`, message, hint]);
}

const HINT = `Run npm install -E @sveltia/cms@${EDITOR.version}, or take "admin" out.`;

test.each([
  [undefined, "is not installed"],
  ["0.1.0", "is installed as 0.1.0"],
])("an editor that is missing, or of another version, is told with what to do: %s", (installed, what) => {
  const message = `"admin" needs the package @sveltia/cms ${EDITOR.version}, which ${what}`;
  expect(toldOf(installed)).toEqual([["site.yaml:2", message, HINT]]);
});

test("the version that is asked for is the one of the tests, and of the package's optional peer", () => {
  expect(toldOf(EDITOR.version)).toEqual([]);
  expect(manifest.devDependencies["@sveltia/cms"]).toBe(EDITOR.version);
  expect(manifest.peerDependencies["@sveltia/cms"]).toBe(EDITOR.version);
});
