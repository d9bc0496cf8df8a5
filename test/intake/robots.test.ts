import { expect, test } from "vitest";
import { robotsFrom } from "../../src/intake/robots.ts";
import { robotsSchema } from "../../src/intake/robots-schema.ts";
import { readYaml, type YamlSource } from "../../src/intake/yaml/yaml.ts";
import { Problems } from "../../src/kit/problems.ts";

const USUAL = { search: "allow", previews: "allow", answers: "allow", training: "refuse" };
const TERMS = "https://news.example/mining/";

test.each([
  ["nothing", "", USUAL],
  ["another purpose", "answers: refuse", { ...USUAL, answers: "refuse" }],
  ["what is so anyway", "training: refuse", { ...USUAL, mining: { isReserved: true } }],
  [
    "that training is allowed",
    "training: allow",
    { ...USUAL, training: "allow", mining: { isReserved: false } },
  ],
  ["terms", `policy: ${TERMS}`, { ...USUAL, mining: { isReserved: true, policy: TERMS } }],
  ["the old name", "aiTraining: allow", { ...USUAL, training: "allow" }],
  ["both names", "aiTraining: allow, training: refuse", { ...USUAL, mining: { isReserved: true } }],
])("a newsroom that says %s", (_, said, robots) => {
  const problems = new Problems();
  const yaml = readYaml(`robots: { ${said} }\n`, { file: "site.yaml", firstLine: 1 }, problems) as YamlSource;
  const given = robotsSchema.parse((yaml.data as { robots: unknown }).robots);
  expect(robotsFrom(given, yaml, problems)).toEqual(robots);
});
