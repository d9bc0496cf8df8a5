import { renderPodcast } from "../../src/feeds/podcast.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("podcast", (press, view) => renderPodcast(view, press.feedContext(view.lang)));
