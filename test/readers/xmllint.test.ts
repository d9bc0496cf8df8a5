import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { programOf } from "../programs.ts";
import { DEMO_XML, HOSTILE_XML } from "./feeds.ts";

const XMLLINT = programOf("xmllint");

describe.skipIf(!XMLLINT.isHere)(XMLLINT.label, () => {
  test("finds the demo's feeds well-formed", () => {
    const { stdout, stderr } = spawnSync(XMLLINT.command, ["--noout", ...DEMO_XML.map(({ file }) => file)]);
    expect(String(stdout) + stderr).toBe("");
    expect(DEMO_XML.length).toBeGreaterThan(140);
  });

  test.each(HOSTILE_XML)("finds hostile texts in $format well-formed", ({ text }) => {
    const { stdout, stderr } = spawnSync(XMLLINT.command, ["--noout", "-"], { input: text });
    expect(String(stdout) + stderr).toBe("");
  });
});
