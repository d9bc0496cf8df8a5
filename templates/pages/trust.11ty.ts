import { renderTrust } from "../../src/discovery/trust-txt.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("trust", (press, view) => renderTrust(view, press.frame(view.lang).addresses));
