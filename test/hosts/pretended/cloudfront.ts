import { runInNewContext } from "node:vm";
import { type Answer, fileFor, type PretendedHost, partsOf } from "./host.ts";

interface Value {
  value: string;
  multiValue?: { value: string }[];
}

interface Request {
  method: string;
  uri: string;
  querystring: Record<string, Value>;
  headers: Record<string, Value>;
}

export interface Response {
  statusCode: number;
  headers: Record<string, Value>;
  body?: { data: string };
}

interface Template {
  Resources: {
    Headers: { Properties: { ResponseHeadersPolicyConfig: HeadersPolicy } };
    Distribution: {
      Properties: {
        DistributionConfig: { CustomErrorResponses: { ErrorCode: number; ResponsePagePath: string }[] };
      };
    };
  };
}

interface HeadersPolicy {
  SecurityHeadersConfig: Record<string, Record<string, string | number | boolean>>;
  CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
}

/** A function as it is called for each request; what is beside it stands for the module that it imports. */
export function functionIn<Event, Result>(code: string, beside: object = {}): (event: Event) => Result {
  const program = code.replace(/^import cf from 'cloudfront';\n/, "");
  return runInNewContext(`${program}\nhandler`, { ...beside });
}

/** A key-value store: what is not there is an error. @param file that it was filled with */
export function storeOf(file: string): object {
  const { data } = JSON.parse(file) as { data: { key: string; value: string }[] };
  const values = new Map(data.map(({ key, value }) => [key, value]));
  const get = (key: string) => {
    if (!values.has(key)) throw new Error("KeyNotFound");
    return values.get(key);
  };
  return { cf: { kvs: () => ({ get }) } };
}

/** Where what it asks for is there at once, nothing of it has to wait. */
export function withoutWaiting(code: string): string {
  return code.replaceAll("async function", "function").replaceAll("await ", "");
}

/** A request as CloudFront hands it to a function. @param isDecoded whether queries are: it does not say */
export function requestOf(address: string, isDecoded: boolean): Request {
  const { path, query } = partsOf(address);
  const read = (text: string) => (isDecoded ? decodeURIComponent(text) : text);
  const pairs = query === "" ? [] : query.split("&").map((pair) => pair.split("=").map(read));
  const querystring: Record<string, Value> = {};
  for (const [name, all] of Map.groupBy(pairs, ([first = ""]) => first)) {
    const values = all.map(([, value = ""]) => ({ value }));
    querystring[name] = { ...(values[0] as Value), ...(values.length > 1 && { multiValue: values }) };
  }
  return { method: "GET", uri: path, querystring, headers: {} };
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html */
export function cloudFrontThat({ isDecoded }: { isDecoded: boolean }): PretendedHost {
  return {
    name: `cloudfront, queries ${isDecoded ? "decoded" : "as they are sent"}`,
    made: ({ read, files }) => {
      const code = read("cloudfront-requests.js");
      const onRequest = functionIn<{ request: Request }, Request | Response>(
        withoutWaiting(code),
        storeOf(read("cloudfront-redirects.json")),
      );
      const onResponse = functionIn<{ request: Request; response: Response }, Response>(
        read("cloudfront-responses.js"),
      );
      const { Headers, Distribution } = (JSON.parse(read("cloudfront.json")) as Template).Resources;
      const errorPages = Distribution.Properties.DistributionConfig.CustomErrorResponses;
      const ofAll = headersOf(Headers.Properties.ResponseHeadersPolicyConfig);
      return (address) => {
        const asked = onRequest({ request: requestOf(address, isDecoded) });
        if ("statusCode" in asked) return answerOf(asked);
        // An object for each file, and no other; a bucket whose list is closed says 403.
        const file = asked.uri.endsWith("/") ? undefined : fileFor(asked.uri, files);
        if (file === undefined)
          return {
            status: 404,
            file: errorPages.find(({ ErrorCode }) => ErrorCode === 403)?.ResponsePagePath ?? "",
            headers: ofAll,
          };
        const response = onResponse({ request: asked, response: { statusCode: 200, headers: {} } });
        return { status: 200, file, headers: { ...plainly(response.headers), ...ofAll } };
      };
    },
  };
}

function answerOf({ statusCode, headers, body }: Response): Answer {
  const to = headers.location?.value;
  const file = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(body?.data ?? "")?.[1];
  return {
    status: statusCode,
    ...(to !== undefined && { to }),
    ...(file !== undefined && { file }),
    headers: plainly(headers),
  };
}

function plainly(headers: Readonly<Record<string, Value>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]));
}

function headersOf({
  SecurityHeadersConfig: known,
  CustomHeadersConfig,
}: HeadersPolicy): Record<string, string> {
  const custom = CustomHeadersConfig.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value]);
  return {
    ...Object.fromEntries(custom),
    "content-security-policy": String(known.ContentSecurityPolicy?.ContentSecurityPolicy),
    "x-content-type-options": known.ContentTypeOptions ? "nosniff" : "",
    "referrer-policy": String(known.ReferrerPolicy?.ReferrerPolicy),
    "strict-transport-security": `max-age=${known.StrictTransportSecurity?.AccessControlMaxAgeSec}`,
  };
}
