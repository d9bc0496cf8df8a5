import { renderSecurity } from "../../src/discovery/security-txt.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("security", (press, view) =>
  renderSecurity(view, press.frame(view.lang).addresses),
);
