import { describe, expect, test } from "vitest";
import { S3Lock } from "../../../src/deploy/targets/s3-lock.ts";
import type { PutOptions } from "../../../src/s3/bucket.ts";

/** A bucket of one object. @param conditions what becomes of conditional writes there */
class Notes {
  content: Uint8Array | undefined;
  #edition = 0;
  readonly #conditions: "kept" | "refused" | "ignored";

  constructor(conditions: "kept" | "refused" | "ignored") {
    this.#conditions = conditions;
  }

  async get() {
    return this.content && { content: this.content, etag: `"${this.#edition}"` };
  }

  async has() {
    return this.content !== undefined;
  }

  async put(_: string, content: unknown, { onlyIf }: PutOptions = {}) {
    if (onlyIf !== undefined && this.#conditions === "refused")
      throw new Error("not implemented", { cause: { $metadata: { httpStatusCode: 501 } } });
    if (onlyIf !== undefined && this.#conditions === "kept") {
      const wanted = onlyIf === "absent" ? undefined : onlyIf.etag;
      if (wanted !== (this.content && `"${this.#edition}"`)) return undefined;
    }
    this.content = content as Uint8Array;
    return `"${++this.#edition}"`;
  }

  async remove() {
    this.content = undefined;
  }
}

function lockOn(notes: Notes, settled = async () => {}) {
  const told: string[] = [];
  return {
    told,
    lock: new S3Lock(
      notes,
      () => 1000,
      (line) => told.push(line),
      settled,
    ),
  };
}

describe.each(["kept", "refused", "ignored"] as const)("where conditions are %s", (conditions) => {
  test("one has the lock until it gives it back, and others see who has it", async () => {
    const notes = new Notes(conditions);
    const [one, two] = [lockOn(notes), lockOn(notes)];
    expect(await one.lock.take("one")).toBeUndefined();
    expect(await two.lock.take("two")).toEqual({ by: "one", at: 1000 });
    await two.lock.release();
    await one.lock.renew();
    await one.lock.release();
    expect(await two.lock.take("two")).toBeUndefined();
  });

  test("it is said where the lock is less certain", async () => {
    const { lock, told } = lockOn(new Notes(conditions));
    await lock.take("one");
    const notice = expect.stringContaining("let one machine at a time deploy to it");
    expect(told).toEqual(conditions === "kept" ? [] : [notice]);
  });

  test("a lock that was not renewed is taken over, and its holder told", async () => {
    const notes = new Notes(conditions);
    const [one, two] = [lockOn(notes), lockOn(notes)];
    await one.lock.take("one");
    expect(await two.lock.take("two", 999)).toEqual({ by: "one", at: 1000 });
    expect(await two.lock.take("two", 1000)).toBeUndefined();
    await expect(one.lock.renew()).rejects.toThrow("two has taken the lock of this target over");
  });

  test("who took it, and did not hear so, has it", async () => {
    const { lock } = lockOn(new Notes(conditions));
    await lock.take("one");
    expect(await lock.take("one")).toBeUndefined();
  });
});

test("of many that ask at once one has the lock, and that it is less certain is said to none", async () => {
  const notes = new Notes("kept");
  const locks = Array.from({ length: 5 }, () => lockOn(notes));
  const answers = await Promise.all(locks.map(({ lock }, i) => lock.take(`desk ${i}`)));
  expect(answers.filter((held) => held === undefined)).toHaveLength(1);
  expect(locks.flatMap(({ told }) => told)).toEqual([]);
});

test("without conditions, of two that write at once one has the lock", async () => {
  const notes = new Notes("ignored");
  const both = Promise.withResolvers<void>();
  let written = 0;
  const settled = () => {
    if (++written === 2) both.resolve();
    return both.promise;
  };
  const answers = await Promise.all(["one", "two"].map((by) => lockOn(notes, settled).lock.take(by)));
  expect(answers.filter((held) => held === undefined)).toHaveLength(1);
});

test("what is no lock of this program is somebody's, and old", async () => {
  const notes = new Notes("kept");
  notes.content = Buffer.from("<html>");
  const { lock } = lockOn(notes);
  expect(await lock.take("one")).toEqual({ by: "another deploy", at: 0 });
  expect(await lock.take("one", 0)).toBeUndefined();
});
