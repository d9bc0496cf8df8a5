import { renderNotFoundPage } from "../not-found.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("not-found", (press, view) => renderNotFoundPage(press.frame(view.lang), view));
