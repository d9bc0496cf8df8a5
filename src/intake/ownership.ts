/** What `ownership` in `site.yaml` means. */
import type { z } from "zod";
import type { Lang, Localised } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import type { Owner, Ownership } from "../model/ownership.ts";
import { inEvery, optional } from "./every-language.ts";
import type { ownershipSchema } from "./ownership-schema.ts";
import type { localised } from "./schemas.ts";
import type { YamlSource } from "./yaml/yaml.ts";

type Given = z.output<typeof ownershipSchema>;
type Words = Parameters<typeof localised>[0];

interface Place {
  /** The languages that are to have its texts. */
  languages: readonly Lang[];
  file: string;
  yaml: YamlSource;
  problems: Problems;
}

/** The ownership with its texts in every language; reports shares and years that cannot be right. */
export function ownershipFrom(given: Given | undefined, place: Place): Ownership | undefined {
  if (given === undefined) return undefined;
  const texts = textsAt(place);
  const ownersIn = (key: "owners" | "beneficialOwners") =>
    given[key].map(
      (owner, i): Owner => ({
        ...owner,
        name: texts.name(owner.name, key, i, "name"),
        through: texts.name(owner.through, key, i, "through"),
      }),
    );
  checkShares(given, place);
  checkYears(given, place);
  return {
    ...given,
    legalName: texts.name(given.legalName, "legalName"),
    contact: {
      ...given.contact,
      address: texts.name(given.contact.address, "contact", "address"),
    },
    register: given.register && {
      ...given.register,
      name: texts.name(given.register.name, "register", "name"),
    },
    owners: ownersIn("owners"),
    beneficialOwners: ownersIn("beneficialOwners"),
    publicFunds: given.publicFunds.toSorted((a, b) => b.year - a.year),
    interests: optional(
      given.interests,
      place.languages,
      place.file,
      place.yaml.lineOf(["ownership", "interests"]),
      place.problems,
    ),
  };
}

/** Names stay as they are written. */
function textsAt({ languages, file, yaml, problems }: Place) {
  function name(text: Words, ...path: (string | number)[]): Localised;
  function name(text: Words | undefined, ...path: (string | number)[]): Localised | undefined;
  function name(text: Words | undefined, ...path: (string | number)[]): Localised | undefined {
    if (text === undefined) return undefined;
    return inEvery(text, languages, file, yaml.lineOf(["ownership", ...path]), problems);
  }
  return { name };
}

/** How far shares that were rounded may add up to more than all. */
const ROUNDING = 0.1;

function checkShares({ owners }: Given, { file, yaml, problems }: Place): void {
  const sum = owners.reduce((all, { share, through }) => all + (through === undefined ? (share ?? 0) : 0), 0);
  if (sum <= 100 + ROUNDING) return;
  problems.error(
    file,
    yaml.lineOf(["ownership", "owners"]),
    `the shares of those who own the newsroom directly add up to ${Number(sum.toFixed(2))} percent`,
    "Give each the part that it holds itself; one who owns through another has a line through.",
  );
}

function checkYears({ publicFunds }: Given, { file, yaml, problems }: Place): void {
  for (const [i, { year, currency }] of publicFunds.entries()) {
    const first = publicFunds.findIndex((other) => other.year === year && other.currency === currency);
    if (first === i) continue;
    problems.error(
      file,
      yaml.lineOf(["ownership", "publicFunds", i]),
      `the public funds of ${year} in ${currency} stand there twice`,
      "Give one total for each year.",
    );
  }
}
