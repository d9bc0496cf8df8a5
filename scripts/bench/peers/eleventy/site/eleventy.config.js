import { feedPlugin } from "@11ty/eleventy-plugin-rss";

export default function (config) {
  config.addPlugin(feedPlugin, {
    type: "rss",
    outputPath: "/feed.xml",
    collection: { name: "story", limit: 30 },
    metadata: {
      language: "uk",
      title: "Вимір",
      subtitle: "Новини, яких не було.",
      base: "https://vymir.example/",
      author: { name: "Вимір" },
    },
  });
  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("day", (date) => new Intl.DateTimeFormat("uk", { dateStyle: "long" }).format(date));
  // A page for each twenty stories of each topic, as "Pagination Navigation" and "Create Pages From Data" show.
  config.addCollection("topicPages", (collections) => {
    const topics = new Map();
    for (const story of collections.getFilteredByTag("story").toReversed())
      for (const topic of story.data.tags) {
        if (topic === "story") continue;
        if (!topics.has(topic)) topics.set(topic, []);
        topics.get(topic).push(story);
      }
    return [...topics].flatMap(([topic, stories]) => {
      const pages = Math.ceil(stories.length / 20);
      return Array.from({ length: pages }, (_, page) => ({
        topic,
        page,
        pages,
        stories: stories.slice(page * 20, page * 20 + 20),
      }));
    });
  });
}
