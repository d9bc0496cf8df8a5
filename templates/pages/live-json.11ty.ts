import { renderLiveJson } from "../live-json.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("live-json", (press, { story }) =>
  renderLiveJson(press.frame(story.lang), story),
);
