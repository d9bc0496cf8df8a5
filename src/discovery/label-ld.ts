import type { LabelMessages } from "../i18n/languages/label-messages.ts";
import { isPaid, type LabelKey } from "../model/label.ts";
import type { StoryView } from "../model/views.ts";

/** The types that schema.org has for labels (https://schema.org/NewsArticle). What is paid for is no `NewsArticle`. */
const TYPES: Readonly<Partial<Record<LabelKey, string | readonly string[]>>> = {
  opinion: ["NewsArticle", "OpinionNewsArticle"],
  analysis: ["NewsArticle", "AnalysisNewsArticle"],
  review: ["NewsArticle", "ReviewNewsArticle"],
  explainer: ["NewsArticle", "BackgroundNewsArticle"],
  sponsored: "AdvertiserContentArticle",
  political: "AdvertiserContentArticle",
};

/** What the label of a story adds to its structured data. */
export function labelLd({ label, sponsor, political }: StoryView, { names }: LabelMessages): object {
  if (label === undefined) return {};
  return {
    "@type": TYPES[label.key] ?? "NewsArticle",
    genre: names[label.key],
    sponsor: isPaid(label)
      ? { name: label.sponsor, url: sponsor?.url, email: political?.sponsor.email }
      : undefined,
  };
}
