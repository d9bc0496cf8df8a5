/** Names that nobody can own: for examples, tests and networks of one's own (RFC 2606, 6761, 6762, 8375, 9476). */
const RESERVED =
  /(?:^|\.)(?:example|test|invalid|localhost|local|internal|alt|home\.arpa|example\.(?:com|net|org))\.?$/;

/** An address of version 4, or one of version 6 in the brackets that addresses of pages put it in. */
const NUMBER = /^(?:\d+(?:\.\d+){3}|\[.*\])$/;

/**
 * Whether a host is for trying out only: a reserved name, one without a domain, or a number.
 * @param hostname as `URL` gives it
 */
export function isReservedHost(hostname: string): boolean {
  return RESERVED.test(hostname) || NUMBER.test(hostname) || !hostname.includes(".");
}
