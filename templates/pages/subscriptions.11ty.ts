import { renderSubscriptions } from "../../src/feeds/opml.ts";
import { pageTemplate } from "../page-template.ts";

export default pageTemplate("subscriptions", (press, view) =>
  renderSubscriptions(view, press.feedContext(view.lang)),
);
