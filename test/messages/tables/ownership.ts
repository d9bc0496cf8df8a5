import type { SiteRow } from "../row.ts";
import { change } from "../row.ts";

/** A site whose settings have a line more, below the length of lists. */
function setting(line: string): SiteRow[1] {
  return change("site.yaml", "listSize: 3\n", `listSize: 3\n${line}\n`);
}

// biome-ignore format: a table reads better in rows
export const OWNERSHIP: readonly SiteRow[] = [
  ["the old name of a setting", setting("robots: { aiTraining: allow }"), ["site.yaml:10", "robots.aiTraining has another name now", "Write training: allow; mining is then also spoken of in headers and in /.well-known/tdmrep.json."]],
  ["cards of shared links refused", setting("robots: { previews: refuse }"), ["site.yaml:10", "links to the site that people share will show neither a headline nor a picture", "Take the line out, unless that is what you want."]],
  ["terms of what is allowed", setting("robots: { training: allow, policy: https://news.example/mining/ }"), ["site.yaml:10", "a policy on mining is read only where mining is reserved", "Write training: refuse, or take the policy out."]],
];
