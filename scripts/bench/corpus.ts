/**
 * `npm run corpus -- <stories> <folder>`: a content folder with that many stories. The same number gives the same
 * stories.
 */
import { resolve } from "node:path";
import { UsageError } from "../../src/kit/problems.ts";
import { command } from "../command.ts";
import { writeCorpus } from "./corpus/write.ts";

await command(() => {
  const [count, folder, ...others] = process.argv.slice(2);
  if (!/^[1-9]\d*$/.test(count ?? "") || folder === undefined || others.length > 0)
    throw new UsageError("Say how many stories and where: npm run corpus -- 2000 /tmp/corpus");
  writeCorpus(resolve(folder), Number(count));
  return 0;
});
