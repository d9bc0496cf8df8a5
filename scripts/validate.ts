/**
 * `npm run validate -- [site]`: what a W3C feed validator says about all feeds of a built site, where there is one beside
 * the project.
 */
import { parseArgs } from "node:util";
import { settingsFrom } from "../src/session/settings.ts";
import { command } from "./command.ts";
import { feedsIn, findingsReport, validate, validatorFolder } from "./feed-validator.ts";

await command(() => {
  const { values, positionals } = parseArgs({
    options: { validator: { type: "string" } },
    allowPositionals: true,
  });
  const validator = validatorFolder(values.validator ?? process.env.VISNYK_FEED_VALIDATOR);
  const [site = settingsFrom(process.env).output] = positionals;
  const feeds = feedsIn(site);
  const findings = validate(validator, site, feeds.xml);
  process.stdout.write(findingsReport(findings, feeds));
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
});
