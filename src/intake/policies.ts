/** What `policies` in `site.yaml` means: where the newsroom lays its rules open. */
import type { z } from "zod";
import type { Problems } from "../kit/problems.ts";
import { nearest, suggest } from "../kit/text.ts";
import type { Snapshot } from "../library/snapshot.ts";
import type { Policies, PolicyPlace } from "../model/policies.ts";
import type { policiesSchema } from "./policies-schema.ts";
import type { YamlSource } from "./yaml/yaml.ts";

/** The places with the lines that name them; nothing where no policy is named. */
export function policiesFrom(
  given: z.output<typeof policiesSchema> | undefined,
  yaml: YamlSource,
): Policies | undefined {
  if (given === undefined) return undefined;
  const places = Object.entries(given).flatMap(([name, at]): [string, PolicyPlace][] =>
    at === undefined ? [] : [[name, "page" in at ? { ...at, line: yaml.lineOf(["policies", name]) } : at]],
  );
  return Object.fromEntries(places);
}

/** Reports policies that name a plain page which the site has in no language. */
export function checkPolicies({ db, newsroom }: Pick<Snapshot, "db" | "newsroom">, problems: Problems): void {
  const { policies } = newsroom.site;
  if (policies === undefined) return;
  const pages = db.all<{ key: string }>("select distinct key from plain_pages order by key");
  const keys = pages.map(({ key }) => key);
  for (const [name, at] of Object.entries(policies)) {
    if (!("page" in at) || keys.includes(at.page)) continue;
    const hint = suggest(nearest(at.page, keys), at.page) ?? "Write the page, or take the line out.";
    problems.error("site.yaml", at.line, `policies.${name} names pages/${at.page}, which there is not`, hint);
  }
}
