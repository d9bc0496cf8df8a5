import type { Host } from "../host.ts";
import { nginxLines } from "./lines.ts";
import { nginxMaps } from "./redirects.ts";
import { nginxServer } from "./server.ts";

/** A server of one's own. */
export const nginx: Host = {
  name: "nginx",
  leadsOn: "configured",
  files: [],
  hasTls: true,
  beside: [
    { name: "visnyk.conf", text: nginxServer },
    { name: "visnyk-lines.conf", text: nginxLines, isPart: true },
    { name: "visnyk-maps.conf", text: nginxMaps, isPart: true },
  ],
};
