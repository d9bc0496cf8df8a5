import { renderAuthorPage } from "../author.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("author", (press, view) => renderAuthorPage(press.frame(view.lang), view));
