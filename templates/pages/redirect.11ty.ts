import { pageTemplate } from "../page-template.ts";
import { renderRedirectPage } from "../redirect.ts";

export default pageTemplate("redirect", (press, view) => renderRedirectPage(press.frame(view.lang), view));
