import { renderTdmrep } from "../../src/discovery/mining.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("tdmrep", (press, { lang, mining }) =>
  renderTdmrep(mining, press.frame(lang).addresses),
);
