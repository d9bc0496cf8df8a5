import { readAnyYaml, readYaml } from "../../../src/intake/yaml/yaml.ts";
import { Problems } from "../../../src/kit/problems.ts";
import type { Trick } from "./trick.ts";

const PLACE = { file: "story.md", firstLine: 2 };

export const simpleYaml: Trick = {
  title: "simple front matter read line by line",
  plain: "the parser of all YAML",
  prepare(material) {
    const yaml = material.texts().map((text) => text.yaml);
    const all = (read: typeof readYaml) => yaml.map((text) => read(text, PLACE, new Problems())?.data);
    return { stories: material.stories, plain: () => all(readAnyYaml), trick: () => all(readYaml) };
  },
};
