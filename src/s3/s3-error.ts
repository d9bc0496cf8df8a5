import type { S3Place } from "./place.ts";

/** What a service of S3 refuses, or that it does not answer, in words that say what to do. */
export class S3Error extends Error {
  override readonly name = "S3Error";
  /** Whether it stays so until somebody mends it; where not, another try may help. */
  readonly lasts: boolean;

  constructor(message: string, lasts: boolean, cause: unknown) {
    super(message, { cause });
    this.lasts = lasts;
  }
}

interface Failure {
  name?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
}

export function statusOf(error: unknown): number | undefined {
  return (error as Failure | undefined)?.$metadata?.httpStatusCode;
}

/** By the names that services give (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html) and the client's own. */
const LASTING: Readonly<Record<string, string>> = {
  CredentialsProviderError:
    "there are no credentials. Put them into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile by AWS_PROFILE",
  NoSuchBucket: "there is no such bucket. Make it first, or mend its name",
  AccessDenied: "these credentials may not do that. Grant reading, writing, deleting and listing",
  InvalidAccessKeyId: "it does not know this access key. Look at AWS_ACCESS_KEY_ID and at the endpoint",
  SignatureDoesNotMatch: "the secret key is wrong. Look at AWS_SECRET_ACCESS_KEY",
  ExpiredToken: "the credentials have expired. Get new ones",
  RequestTimeTooSkewed: "the clock of this machine is wrong. Set it",
  PermanentRedirect: "the bucket is in another region. Name it as `region`",
  AuthorizationHeaderMalformed: "the bucket is in another region. Name it as `region`",
  InvalidBucketName: "this cannot be the name of a bucket",
  KeyTooLongError: "the path is longer than 1024 bytes. Give the story or the file a shorter name",
  InvalidObjectState: "the object lies in an archive, and cannot be read",
};

/** @returns an error that names the bucket, never a secret */
export function s3Error(error: unknown, place: S3Place, what: string): S3Error {
  if (error instanceof S3Error) return error;
  const { name = "", code = "", message = "" } = (error ?? {}) as Failure;
  const where = `${place.bucket}${place.endpoint === undefined ? "" : ` at ${place.endpoint}`}`;
  const isDenied = statusOf(error) === 403;
  const known = Object.hasOwn(LASTING, name) ? LASTING[name] : isDenied ? LASTING.AccessDenied : undefined;
  if (known !== undefined) return new S3Error(`The bucket ${where}: ${known} (${what}).`, true, error);
  if (message.startsWith("Region is missing"))
    return new S3Error(`The bucket ${where}: name its region as \`region\`, or as AWS_REGION.`, true, error);
  const reason = [...new Set([code, name, statusOf(error), message].filter(Boolean))].join(", ");
  return new S3Error(`The bucket ${where} does not do it (${what}): ${reason}.`, false, error);
}
