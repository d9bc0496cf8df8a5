import { bytesOf, textOf } from "../../../src/kit/bytes.ts";
import { packBody, unpackBody } from "../../../src/library/bodies.ts";
import type { Body } from "../../../src/model/body.ts";
import type { Trick } from "./trick.ts";

export const packedBody: Trick = {
  title: "bodies in the library as HTML beside JSON",
  plain: "all of it as JSON",
  prepare(material) {
    const bodies = material.rendered().map(({ body }) => body);
    return {
      stories: material.stories,
      plain: () => bodies.map((body) => JSON.parse(textOf(bytesOf(JSON.stringify(body)))) as Body),
      trick: () => bodies.map((body) => unpackBody(packBody(body))),
    };
  },
};
