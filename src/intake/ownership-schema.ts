import { z } from "zod";
import { email, line, told, webAddress, words } from "./schemas.ts";
import { asWritten } from "./story-values.ts";

const share = z
  .number()
  .refine(
    (percent) => percent > 0 && percent <= 100,
    told("is not a share of more than 0 and at most 100 percent", "Write a number such as 60 or 33.34."),
  );

const owner = z.strictObject({
  name: words,
  share: share.optional(),
  through: words.optional(),
  state: z.boolean().default(false),
});

const amount = z
  .number()
  .refine(
    (sum) => sum >= 0,
    told(
      "is less than nothing",
      "Write the total of the year, such as 12500 or 12500.50; 0 where there was none.",
    ),
  );

const currency = z
  .string()
  .refine(
    (code) => Intl.supportedValuesOf("currency").includes(code),
    told("is not a currency", "Write its code in ISO 4217, such as EUR."),
  );

const year = z
  .int()
  .refine((it) => it >= 1900 && it <= 2200, told("is not a year", "Write one such as 2025."));

const contact = z
  .strictObject({
    email: email.optional(),
    phone: z.preprocess(asWritten, line.optional()),
    address: words.optional(),
    url: webAddress.optional(),
  })
  .refine(
    (ways) => Object.values(ways).some((way) => way !== undefined),
    told("names no way to reach the publisher", "Add an email, a phone, a url or an address."),
  );

/** `ownership` in `site.yaml`, by the points of Article 6(1) of Regulation (EU) 2024/1083. */
export const ownershipSchema = z.strictObject({
  legalName: words,
  contact,
  register: z
    .strictObject({
      name: words.optional(),
      number: z.preprocess(asWritten, line),
      url: webAddress.optional(),
    })
    .optional(),
  owners: z.array(owner),
  beneficialOwners: z.array(owner),
  publicFunds: z.array(z.strictObject({ year, currency, stateAdvertising: amount, thirdCountries: amount })),
  interests: words.optional(),
  updated: z
    .string()
    .refine(
      (text) => z.iso.date().safeParse(text).success,
      told("is not a day", "Write one such as 2026-09-01."),
    )
    .optional(),
});
