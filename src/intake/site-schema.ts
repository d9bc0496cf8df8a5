/** The shape of `site.yaml`. */
import { z } from "zod";
import { HOST_NAMES } from "../hosts/index.ts";
import { LANGS } from "../i18n/lang.ts";
import { publicKeyFrom } from "../mirror/signature.ts";
import { SHARE_TARGETS } from "../model/share.ts";
import { ENCODINGS } from "../model/site.ts";
import { adminSchema } from "./admin-schema.ts";
import { bannerSchema } from "./banner-schema.ts";
import { deployTarget } from "./deploy-schema.ts";
import { feedsSchema } from "./feeds-schema.ts";
import { lookSchema } from "./look-schema.ts";
import { ownLinksSchema } from "./own-links-schema.ts";
import { ownershipSchema } from "./ownership-schema.ts";
import { policiesSchema } from "./policies-schema.ts";
import { policySchema } from "./policy-schema.ts";
import { robotsSchema } from "./robots-schema.ts";
import { email, fediverse, key, told, webAddress, words } from "./schemas.ts";
import { asWritten } from "./story-values.ts";
import { trustSchema } from "./trust-schema.ts";

const AUTHORITY = /^[a-z0-9.-]+\.[a-z]+,\d{4}(-\d\d){0,2}$/;

/** The first day of a year or month. @param date `2025`, `2025-02` or `2025-02-13` */
function fullDay(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

const signingKey = z
  .string()
  .refine(
    (text) => publicKeyFrom(text) !== undefined,
    told(
      "is not an Ed25519 public key in Base64",
      "Write the one that npm run verify-mirror -- --new-key <file> prints.",
    ),
  );

/** Since when a newsroom is there: a year, or a day. */
const founded = z.preprocess(
  asWritten,
  z
    .string()
    .refine(
      (text) => /^\d{4}$/.test(text) || z.iso.date().safeParse(text).success,
      told("is neither a year nor a day", "Write one such as 2014 or 2014-03-01."),
    ),
);

const contact = z
  .string()
  .refine(
    isContact,
    told(
      "is neither an e-mail address with mailto: nor an address that begins with https://",
      "Write one such as mailto:security@example.org.",
    ),
  );

function isContact(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || /[\s\p{Cc}]/u.test(text)) return false;
  return url.protocol === "https:" || (url.protocol === "mailto:" && /^[^@]+@[^@]+$/.test(url.pathname));
}

/** `site.yaml`. */
export const siteSchema = z.strictObject({
  name: words,
  description: words,
  baseUrl: webAddress,
  languages: z.array(z.enum(LANGS)).min(1),
  timeZone: z.string(),
  authority: z
    .string()
    .refine((authority) => AUTHORITY.test(authority), {
      ...told("is not a domain and a year", 'Write them such as "example.org,2025".'),
      abort: true,
    })
    .refine(
      (authority) => z.iso.date().safeParse(fullDay(authority.slice(authority.indexOf(",") + 1))).success,
      told("names a day that does not exist", "A year is enough: the first in which you owned the domain."),
    ),
  publisher: z.strictObject({
    name: words,
    email: email.optional(),
    url: webAddress.optional(),
    fediverse: fediverse.optional(),
    founded: founded.optional(),
  }),
  banner: bannerSchema.optional(),
  look: lookSchema.optional(),
  links: ownLinksSchema.optional(),
  navigation: z.array(key).default([]),
  listSize: z.int().min(2).max(200).default(20),
  feeds: feedsSchema.prefault({}),
  rights: words.optional(),
  share: z.array(z.enum(SHARE_TARGETS)).default(["telegram", "facebook", "x", "mail"]),
  shareCards: z.boolean().default(true),
  robots: robotsSchema.prefault({}),
  ownership: ownershipSchema.optional(),
  policies: policiesSchema.optional(),
  trust: trustSchema.optional(),
  search: z.boolean().default(true),
  offline: z.boolean().default(true),
  host: z
    .preprocess(
      (names) => (typeof names === "string" ? [names] : names),
      z.array(z.enum(HOST_NAMES as [string, ...string[]])),
    )
    .default([]),
  compress: z.array(z.enum(ENCODINGS)).default([]),
  grace: z.number().min(0).max(720).default(24),
  mirror: z.strictObject({ key: signingKey }).optional(),
  security: z.strictObject({ contact, policy: webAddress.optional() }).optional(),
  policy: policySchema.optional(),
  deploy: z.record(key, deployTarget).default({}),
  admin: adminSchema,
});
