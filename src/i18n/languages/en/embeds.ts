import type { EmbedMessages } from "../embed-messages.ts";

export const embed: EmbedMessages = {
  kinds: { video: "Video", audio: "Audio", post: "Post", map: "Map", chart: "Chart" },
  open: {
    video: "Watch here",
    audio: "Listen here",
    post: "Show here",
    map: "Show here",
    chart: "Show here",
  },
  before: (host) =>
    `Showing it here loads content from ${host}, which sees your IP address and may set cookies.`,
  opened: (title) => `Opened: ${title}`,
  onlyThere: (site) => `${site} does not show this on other sites: the link leads there.`,
};
