import rss from "@astrojs/rss";
import { newest } from "../newest";

export function GET(context) {
  return rss({
    title: "Вимір",
    description: "Новини, яких не було.",
    site: context.site,
    items: newest.slice(0, 30).map((story) => ({
      title: story.data.title,
      description: story.data.description,
      pubDate: story.data.date,
      link: `/${story.id}/`,
      content: story.rendered?.html,
    })),
  });
}
