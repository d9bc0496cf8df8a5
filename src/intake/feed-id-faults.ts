/** Why a text cannot be the id of a story in feeds. */
import { isStoryFolder } from "../model/feed-id.ts";

/** What is wrong with an id, and what to do. */
export interface FeedIdFault {
  message: string;
  hint: string;
}

/** What begins like the folder of a story. Feeds elsewhere have ids of any form, but hardly of this one. */
const LIKE_FOLDER = /^(?:\.?\/)?(?:content\/)?(?:articles\/)?\d{4}\/\d/;
const LIKE_ADDRESS = /^\/(?:[a-z]{2}\/)?\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
/** Characters: more than any system gives. */
const LONGEST = 1000;

export function feedIdFault(text: string): FeedIdFault | undefined {
  if (LIKE_ADDRESS.test(text))
    return {
      message: `"${text}" is an address, and "id" keeps what feeds have`,
      hint: `To keep the address, write aliases: [${text}]. An id is a former folder of the story, such as 2025/02/13-umerov-brussels.`,
    };
  if (LIKE_FOLDER.test(text) && !isStoryFolder(text))
    return {
      message: `"${text}" is not the folder of a story`,
      hint: "Write the path that it had below articles/, such as 2025/02/13-umerov-brussels.",
    };
  if (text.length <= LONGEST) return undefined;
  return {
    message: `is longer than ${LONGEST} characters`,
    hint: "Write the id as the feed had it: its guid in RSS, its id in Atom or JSON.",
  };
}
