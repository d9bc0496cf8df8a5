import { pageTemplate } from "../page-template.ts";
import { renderTopicPage } from "../topic.ts";

export default pageTemplate("topic", (press, view) => renderTopicPage(press.frame(view.lang), view));
