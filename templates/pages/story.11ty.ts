import { pageTemplate } from "../page-template.ts";
import { renderStoryPage } from "../story.ts";

export default pageTemplate("story", (press, view) => renderStoryPage(press.frame(view.story.lang), view));
