import { expect, test } from "vitest";
import { z } from "zod";
import { deployTarget } from "../../src/intake/deploy-schema.ts";
import { checkYaml } from "../../src/intake/yaml/check.ts";
import { readYaml } from "../../src/intake/yaml/yaml.ts";
import { Problems } from "../../src/kit/problems.ts";
import { said } from "./said.ts";

const schema = z.strictObject({ deploy: z.record(z.string(), deployTarget) });

function check(target: string): string[] {
  const [problems, place] = [new Problems(), { file: "site.yaml", firstLine: 1 }];
  const yaml = readYaml(`deploy:\n  web: ${target}\n`, place, problems);
  if (yaml !== undefined) checkYaml(schema, yaml, place, problems);
  return said(problems.all());
}

test("a kind of target that there is not is told with those that there are", () => {
  expect(check("{ to: folderr, path: /srv/www }")).toEqual([
    '2: "deploy.web.to": expected folder, rsync, sftp, ftp, s3, git, netlify, cloudflare, firebase, vercel; found "folderr" | Did you mean "folder"?',
  ]);
  expect(check("{ to: herokuapp, path: /srv/www }")[0]).toContain("Write one of these.");
  expect(check("{ path: /srv/www }")).toEqual([
    '2: "deploy.web.to": is missing: expected a text | Add to: …',
  ]);
});

test("a key is looked for among those of the kind", () => {
  expect(check("{ to: sftp, host: h, path: /w, pasword: X }")).toEqual([
    '2: unknown key "pasword" | Did you mean "password"?',
  ]);
  expect(check("{ to: git, repository: r, host: h }")).toEqual([
    '2: unknown key "host" | Known here: to, repository, branch.',
  ]);
});
