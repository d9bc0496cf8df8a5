/** The module that reads stories: when any of its code changes, they are read again. */
export const READER = "src/intake/intake.ts";
