import { pageTemplate } from "../page-template.ts";
import { renderTopicsPage } from "../topics.ts";

export default pageTemplate("topics", (press, view) => renderTopicsPage(press.frame(view.lang), view));
