export const STAGES = ["reading", "photos", "share images", "planning", "pressing", "publishing"] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Is told how far a build has come. A stage begins when it is first named.
 * @param total 0 where it is not known
 * @param what what was done last
 */
export type Progress = (stage: Stage, done: number, total: number, what?: string) => void;
