import { type Xml, xml } from "../kit/xml.ts";
import type { Channel } from "./channel.ts";

export const GENERATOR = "Visnyk";

/** The first lines of a feed in XML, before its root: the XML declaration, and the stylesheet for browsers. */
export function prologue({ stylesheet }: Pick<Channel, "stylesheet">): Xml {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet type="text/css" href="${stylesheet}"?>
`;
}
