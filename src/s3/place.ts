/** A part of a bucket, of Amazon's S3 or of any service that speaks its protocol. */
export interface S3Place {
  bucket: string;
  /** What all keys begin with, without a slash at its end. */
  prefix?: string | undefined;
  region?: string | undefined;
  /** The address of a service other than Amazon's. */
  endpoint?: string | undefined;
}

const FORM = "s3://bucket/prefix?endpoint=https://…&region=…";

/**
 * Reads `s3://bucket/prefix?endpoint=…&region=…`.
 * @throws Error saying what is wrong with it; it does not repeat the text, in which somebody may have put a secret
 */
export function parseS3Place(text: string): S3Place {
  const url = URL.parse(text);
  if (url?.protocol !== "s3:" || url.hostname === "")
    throw new Error(`is not the address of a bucket. Write ${FORM}.`);
  if (url.username !== "" || url.password !== "")
    throw new Error(
      "holds a name or a secret. Put those into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or into a profile.",
    );
  const { endpoint, region, ...others } = Object.fromEntries(url.searchParams);
  const [other] = Object.keys(others);
  if (other !== undefined) throw new Error(`has a parameter "${other}", which nobody knows. Write ${FORM}.`);
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ""))
    throw new Error(`has an endpoint that is not an address of the web. Write ${FORM}.`);
  const prefix = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, "");
  return { bucket: url.hostname, prefix: prefix || undefined, region, endpoint };
}
