export const STAGES = [
  "reading",
  "photos",
  "share images",
  "planning",
  "joining",
  "pressing",
  "compressing",
  "publishing",
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Called to tell how far a build has come. A stage begins with its first call.
 * @param total 0 where it is not known
 * @param what what was done last
 */
export type Progress = (stage: Stage, done: number, total: number, what?: string) => void;

/** Called with notices of anything out of the ordinary, one line each. */
export type Say = (notice: string) => void;

export interface Teller {
  progress: Progress;
  say: Say;
}
