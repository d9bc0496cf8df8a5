import { pageTemplate } from "../page-template.ts";
import { renderPlainPage } from "../plain-page.ts";

export default pageTemplate("page", (press, view) => renderPlainPage(press.frame(view.lang), view));
