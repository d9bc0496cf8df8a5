/** Crawlers by what they come for, by the product token that their operators document. */

/** Crawlers that collect texts to train models, and tokens that control only such use. */
export const AI_TRAINING = [
  "AI2Bot",
  "Amazonbot",
  "anthropic-ai",
  "Applebot-Extended",
  "Bytespider",
  "CCBot",
  "ClaudeBot",
  "cohere-training-data-crawler",
  "Diffbot",
  "FacebookBot",
  "Google-Extended",
  "GPTBot",
  "ImagesiftBot",
  "meta-externalagent",
  "Omgilibot",
  "PanguBot",
  "Timpibot",
  "Webzio-Extended",
] as const;

/** Crawlers that fetch a page to show a card when somebody shares or opens its address. */
export const LINK_PREVIEWS = [
  "facebookexternalhit",
  "Twitterbot",
  "TelegramBot",
  "Slackbot",
  "Slackbot-LinkExpanding",
  "WhatsApp",
  "Viber",
  "LinkedInBot",
  "Discordbot",
  "SkypeUriPreview",
] as const;
