import { renderFeed } from "../../src/feeds/feed.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("feed", (press, view) => renderFeed(view, press.feedContext(view.lang)));
