import type { FeedContext } from "../../../src/feeds/context.ts";
import { renderFeed } from "../../../src/feeds/feed.ts";
import { Dates } from "../../../src/i18n/dates.ts";
import { messagesFor } from "../../../src/i18n/messages.ts";
import { FEED_FORMATS } from "../../../src/model/list.ts";
import { feedView } from "../../../src/outputs/feed-view.ts";
import type { Trick } from "./trick.ts";

export const feedItems: Trick = {
  title: "stories that are in several feeds made ready and written once",
  plain: "for each feed",
  prepare(material) {
    const snapshot = material.snapshot();
    const { site, topics } = snapshot.newsroom;
    const [lang] = site.languages;
    const views = [...topics.all()].flatMap(({ key }) =>
      FEED_FORMATS.flatMap((format) => feedView(snapshot, { list: "topic", lang, key }, format, 0) ?? []),
    );
    const context = (): FeedContext => ({
      site,
      addresses: snapshot.addresses,
      words: messagesFor(lang),
      dates: new Dates(lang, site.timeZone),
      direction: "ltr",
    });
    return {
      // There are as many feeds in an archive of any size.
      stories: material.all,
      plain: () => views.map((view) => renderFeed(view, context()).length),
      trick: () => {
        const shared = context();
        return views.map((view) => renderFeed(view, shared).length);
      },
    };
  },
};
