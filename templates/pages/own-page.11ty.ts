import { renderOwnPage } from "../own-page.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("own-page", (press, view) => renderOwnPage(press.frame(view.lang), view));
