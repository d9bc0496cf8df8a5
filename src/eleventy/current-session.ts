import { settingsFrom } from "../session/settings.ts";
import { Reporter } from "./reporter.ts";
import { Session } from "./session.ts";

/** The session of this process: Eleventy's configuration and the scripts must mean the same one. */
export const currentSession = new Session(settingsFrom(process.env), new Reporter());
