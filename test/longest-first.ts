import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long, most of them because they build whole sites: with one of them last, the others' cores are idle. */
const LONG =
  /\/test\/(?:eleventy\/|recipes\/|package\/|demo\/(?:accessibility|budgets|fallback-fonts|offline)|deploy\/(?:killed|polling|targets\/rsync)|hosts\/hostile|photos\/(?:base|derive)|plan\/any-edits|scripts\/confined|search\/(?:incremental|site)|session\/shar)/;

/** Begins with the files that are known to take long, then those that took long the last time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const byProject = Map.groupBy(sorted, ({ project }) => project);
    return [...byProject.values()].flatMap((its) => {
      const [long, short] = [its.filter(isLong), its.filter((file) => !isLong(file))];
      return [...long, ...short];
    });
  }
}

const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
