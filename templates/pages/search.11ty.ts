import { pageTemplate } from "../page-template.ts";
import { renderSearchPage } from "../search.ts";

export default pageTemplate("search", (press, view) => renderSearchPage(press.frame(view.lang), view));
