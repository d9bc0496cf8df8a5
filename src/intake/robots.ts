/** What `robots` in `site.yaml` means. */
import type { z } from "zod";
import type { Problems } from "../kit/problems.ts";
import type { Purpose, Robots } from "../model/robots.ts";
import type { robotsSchema } from "./robots-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

type Given = z.output<typeof robotsSchema>;

/** Keys of `robots` that have other names now. */
export const RENAMED: Readonly<Record<string, Purpose>> = { aiTraining: "training" };

/**
 * The setting as the site has it. Only where it says itself whether models may be trained, mining is spoken of in headers and
 * in a file of its own: these are declarations, which nobody makes for a newsroom.
 */
export function robotsFrom(given: Given, yaml: YamlSource, problems: Problems): Robots {
  const { policy, aiTraining, ...stated } = given;
  const isSaid = yaml.writtenAt(["robots", "training"]) !== undefined;
  const consents = { ...stated, training: isSaid ? given.training : (aiTraining ?? given.training) };
  warn({ ...given, ...consents }, yaml, problems);
  if (!isSaid && policy === undefined) return consents;
  const isReserved = consents.training === "refuse";
  return { ...consents, mining: { isReserved, ...(isReserved && policy !== undefined && { policy }) } };
}

function warn(given: Given, yaml: YamlSource, problems: Problems): void {
  const told = (key: keyof Given, message: string, hint: string) =>
    problems.warn("site.yaml", yaml.lineOf(["robots", key]), message, hint);
  if (given.aiTraining !== undefined)
    told(
      "aiTraining",
      "robots.aiTraining has another name now",
      `Write training: ${given.aiTraining}; mining is then also spoken of in headers and in /.well-known/tdmrep.json.`,
    );
  if (given.previews === "refuse")
    told(
      "previews",
      "links to the site that people share will show neither a headline nor a picture",
      "Take the line out, unless that is what you want.",
    );
  if (given.policy !== undefined && given.training === "allow")
    told(
      "policy",
      "a policy on mining is read only where mining is reserved",
      "Write training: refuse, or take the policy out.",
    );
}
