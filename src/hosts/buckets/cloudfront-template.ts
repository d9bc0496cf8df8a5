import { contentHash } from "../../kit/files.ts";
import type { ServedRedirect, ServedSite } from "../host.ts";
import { plainHeader, rootOf } from "../old-places.ts";
import { requestFunction, responseFunction, storeContent, toldToCloudFront } from "./cloudfront-function.ts";

/** The part of the bucket that readers see. */
export const SITE_PREFIX = "site";

/** Compressed forms are cached apart, queries and cookies are not looked at: Amazon's own policy. */
const CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

const of = (resource: string, attribute: string) => ({ "Fn::GetAtt": [resource, attribute] });
const ref = (name: string) => ({ Ref: name });
const sub = (text: string) => ({ "Fn::Sub": text });
/** A name that no other site of the account has. */
const named = (end = "") => sub(`\${AWS::StackName}${end}`);

/** All that a site needs at Amazon, for CloudFormation: a bucket that only CloudFront may read, and what stands before it. */
export function template(site: ServedSite, redirects: readonly ServedRedirect[]): string {
  const { hostname } = new URL(site.baseUrl);
  const { isStored } = toldToCloudFront(redirects, site);
  // A store is filled when it is made, so what is to hold something else is another one.
  const stored = `Redirects${contentHash(storeContent(site, redirects))}`;
  const made = {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `${hostname}: a bucket, and CloudFront before it`,
    Parameters: {
      Certificate: {
        Type: "String",
        Description: `The ARN of a certificate for ${hostname}, in us-east-1`,
      },
      ...(isStored && {
        RedirectsArn: {
          Type: "String",
          Description: "The ARN of cloudfront-redirects.json in a bucket: arn:aws:s3:::bucket/key",
        },
      }),
    },
    Resources: {
      Bucket: {
        Type: "AWS::S3::Bucket",
        DeletionPolicy: "Retain",
        UpdateReplacePolicy: "Retain",
        Properties: {
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        },
      },
      BucketPolicy: { Type: "AWS::S3::BucketPolicy", Properties: readBy() },
      Access: { Type: "AWS::CloudFront::OriginAccessControl", Properties: accessControl() },
      ...(isStored && { [stored]: { Type: "AWS::CloudFront::KeyValueStore", Properties: store(stored) } }),
      Requests: cloudFrontFunction("requests", requestFunction(site, redirects), isStored ? [stored] : []),
      Responses: cloudFrontFunction("responses", responseFunction(site), []),
      Headers: { Type: "AWS::CloudFront::ResponseHeadersPolicy", Properties: headersPolicy(site) },
      Distribution: { Type: "AWS::CloudFront::Distribution", Properties: distribution(site) },
    },
    Outputs: {
      Bucket: { Value: ref("Bucket") },
      Distribution: { Value: ref("Distribution") },
      Domain: { Description: `Where ${hostname} is to point`, Value: of("Distribution", "DomainName") },
    },
  };
  return `${JSON.stringify(made, undefined, 2)}\n`;
}

function readBy() {
  const distribution = `arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Distribution}`;
  return {
    Bucket: ref("Bucket"),
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "cloudfront.amazonaws.com" },
          Action: "s3:GetObject",
          Resource: sub(`\${Bucket.Arn}/${SITE_PREFIX}/*`),
          Condition: { StringEquals: { "AWS:SourceArn": sub(distribution) } },
        },
      ],
    },
  };
}

function accessControl() {
  return {
    OriginAccessControlConfig: {
      Name: named(),
      OriginAccessControlOriginType: "s3",
      SigningBehavior: "always",
      SigningProtocol: "sigv4",
    },
  };
}

function store(name: string) {
  return {
    Name: named(`-${name}`),
    ImportSource: { SourceType: "S3", SourceArn: ref("RedirectsArn") },
  };
}

