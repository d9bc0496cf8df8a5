/** Where a story can be shared by a plain link. */
export const SHARE_TARGETS = [
  "telegram",
  "viber",
  "whatsapp",
  "facebook",
  "threads",
  "bluesky",
  "x",
  "mail",
] as const;
export type ShareTarget = (typeof SHARE_TARGETS)[number];
