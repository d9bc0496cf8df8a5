import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { PutObjectCommandInput, S3Client } from "@aws-sdk/client-s3";
import type { S3Place } from "./place.ts";
import { s3Error, statusOf } from "./s3-error.ts";

type Sdk = typeof import("@aws-sdk/client-s3");

/** What an object tells those who ask for it, besides its content. */
export type ObjectHeaders = Pick<
  PutObjectCommandInput,
  "ContentType" | "CacheControl" | "ContentEncoding" | "ContentDisposition" | "ContentLanguage"
>;

export interface PutOptions extends ObjectHeaders {
  /** Writes only where there is nothing yet, or only over the content that has this tag. */
  onlyIf?: "absent" | { etag: string } | undefined;
}

/** A file of this machine; however large it is, little of it is in memory at a time. */
export interface FileToSend {
  file: string;
  bytes: number;
}

/** As many keys as one request may delete. */
const AT_MOST_DELETED = 1000;

/** Larger files are streamed, so that they cannot be sent again by the client itself. */
const STREAMED_FROM = 8 << 20;

/** Connections at a time. */
const SOCKETS = 64;

/**
 * A bucket, or a part of one; keys are below its prefix. Credentials come from the environment or a profile, as in all of
 * Amazon's clients.
 * @throws S3Error from every method
 */
export class S3Bucket {
  readonly place: S3Place;
  readonly #sdk: Sdk;
  readonly #client: S3Client;

  private constructor(place: S3Place, sdk: Sdk, client: S3Client) {
    this.place = place;
    this.#sdk = sdk;
    this.#client = client;
  }

  /** Loads the client, which is large, and asks for nothing yet. */
  static async open(place: S3Place): Promise<S3Bucket> {
    const sdk = await import("@aws-sdk/client-s3");
    const { endpoint, region } = place;
    const sockets = { maxSockets: SOCKETS, keepAlive: true };
    const client = new sdk.S3Client({
      requestHandler: {
        connectionTimeout: 5000,
        socketTimeout: 60_000,
        httpAgent: sockets,
        httpsAgent: sockets,
      },
      ...(region !== undefined && { region }),
      // Other services have addresses without the bucket's name, know no regions, and not all know the newer checksums.
      ...(endpoint !== undefined && {
        endpoint,
        forcePathStyle: true,
        region: region ?? "us-east-1",
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
      }),
    });
    return new S3Bucket(place, sdk, client);
  }

  /**
   * The content of an object and the tag by which it can be replaced; `undefined` where there is none.
   * @param most bytes; of what is larger there is none, either
   */
  async get(
    key: string,
    most = Number.POSITIVE_INFINITY,
  ): Promise<{ content: Uint8Array; etag: string } | undefined> {
    const answer = await this.#ask(`reading ${key}`, async () => {
      const object = await this.#client.send(new this.#sdk.GetObjectCommand(this.#at(key)));
      if ((object.ContentLength ?? 0) > most) return void (object.Body as Readable | undefined)?.destroy();
      const content = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
      return { content, etag: object.ETag ?? "" };
    });
    return answer.isThere ? answer.value : undefined;
  }

  async has(key: string): Promise<boolean> {
    const command = new this.#sdk.HeadObjectCommand(this.#at(key));
    return (await this.#ask(`looking for ${key}`, () => this.#client.send(command))).isThere;
  }

  /** @returns its tag; `undefined` where the condition was not met */
  async put(
    key: string,
    content: Uint8Array | FileToSend,
    { onlyIf, ...headers }: PutOptions = {},
  ): Promise<string | undefined> {
    const condition =
      onlyIf === undefined ? {} : onlyIf === "absent" ? { IfNoneMatch: "*" } : { IfMatch: onlyIf.etag };
    try {
      const body = "file" in content ? await bodyOf(content) : { Body: content };
      const input = { ...this.#at(key), ...body, ...headers, ...condition };
      return (await this.#client.send(new this.#sdk.PutObjectCommand(input))).ETag ?? "";
    } catch (error) {
      // Of two writes at once, the later is told of a conflict; one over what is not there any more, that it is not there.
      if (onlyIf !== undefined && [404, 409, 412].includes(statusOf(error) ?? 0)) {
        if ((error as Error).name !== "NoSuchBucket") return undefined;
      }
      throw s3Error(error, this.place, `writing ${key}`);
    }
  }

  /**
   * Copies an object with its headers, without its content coming here.
   * @param into another bucket of the same service
   * @returns whether it was there
   */
  async copy(from: string, to: string, into: S3Bucket = this): Promise<boolean> {
    const { Bucket, Key } = this.#at(from);
    const source = [Bucket, ...Key.split("/")].map(encodeURIComponent).join("/");
    const command = new this.#sdk.CopyObjectCommand({ ...into.#at(to), CopySource: source });
    return (await this.#ask(`copying ${from}`, () => this.#client.send(command))).isThere;
  }

  /** What is not there does no harm. */
  async remove(keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += AT_MOST_DELETED) {
      const part = keys.slice(from, from + AT_MOST_DELETED);
      const Objects = part.map((key) => ({ Key: this.#at(key).Key }));
      const command = new this.#sdk.DeleteObjectsCommand({
        Bucket: this.place.bucket,
        Delete: { Objects, Quiet: true },
      });
      const answer = await this.#ask("deleting", () => this.#client.send(command));
      const [failed] = (answer.isThere && answer.value.Errors) || [];
      if (failed)
        throw s3Error(
          { name: failed.Code, message: failed.Message },
          this.place,
          `deleting ${failed.Key ?? ""}`,
        );
    }
  }

  close(): void {
    this.#client.destroy();
  }

  #at(key: string): { Bucket: string; Key: string } {
    const { bucket, prefix } = this.place;
    return { Bucket: bucket, Key: prefix === undefined ? key : `${prefix}/${key}` };
  }

  async #ask<T>(
    what: string,
    request: () => Promise<T>,
  ): Promise<{ isThere: true; value: T } | { isThere: false }> {
    try {
      return { isThere: true, value: await request() };
    } catch (error) {
      const isAbsent = statusOf(error) === 404 && (error as Error).name !== "NoSuchBucket";
      if (isAbsent) return { isThere: false };
      throw s3Error(error, this.place, what);
    }
  }
}

async function bodyOf({
  file,
  bytes,
}: FileToSend): Promise<Pick<PutObjectCommandInput, "Body" | "ContentLength">> {
  return bytes < STREAMED_FROM
    ? { Body: await readFile(file) }
    : { Body: createReadStream(file), ContentLength: bytes };
}
