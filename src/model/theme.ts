/**
 * What the folder `theme` of the content says of how the site looks and speaks: small, read anew by every build, and plain
 * data, so that it can be sent to another thread. Its parts are absent where the folder has nothing of the kind.
 */
// biome-ignore lint/complexity/noBannedTypes: its parts come with what reads them
export type Theme = {};

/** That of a newsroom without the folder. */
export const NO_THEME: Theme = {};
