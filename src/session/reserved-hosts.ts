/** Names that nobody can own: for examples, tests and networks of one's own (RFC 2606, 6761, 6762, 8375, 9476). */
const RESERVED =
  /(?:^|\.)(?:example|test|invalid|localhost|local|internal|alt|home\.arpa|example\.(?:com|net|org))\.?$/;

/** An IPv4 address, or an IPv6 address in brackets, as in URLs. */
const NUMBER = /^(?:\d+(?:\.\d+){3}|\[.*\])$/;

/**
 * Whether a host is only for trying out: a reserved name, one without a domain, or an IP address.
 * @param hostname as `URL` gives it
 */
export function isReservedHost(hostname: string): boolean {
  return RESERVED.test(hostname) || NUMBER.test(hostname) || !hostname.includes(".");
}
