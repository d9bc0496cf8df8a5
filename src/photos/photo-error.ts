/** Thrown for a photo that cannot be used, in words that an editor can act on. */
export class PhotoError extends Error {
  /** The file as the caller named it. */
  readonly file: string;
  /** What is wrong, and why. */
  readonly reason: string;
  /** What to do about it: a sentence. */
  readonly hint: string;

  constructor(file: string, reason: string, hint: string, cause?: unknown) {
    super(`${file}: ${reason}. ${hint}`, cause === undefined ? undefined : { cause });
    this.name = "PhotoError";
    this.file = file;
    this.reason = reason;
    this.hint = hint;
  }
}
