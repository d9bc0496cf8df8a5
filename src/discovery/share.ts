import type { ShareTarget } from "../model/share.ts";

/** What is shared, not yet encoded. */
export interface Shared {
  title: string;
  url: string;
}

/** The names by which people know the services; the name of mail depends on the language. */
export const SHARE_NAMES: Readonly<Record<Exclude<ShareTarget, "mail">, string>> = {
  telegram: "Telegram",
  viber: "Viber",
  whatsapp: "WhatsApp",
  facebook: "Facebook",
  threads: "Threads",
  bluesky: "Bluesky",
  x: "X",
};

/** The address that opens a service, or the reader's own program, with the story ready to be sent. */
export function shareAddress(target: ShareTarget, { title, url }: Shared): string {
  const both = `${title} ${url}`;
  switch (target) {
    case "telegram":
      return `https://t.me/share/url?${query({ url, text: title })}`;
    case "viber":
      return `viber://forward?${query({ text: both })}`;
    case "whatsapp":
      return `https://wa.me/?${query({ text: both })}`;
    case "facebook":
      return `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`;
    case "threads":
      return `https://www.threads.com/intent/post?${query({ text: title, url })}`;
    case "bluesky":
      return `https://bsky.app/intent/compose?${query({ text: both })}`;
    case "x":
      return `https://x.com/intent/post?${query({ text: title, url })}`;
    case "mail":
      return `mailto:?${query({ subject: title, body: url })}`;
  }
}

/** With `%20` for spaces: mail and messaging programs take a plus literally. */
function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
