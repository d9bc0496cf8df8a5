import type { SmallSite } from "../../site/small-site.ts";
import type { SiteRow } from "../row.ts";

/** Adds a target to the settings. */
const target = (settings: string) => (site: SmallSite) =>
  site.write("site.yaml", `${site.content("site.yaml")}deploy: { live: { ${settings} } }\n`);

// biome-ignore format: a table reads better in rows
export const DEPLOYING: readonly SiteRow[] = [
  ["a password instead of its variable", target("to: ftp, host: ftp.news.example, user: desk, path: www, password: geheim"), ["site.yaml:12", '"deploy.live.password": is not the name of a variable of the environment', "Secrets do not belong into the content: put it into a variable such as VISNYK_PASSWORD, and write that name."]],
  ["a repository with a token", target('to: git, repository: "https://x:token@git.example/r.git"'), ["site.yaml:12", '"deploy.live.repository": contains a name or password, which everybody could read', "Write the address without it."]],
  ["a bucket's address with a password", target('to: s3, bucket: b, endpoint: "https://a:b@s3.example/"'), ["site.yaml:12", '"deploy.live.endpoint": contains a name or password, which everybody could read', "Write the address without it."]],
  ["a fingerprint of MD5", target('to: sftp, host: news.example, path: www, fingerprint: "MD5:aa:bb"'), ["site.yaml:12", `"deploy.live.fingerprint": is not the fingerprint of a host's key`, "Write what ssh-keygen -lf says of the key, SHA256: and 43 signs; ask whoever runs the host for it."]],
];
