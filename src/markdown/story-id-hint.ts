/** What to write instead of a text that is not a story's id. */
export const STORY_ID_HINT =
  "Name the story's folder below content/articles, such as 2025/02/13-umerov-brussels.";
