import type { Host } from "../host.ts";
import { caddyfile } from "./caddyfile.ts";

/** A server of one's own. */
export const caddy: Host = {
  name: "caddy",
  leadsOn: "configured",
  files: [],
  beside: [{ name: "Caddyfile", text: caddyfile }],
  hasTls: true,
};
