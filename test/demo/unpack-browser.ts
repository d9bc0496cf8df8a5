import { browserProgram } from "../../scripts/browser-program.ts";

/** Unpacks the browser once, and not once for each file of tests that comes first. */
export default async function setup(): Promise<void> {
  await browserProgram();
}
