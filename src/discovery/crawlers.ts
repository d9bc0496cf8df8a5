/** Crawlers by what they come for, by the product token that their operators document. */

/** They collect texts to train models with, or are switches that speak for training only. */
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

/** They fetch a page when a person shares or opens its address, to show a card. */
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
