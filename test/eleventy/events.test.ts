import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

const site = SmallSite.empty();
const SUMMIT =
  "{ starts: 2025-03-20T10:00:00+01:00, ends: 2025-03-20T18:30:00+01:00, place: 'Будівля «Європа»; зал 1', address: 'Rue de la Loi 155, Bruxelles', online: https://video.example/live }";
const LONG = "Дуже довгий заголовок про збори, на яких говоритимуть про все, що треба обговорити до весни";
site.story("2025/02/10-summit", {
  slug: "summit",
  title: "Саміт",
  event: SUMMIT,
  updated: "2025-02-11T09:00",
});
site.story("2025/02/11-days", {
  slug: "days",
  title: `'${LONG}'`,
  event: "{ starts: 2025-05-09, ends: 2025-05-10, place: Київ, status: cancelled }",
});
site.story("2025/02/12-plain", { slug: "plain" });
site.write(
  "pages/club/uk.md",
  "---\ntitle: Клуб читачів\nevent: { starts: 2025-04-01T18:00, online: https://video.example/club }\n---\nТекст.\n",
);

/** What a calendar program finds in a file of the site. */
function eventsOf(file: string, of = site) {
  const calendar = new ICAL.Component(ICAL.parse(of.read(file)));
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => plain(String(component.getFirstPropertyValue(name)));
    return { event, value, summary: plain(event.summary) };
  });
}
const page = (path: string) => site.read(`${path}/index.html`);

beforeAll(async () => {
  const { code, said } = await site.build();
  expect(code, said).toBe(0);
});
afterAll(() => site.remove());

describe("the calendar of a language", () => {
  test("has the events of stories and pages, as a calendar program reads them", () => {
    const all = eventsOf("events.ics");
    expect(all.map(({ summary }) => summary)).toEqual(["Саміт", "Клуб читачів", LONG]);
    const [summit, club, days] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
    expect(summit.event.startDate.toJSDate().toISOString()).toBe("2025-03-20T09:00:00.000Z");
    expect(summit.event.endDate.toJSDate().toISOString()).toBe("2025-03-20T17:30:00.000Z");
    expect(summit.value("location")).toBe(
      "Будівля «Європа»; зал 1, Rue de la Loi 155, Bruxelles, https://video.example/live",
    );
    expect(summit.event.uid).toBe("tag:news.example,2025:2025/02/10-summit/uk");
    expect(summit.value("url")).toBe("https://news.example/2025/02/10/summit/");
    expect([summit.value("status"), summit.value("dtstamp")]).toEqual(["CONFIRMED", "2025-02-11T07:00:00Z"]);
    expect([club.event.uid, club.value("dtstart")]).toEqual([
      "tag:news.example,2025:pages/club/uk",
      "2025-04-01T15:00:00Z",
    ]);
    expect([days.value("dtstart"), days.value("dtend"), days.value("status")]).toEqual([
      "2025-05-09",
      "2025-05-11",
      "CANCELLED",
    ]);
  });

  test("keeps to the form: lines end in CRLF and have 75 octets at most", () => {
    const text = site.read("events.ics");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  test("is there only where there are events, and said on pages with events and among the feeds", () => {
    expect(site.files().filter((file) => file.endsWith(".ics"))).toEqual(
      expect.arrayContaining([
        "2025/02/10/summit/event.ics",
        "2025/02/11/days/event.ics",
        "club/event.ics",
        "events.ics",
      ]),
    );
    expect(site.files().filter((file) => file.endsWith(".ics"))).toHaveLength(4);
    expect(site.read("feeds/index.html")).toContain('<a href="/events.ics">Календар усіх подій</a>');
    expect(site.read("en/feeds/index.html")).not.toContain("events.ics");
    expect(page("2025/02/12/plain")).not.toMatch(/event/i);
  });
});

describe("an event", () => {
  test("is shown with its time in the site's zone, and a file for calendars", () => {
    const [box = ""] = /<section class="event".*?<\/section>/s.exec(page("2025/02/10/summit")) ?? [];
    expect(box.replaceAll("\u00a0", " ")).toContain(
      '<time datetime="2025-03-20T11:00:00+02:00">20 березня 2025 р., 11:00</time>–<time datetime="2025-03-20T19:30:00+02:00">19:30</time> (UTC+02:00)',
    );
    expect(box).toContain("Будівля «Європа»; зал");
    expect(box).toContain('<a href="/2025/02/10/summit/event.ics">Додати до календаря</a>');
    expect(eventsOf("2025/02/10/summit/event.ics").map(({ summary }) => summary)).toEqual(["Саміт"]);
    expect(page("2025/02/11/days")).toContain("Скасовано");
    expect(page("club")).toContain('href="https://video.example/club"');
  });

  test("is one for search engines too", () => {
    const found = [
      ...page("2025/02/10/summit").matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g),
    ]
      .map(([, json = ""]) => JSON.parse(json))
      .find((data) => data["@type"] === "Event");
    expect(found).toMatchObject({
      name: "Саміт",
      startDate: "2025-03-20T11:00:00+02:00",
      endDate: "2025-03-20T19:30:00+02:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      location: [
        { "@type": "Place", address: "Rue de la Loi 155, Bruxelles" },
        { "@type": "VirtualLocation", url: "https://video.example/live" },
      ],
    });
    expect(page("2025/02/11/days")).toContain('"startDate":"2025-05-09","endDate":"2025-05-10"');
  });

  test("is told in feeds", () => {
    const { items } = JSON.parse(site.read("feed.json"));
    const { content_html } = items.find(({ title }: { title: string }) => title === "Саміт");
    expect(content_html.replaceAll("\u00a0", " ")).toContain("Коли: <time");
    expect(content_html).toContain('href="https://news.example/2025/02/10/summit/event.ics"');
  });
});

test("what changes of an event changes the calendars that have it, and no others", async () => {
  const changed = site.copy();
  const club = "event: { starts: 2025-04-01T18:00, online: https://video.example/club }";
  changed.write("pages/club/uk.md", `---\ntitle: Клуб\n${club}\n---\nТекст.\n`);
  const renamed = await changed.build();
  expect(renamed.code, renamed.said).toBe(0);
  expect(eventsOf("events.ics", changed).map(({ summary }) => summary)).toContain("Клуб");
  changed.story("2025/02/10-summit", { slug: "summit", title: "Саміт" });
  changed.write("pages/club/uk.md", "---\ntitle: Клуб читачів\n---\nТекст.\n");
  const first = await changed.build("--why");
  expect(first.code, first.said).toBe(0);
  expect(changed.files()).not.toContain("2025/02/10/summit/event.ics");
  expect(changed.read("events.ics")).not.toMatch(/Саміт|Клуб/);
  expect(first.said).not.toContain("/2025/02/11/days/event.ics");
  changed.story("2025/02/11-days", { slug: "days" });
  const second = await changed.build();
  expect(second.code, second.said).toBe(0);
  expect(changed.files().filter((file) => file.endsWith(".ics"))).toEqual([]);
  expect(changed.read("feeds/index.html")).not.toContain("events.ics");
});
