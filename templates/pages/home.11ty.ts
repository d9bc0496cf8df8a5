import { renderHomePage } from "../home.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("home", (press, view) => renderHomePage(press.frame(view.lang), view));