function cloudFrontFunction(name: string, code: string, stores: readonly string[]) {
  return {
    Type: "AWS::CloudFront::Function",
    Properties: {
      Name: named(`-${name}`),
      AutoPublish: true,
      FunctionCode: code,
      FunctionConfig: {
        Comment: "made by npm run hosts -- cloudfront",
        Runtime: "cloudfront-js-2.0",
        ...(stores.length > 0 && {
          KeyValueStoreAssociations: stores.map((store) => ({ KeyValueStoreARN: of(store, "Arn") })),
        }),
      },
    },
  };
}

/** Headers of every response, those of errors too. */
function headersPolicy({ rules, everything }: ServedSite) {
  const headers = rules.find(({ path }) => path === everything)?.headers ?? {};
  const Items = Object.entries(headers).filter(([name]) => !(name in KNOWN));
  const known = Object.entries(headers).flatMap(([name, value]) => {
    const make = KNOWN[name];
    return make === undefined ? [] : Object.entries(make(plainHeader(value)));
  });
  return {
    ResponseHeadersPolicyConfig: {
      Name: named(),
      SecurityHeadersConfig: Object.fromEntries(known),
      CustomHeadersConfig: {
        Items: Items.map(([Header, value]) => ({ Header, Value: plainHeader(value), Override: true })),
      },
    },
  };
}

/** Headers that CloudFront takes in a form of its own. */
const KNOWN: Readonly<Record<string, (value: string) => Record<string, object>>> = {
  "Content-Security-Policy": (value) => ({
    ContentSecurityPolicy: { ContentSecurityPolicy: value, Override: true },
  }),
  "X-Content-Type-Options": () => ({ ContentTypeOptions: { Override: true } }),
  "Referrer-Policy": (value) => ({ ReferrerPolicy: { ReferrerPolicy: value, Override: true } }),
  "Strict-Transport-Security": (value) => ({
    StrictTransportSecurity: {
      AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0),
      IncludeSubdomains: /includeSubDomains/i.test(value),
      Preload: /preload/i.test(value),
      Override: true,
    },
  }),
};

function distribution(site: ServedSite) {
  const { baseUrl, notFound } = site;
  return {
    DistributionConfig: {
      Enabled: true,
      Comment: new URL(baseUrl).hostname,
      HttpVersion: "http2and3",
      IPV6Enabled: true,
      Aliases: [new URL(baseUrl).hostname],
      ViewerCertificate: {
        AcmCertificateArn: ref("Certificate"),
        MinimumProtocolVersion: "TLSv1.2_2021",
        SslSupportMethod: "sni-only",
      },
      Origins: [
        {
          Id: "bucket",
          DomainName: of("Bucket", "RegionalDomainName"),
          OriginPath: `/${SITE_PREFIX}`,
          OriginAccessControlId: of("Access", "Id"),
          S3OriginConfig: { OriginAccessIdentity: "" },
        },
      ],
      DefaultCacheBehavior: {
        TargetOriginId: "bucket",
        ViewerProtocolPolicy: "redirect-to-https",
        Compress: true,
        CachePolicyId: CACHING_OPTIMIZED,
        ResponseHeadersPolicyId: ref("Headers"),
        FunctionAssociations: [
          { EventType: "viewer-request", FunctionARN: of("Requests", "FunctionARN") },
          { EventType: "viewer-response", FunctionARN: of("Responses", "FunctionARN") },
        ],
      },
      // To whom a bucket's list is closed, it says 403 of what is not there.
      CustomErrorResponses: [403, 404].map((ErrorCode) => ({
        ErrorCode,
        ResponseCode: 404,
        ResponsePagePath: notFound,
        ErrorCachingMinTTL: 60,
      })),
    },
  };
}

/** The `prefix` of the target in `site.yaml` to which this leads. */
export function prefixFor(site: ServedSite): string {
  return `${SITE_PREFIX}${rootOf(site)}`.replace(/\/+$/, "");
}
