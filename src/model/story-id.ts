/** Path of the story's folder below `content/articles`, such as `2025/02/13-umerov-brussels`. Never changes. */
export type StoryId = string;

const STORY_ID = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/;

/** True where the text could be a story's folder; only the library knows whether there is such a story. */
export function isStoryId(text: string): text is StoryId {
  return STORY_ID.test(text);
}
