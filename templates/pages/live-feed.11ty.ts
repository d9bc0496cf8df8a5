import { renderLiveFeed } from "../../src/feeds/live-feed.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("live-feed", (press, view) =>
  renderLiveFeed(view, press.feedContext(view.story.lang)),
);
