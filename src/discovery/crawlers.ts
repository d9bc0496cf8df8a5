/**
 * Crawlers by what they come for: the product token that each looks for in `robots.txt` (RFC 9309, section 2.2.1), and where
 * its operator says so; some are known by their requests alone. A token stands for one purpose only; who comes for several,
 * such as Bingbot, is filed under the one that its operator names first.
 */
import type { Purpose } from "../model/robots.ts";

type Row = readonly [token: string, source?: string];

const OPENAI = "https://developers.openai.com/docs/bots";
const ANTHROPIC = "https://support.claude.com/en/articles/8896518";
const META = "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers/";
const APPLE = "https://support.apple.com/en-us/119829";
const AMAZON = "https://developer.amazon.com/amazonbot";
const PERPLEXITY = "https://docs.perplexity.ai/guides/bots";
const GOOGLE = "https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers";

/** Those that list pages for people who search. */
const SEARCH: readonly Row[] = [
  ["Googlebot", GOOGLE],
  ["bingbot", "https://www.bing.com/webmasters/help/which-crawlers-does-bing-use-8c184ec0"],
  ["Applebot", APPLE],
  ["DuckDuckBot", "https://duckduckgo.com/duckduckgo-help-pages/results/duckduckbot"],
  ["Qwantbot", "https://help.qwant.com/bot/"],
  ["MojeekBot", "https://www.mojeek.com/bot.html"],
  ["SeznamBot", "https://o-seznam.cz/napoveda/vyhledavani/en/seznambot-crawler/"],
  ["YandexBot", "https://yandex.com/support/webmaster/en/robot-workings/user-agent"],
  ["Baiduspider"],
  ["PetalBot", "https://aspiegel.com/petalbot"],
  ["Yeti"],
];

/** Those that fetch a page to show a card when somebody shares or opens its address. Signal comes as WhatsApp does. */
const PREVIEWS: readonly Row[] = [
  ["facebookexternalhit", META],
  ["Twitterbot"],
  ["TelegramBot"],
  ["Slackbot", "https://api.slack.com/robots"],
  ["Slackbot-LinkExpanding", "https://api.slack.com/robots"],
  ["WhatsApp"],
  ["Viber"],
  ["LinkedInBot", "https://www.linkedin.com/help/linkedin/answer/a521928"],
  ["Discordbot"],
  ["SkypeUriPreview"],
];

/** Those that look pages up to answer questions from them; some, when a person asks, may not heed `robots.txt`. */
const ANSWERS: readonly Row[] = [
  ["OAI-SearchBot", OPENAI],
  ["ChatGPT-User", OPENAI],
  ["Claude-SearchBot", ANTHROPIC],
  ["Claude-User", ANTHROPIC],
  ["PerplexityBot", PERPLEXITY],
  ["Perplexity-User", PERPLEXITY],
  ["meta-webindexer", META],
  ["meta-externalfetcher", META],
  ["Amzn-SearchBot", AMAZON],
  ["Amzn-User", AMAZON],
  ["DuckAssistBot", "https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot"],
  ["MistralAI-User", "https://docs.mistral.ai/robots"],
  ["YouBot"],
];

/** Those that collect texts to train models, and tokens that control only such use. */
const TRAINING: readonly Row[] = [
  ["AI2Bot", "https://allenai.org/crawler"],
  ["Amazonbot", AMAZON],
  ["anthropic-ai", ANTHROPIC],
  ["Applebot-Extended", APPLE],
  ["Bytespider"],
  ["CCBot", "https://commoncrawl.org/ccbot"],
  ["ClaudeBot", ANTHROPIC],
  ["cohere-training-data-crawler"],
  ["Diffbot"],
  ["FacebookBot", META],
  ["Google-Extended", GOOGLE],
  ["GPTBot", OPENAI],
  ["ImagesiftBot", "https://imagesift.com/about"],
  ["meta-externalagent", META],
  ["Omgilibot"],
  ["PanguBot"],
  ["Timpibot"],
  ["Webzio-Extended"],
];

export const CRAWLERS: Readonly<Record<Purpose, readonly Row[]>> = {
  search: SEARCH,
  previews: PREVIEWS,
  answers: ANSWERS,
  training: TRAINING,
};

/** The tokens of those that come for something. */
export function crawlersFor(purpose: Purpose): readonly string[] {
  return CRAWLERS[purpose].map(([token]) => token);
}
