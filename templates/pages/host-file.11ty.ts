import { hostFileText } from "../../src/hosts/index.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("host-file", (press, { lang, redirects }, { path }) => {
  const { site, addresses } = press.frame(lang);
  return hostFileText(path, site.hosts, servedSite(site, addresses), redirects);
});
