import { type Xml, xml } from "../kit/xml.ts";
import type { FeedPhoto } from "./item.ts";

/** A photo in Media RSS 1.5.1. */
export function mediaContent({ full, thumbnail, description, credit }: FeedPhoto): Xml {
  const { url, type, width, height, bytes } = full;
  return xml`<media:content url="${url}" type="${type}" medium="image" width="${width}" height="${height}" fileSize="${bytes}">
<media:thumbnail url="${thumbnail.url}" width="${thumbnail.width}" height="${thumbnail.height}"/>
${description !== "" && xml`<media:description type="plain">${description}</media:description>\n`}${credit !== undefined && xml`<media:credit>${credit}</media:credit>\n`}</media:content>
`;
}
