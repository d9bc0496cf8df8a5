/**
 * The value of JSON that was compressed as raw DEFLATE (RFC 1951).
 * @throws Error where the bytes are not that
 */
export async function unpackJson(bytes: Uint8Array): Promise<unknown> {
  const whole = new Blob([new Uint8Array(bytes)]).stream();
  return new Response(whole.pipeThrough(new DecompressionStream("deflate-raw"))).json();
}
