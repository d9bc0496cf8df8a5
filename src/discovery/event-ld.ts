import type { SitePath } from "../model/address.ts";
import type { EventInfo } from "../model/event.ts";
import type { DiscoveryContext } from "./context.ts";

const SCHEMA = "https://schema.org/";
const STATUSES = { cancelled: "EventCancelled", postponed: "EventPostponed" } as const;

/** The page that announces an event. */
interface Announcement {
  title: string;
  lede?: string | undefined;
  path: SitePath;
  event?: EventInfo | undefined;
  picture?: { jpeg: readonly { path: SitePath }[] } | undefined;
}

/** An event as schema.org `Event`; nothing for a page without one. Days that have no time of day are days there too. */
export function eventJsonLd(page: Announcement, context: DiscoveryContext): object[] {
  const { event } = page;
  if (event === undefined) return [];
  const { addresses, dates, site } = context;
  const { starts, ends, days, place, address, online, url, status } = event;
  const at = place && { "@type": "Place", name: place, address: address ?? place };
  const web = online && { "@type": "VirtualLocation", url: online };
  const mode = at === undefined ? "Online" : web === undefined ? "Offline" : "Mixed";
  const image = page.picture?.jpeg.at(-1)?.path;
  return [
    {
      "@context": "https://schema.org",
      "@type": "Event",
      name: page.title,
      description: page.lede,
      startDate: days?.from ?? dates.iso(starts),
      endDate: days?.until ?? (ends === undefined ? undefined : dates.iso(ends)),
      eventStatus: SCHEMA + (status === undefined ? "EventScheduled" : STATUSES[status]),
      eventAttendanceMode: `${SCHEMA}${mode}EventAttendanceMode`,
      location: at && web ? [at, web] : (at ?? web),
      image: image && addresses.absolute(image),
      url: url ?? addresses.absolute(page.path),
      mainEntityOfPage: addresses.absolute(page.path),
      inLanguage: site.languages.find((lang) => page.path.startsWith(`/${lang}/`)) ?? site.languages[0],
    },
  ];
}
