import { headerRules } from "../../src/hosts/header-rules.ts";
import { headersFile } from "../../src/hosts/headers-file.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("headers", (press, { lang }) => {
  const { site, addresses } = press.frame(lang);
  return headersFile(headerRules(site, addresses));
});
