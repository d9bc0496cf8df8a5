import { calendarFile } from "../../src/feeds/calendar.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("calendar", (press, { lang, path, isWhole, entries }) => {
  const { addresses, site } = press.frame(lang);
  const head = isWhole ? { name: site.name[lang], source: addresses.absolute(path) } : undefined;
  return calendarFile(entries, lang, addresses, head);
});
