import { randomUUID } from "node:crypto";
import { ASSETS_FOLDER, ATTACHMENTS_FOLDER, PHOTOS_FOLDER } from "../../model/own-paths.ts";
import { DeployError } from "../deploy-error.ts";

/** Files whose names change with their content: whoever has one has the right one. */
const UNCHANGING = [ASSETS_FOLDER, PHOTOS_FOLDER, ATTACHMENTS_FOLDER];

/** As many paths with a star as CloudFront works on at a time; each counts as one, however much it covers. */
const MOST_PATHS = 15;

/**
 * What CloudFront is to forget: the addresses of changed files, with and without the name of the page's file; where there are
 * many, the folders that hold them, the deepest that are few enough.
 * @param changed paths below the site's root
 * @param base the path of the site, which begins and ends with a slash
 */
export function invalidatedPaths(changed: readonly string[], base: string): string[] {
  const paths = changed.filter((path) => !UNCHANGING.some((folder) => path.startsWith(folder)));
  if (paths.length === 0) return [];
  const deepest = paths.reduce((depth, path) => Math.max(depth, path.split("/").length), 1);
  for (let depth = deepest; depth > 0; depth--) {
    const addresses = new Set(paths.flatMap((path) => addressesOf(path, depth)));
    if (addresses.size <= MOST_PATHS) return [...addresses].map((path) => base + path).sort();
  }
  return [`${base}*`];
}

/** @param depth as many folders are kept apart; of those below only that something changed */
function addressesOf(path: string, depth: number): string[] {
  const parts = path.split("/");
  if (parts.length > depth) return [`${encoded(parts.slice(0, depth))}/*`];
  const file = encoded(parts);
  return parts.at(-1) === "index.html" ? [file, file.slice(0, -"index.html".length)] : [file];
}

function encoded(parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part).replaceAll("*", "%2A")).join("/");
}

/**
 * Tells CloudFront to forget addresses. It takes a minute or so until all of its places have.
 * @param paths as of `invalidatedPaths`
 * @throws DeployError for what whoever deploys can mend
 */
export async function invalidate(
  distribution: string,
  paths: readonly string[],
  say: (notice: string) => void,
): Promise<void> {
  if (paths.length === 0) return;
  const { CloudFrontClient, CreateInvalidationCommand } = await import("@aws-sdk/client-cloudfront");
  // It has one place for all regions.
  const client = new CloudFrontClient({ region: "us-east-1" });
  const InvalidationBatch = {
    CallerReference: `visnyk-${randomUUID()}`,
    Paths: { Quantity: paths.length, Items: [...paths] },
  };
  try {
    await client.send(new CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch }));
    say(`CloudFront forgets ${paths.join(" ")}`);
  } catch (error) {
    throw cloudFrontError(error, distribution);
  } finally {
    client.destroy();
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  NoSuchDistribution: "there is no such distribution. Mend `distribution` in site.yaml",
  AccessDenied: "these credentials may not do that. Grant cloudfront:CreateInvalidation",
  CredentialsProviderError:
    "there are no credentials. Put them into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
  InvalidClientTokenId: "it does not know this access key. Look at AWS_ACCESS_KEY_ID",
  SignatureDoesNotMatch: "the secret key is wrong. Look at AWS_SECRET_ACCESS_KEY",
};

function cloudFrontError(error: unknown, distribution: string): Error {
  const { name, message } = error as Error;
  const remedy = Object.hasOwn(REMEDIES, name) ? REMEDIES[name] : undefined;
  const what = `CloudFront was not told what changed in ${distribution}`;
  if (remedy === undefined) return new Error(`${what}: ${name}, ${message}`, { cause: error });
  return new DeployError(`${what}: ${remedy}.`, { cause: error });
}
