import { getCollection } from "astro:content";

const stories = await getCollection("stories");

/** All stories, newest first. */
export const newest = stories.sort((a, b) => b.data.date.getTime() - a.data.date.getTime());
