/** A channel and an item to write a feed of, of which only the other parts are wanted. */
import type { AbsoluteUrl } from "../model/address.ts";
import type { Channel } from "./channel.ts";
import type { FeedItem } from "./item.ts";

const NOWHERE = "https://invalid.invalid/" as AbsoluteUrl;
const SOMEBODY = { name: "-", url: NOWHERE };
export const ANY_ITEM: FeedItem = {
  id: "-",
  lang: "uk",
  url: NOWHERE,
  title: "-",
  summary: "-",
  content: "-",
  published: new Date(0),
  updated: new Date(0),
  authors: [SOMEBODY],
  topics: [],
};
export const ANY_CHANNEL: Channel = {
  id: "-",
  lang: "uk",
  title: "-",
  description: "-",
  url: NOWHERE,
  self: NOWHERE,
  publisher: SOMEBODY,
  hubs: [],
  founded: new Date(0),
  stylesheet: NOWHERE,
  icon144: NOWHERE,
  icon192: NOWHERE,
  icon512: NOWHERE,
};
