import type { ShareTarget } from "../model/share.ts";

/** What is shared, as addresses carry it. */
export interface Shared {
  title: string;
  url: string;
}

/** Encodes what is shared, once for all services: with `%20` for spaces, since programs for mail and messages take a plus literally. */
export function toShare({ title, url }: Shared): Shared {
  return { title: encodeURIComponent(title), url: encodeURIComponent(url) };
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

/**
 * The address that opens a service, or the reader's own program, with the story ready to be sent.
 * @param shared as `toShare` gives it
 */
export function shareAddress(target: ShareTarget, { title, url }: Shared): string {
  const both = `${title}%20${url}`;
  switch (target) {
    case "telegram":
      return `https://t.me/share/url?url=${url}&text=${title}`;
    case "viber":
      return `viber://forward?text=${both}`;
    case "whatsapp":
      return `https://wa.me/?text=${both}`;
    case "facebook":
      return `https://www.facebook.com/sharer/sharer.php?u=${url}`;
    case "threads":
      return `https://www.threads.com/intent/post?text=${title}&url=${url}`;
    case "bluesky":
      return `https://bsky.app/intent/compose?text=${both}`;
    case "x":
      return `https://x.com/intent/post?text=${title}&url=${url}`;
    case "mail":
      return `mailto:?subject=${title}&body=${url}`;
  }
}
