import type { Host, Loss, ServedRedirect, ServedSite } from "../host.ts";
import { realLosses } from "../old-addresses.ts";
import { requestFunction, responseFunction, storeContent, toldToCloudFront } from "./cloudfront-function.ts";
import { template } from "./cloudfront-template.ts";
import { hasNameTwice } from "./old-table.ts";

/** A bucket of S3 with CloudFront before it. */
export const cloudfront: Host = {
  name: "cloudfront",
  leadsOn: "configured",
  hasTls: true,
  files: [],
  beside: [
    { name: "cloudfront.json", text: template },
    { name: "cloudfront-requests.js", isPart: true, text: requestFunction },
    { name: "cloudfront-responses.js", isPart: true, text: responseFunction },
    { name: "cloudfront-redirects.json", isPart: true, text: storeContent },
  ],
  losses: cloudFrontLosses,
  notes: [
    "CloudFront has one page for all that is not found, so it is told in the first language of the site.",
    "What is gone is told by a page of a line that leads to the page for what is not found.",
  ],
};

function cloudFrontLosses(redirects: readonly ServedRedirect[], site?: ServedSite): readonly Loss[] {
  return realLosses([
    { what: "Not led on, since there is no room for them", of: toldToCloudFront(redirects, site).left },
    { what: "Not led on, since they ask for a name twice", of: redirects.filter(hasNameTwice) },
  ]);
}
