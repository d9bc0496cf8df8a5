import type { NewsroomWish } from "./wish.ts";
import { deskWords, firstWords } from "./words/index.ts";

/** A target that is usual for a host, to be filled in. */
const TARGETS: Readonly<Record<string, string>> = {
  cloudflare: "{ to: cloudflare, project: my-project }",
  cloudfront: "{ to: s3, bucket: my-bucket, region: eu-central-1, distribution: E123 }",
  firebase: "{ to: firebase, project: my-project }",
  ftp: "{ to: ftp, host: ftp.example.org, user: me, path: /public_html, password: VISNYK_PASSWORD }",
  netlify: "{ to: netlify, project: my-project }",
  r2: '{ to: s3, bucket: my-bucket, endpoint: "https://my-account.r2.cloudflarestorage.com" }',
  vercel: "{ to: vercel, project: my-project }",
};
const USUAL_TARGET = "{ to: rsync, host: example.org, path: /var/www/example.org }";
const BRANCH = "{ to: git, repository: git@codeberg.org:me/my-news.git, branch: pages }";

/** Hosts that compress nothing on the way. */
const UNCOMPRESSED: readonly string[] = ["gitlab"];

/** `content/site.yaml` of a new newsroom: what it needs, and what it may want, in comments. */
export function siteYaml(wish: NewsroomWish): string {
  const { name, languages, baseUrl, timeZone, host, forge, date } = wish;
  const said = deskWords(languages[0]).site;
  const target = forge === "codeberg" ? BRANCH : (TARGETS[host ?? ""] ?? USUAL_TARGET);
  const isUncompressed = host !== undefined && UNCOMPRESSED.includes(host);
  const descriptions = languages.map(
    (lang) => `  ${lang}: ${JSON.stringify(firstWords(lang).description)}\n`,
  );
  return `# ${said.top}
name: ${JSON.stringify(name)}
description:
${descriptions.join("")}
# ${said.baseUrl}
baseUrl: ${baseUrl}
# ${said.languages}
languages: [${languages.join(", ")}]
timeZone: ${timeZone}
# ${said.authority}
authority: "${new URL(baseUrl).hostname},${date.slice(0, 4)}"

publisher:
  name: ${JSON.stringify(name)}
  # ${said.publisher}
  # email: desk@example.org

# ${said.navigation}
navigation: [notes]

# ${said.feeds}
feeds:
  formats: { topics: [rss], authors: [rss], series: [rss] }
${host === undefined ? "" : `\nhost: ${host}\n`}${isUncompressed ? "compress: [br, gz]\n" : ""}
# ${said.deploy}
# deploy:
#   live: ${target}

# ${said.look}
# look:
#   accent: "#1d4c99"
#   logo: logo.svg

# ${said.robots}
# robots:
#   training: refuse
`;
}
