import { expect, test } from "vitest";
import { feedsIn, validate, validatorFolder } from "../../scripts/feed-validator.ts";
import { programOf } from "../programs.ts";
import { DEMO } from "./demo-pages.ts";

const { isHere, label } = programOf("a feed validator");

test.skipIf(!isHere)(`${label} finds no error and no warning in the demo's feeds`, () => {
  const { xml, json } = feedsIn(DEMO);
  expect(validate(validatorFolder(process.env.VISNYK_FEED_VALIDATOR), DEMO, xml)).toEqual([]);
  expect([xml.length, json.length]).toEqual([147, 72]);
});
