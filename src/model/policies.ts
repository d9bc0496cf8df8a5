import type { Lang } from "../i18n/lang.ts";
import type { SitePath } from "./address.ts";

/** What a newsroom lays open about its work, by the properties of schema.org's `NewsMediaOrganization`. */
export const POLICIES = {
  corrections: "correctionsPolicy",
  ethics: "ethicsPolicy",
  principles: "publishingPrinciples",
  masthead: "masthead",
  mission: "missionCoveragePrioritiesPolicy",
  diversity: "diversityPolicy",
  staffing: "diversityStaffingReport",
  verification: "verificationFactCheckingPolicy",
  sources: "unnamedSourcesPolicy",
  feedback: "actionableFeedbackPolicy",
  bylines: "noBylinesPolicy",
  ownership: "ownershipFundingInfo",
} as const;
export type PolicyName = keyof typeof POLICIES;

/** Where it is laid open: a plain page, perhaps a part of it, or an address elsewhere. */
export type PolicyPlace = { page: string; fragment: string; line: number } | { url: string };

export type Policies = Readonly<Partial<Record<PolicyName, PolicyPlace>>>;

/** Whole addresses by the properties of schema.org, for one language. */
export type PolicyAddresses = Readonly<Record<string, string>>;

/** The page of ownership and funding, as pages of a language link to it. */
export interface OwnershipLink {
  title: string;
  path: SitePath;
  lang: Lang;
}
