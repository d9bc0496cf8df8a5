import type { SiteRow } from "../row.ts";
import { change } from "../row.ts";

/** A site whose settings have a line more, below the length of lists. */
function setting(line: string): SiteRow[1] {
  return change("site.yaml", "listSize: 3\n", `listSize: 3\n${line}\n`);
}

/** A site that says who owns it, with a part of that as it should not be. */
function owned(part: string): SiteRow[1] {
  const [key = ""] = part.split(":");
  const others = [
    "legalName: Видавець",
    "contact: { phone: 1 }",
    "owners: []",
    "beneficialOwners: []",
    "publicFunds: []",
  ];
  return setting(
    `ownership: { ${[part, ...others.filter((other) => !other.startsWith(`${key}:`))].join(", ")} }`,
  );
}

// biome-ignore format: a table reads better in rows
export const OWNERSHIP: readonly SiteRow[] = [
  ["the old name of a setting", setting("robots: { aiTraining: allow }"), ["site.yaml:10", "robots.aiTraining has another name now", "Write training: allow; mining is then also spoken of in headers and in /.well-known/tdmrep.json."]],
  ["cards of shared links refused", setting("robots: { previews: refuse }"), ["site.yaml:10", "links to the site that people share will show neither a headline nor a picture", "Take the line out, unless that is what you want."]],
  ["terms of what is allowed", setting("robots: { training: allow, policy: https://news.example/mining/ }"), ["site.yaml:10", "a policy on mining is read only where mining is reserved", "Write training: refuse, or take the policy out."]],
  ["nobody to turn to", owned("contact: {}"), ["site.yaml:10", '"ownership.contact": names no way to reach the publisher', "Add an email, a phone, a url or an address."]],
  ["a share of nothing", owned("owners: [{ name: А, share: 0 }]"), ["site.yaml:10", '"ownership.owners.0.share": is not a share of more than 0 and at most 100 percent', "Write a number such as 60 or 33.34."]],
  ["more than all", owned("owners: [{ name: А, share: 60 }, { name: Б, share: 60 }, { name: В, share: 50, through: Б }]"), ["site.yaml:10", "the shares of those who own the newsroom directly add up to 120 percent", "Give each the part that it holds itself; one who owns through another has a line through."]],
  ["money that is owed", owned("publicFunds: [{ year: 2025, currency: EUR, stateAdvertising: -1, thirdCountries: 0 }]"), ["site.yaml:10", '"ownership.publicFunds.0.stateAdvertising": is less than nothing', "Write the total of the year, such as 12500 or 12500.50; 0 where there was none."]],
  ["money of nowhere", owned("publicFunds: [{ year: 2025, currency: EURO, stateAdvertising: 1, thirdCountries: 0 }]"), ["site.yaml:10", '"ownership.publicFunds.0.currency": is not a currency', "Write its code in ISO 4217, such as EUR."]],
  ["a year of two digits", owned("publicFunds: [{ year: 25, currency: EUR, stateAdvertising: 1, thirdCountries: 0 }]"), ["site.yaml:10", '"ownership.publicFunds.0.year": is not a year', "Write one such as 2025."]],
  ["a year twice", owned("publicFunds: [{ year: 2025, currency: EUR, stateAdvertising: 1, thirdCountries: 0 }, { year: 2025, currency: EUR, stateAdvertising: 2, thirdCountries: 0 }]"), ["site.yaml:10", "the public funds of 2025 in EUR stand there twice", "Give one total for each year."]],
  ["an old address where the page stands", (site) => { owned("owners: []")(site); site.write("redirects.yaml", "/en/about/ownership/: /\n"); }, ["redirects.yaml:1", "the old address /en/about/ownership/ is that of a page that the site makes itself", "Take it out: readers get the page itself."]],
  ["a policy in no place", setting("policies: { ethics: about }"), ["site.yaml:10", '"policies.ethics": is neither a plain page nor a whole address', "Write a folder of pages such as pages/about, perhaps with #part, or https://example.org/ethics/."]],
  ["a policy on a page that is not there", setting("policies: { ethics: pages/ethics }"), ["site.yaml:10", "policies.ethics names pages/ethics, which there is not", "Write the page, or take the line out."]],
  ["a beginning in the past century", change("site.yaml", "publisher: { name: Редакція }", "publisher: { name: Редакція, founded: long ago }"), ["site.yaml:7", '"publisher.founded": is neither a year nor a day', "Write one such as 2014 or 2014-03-01."]],
];
