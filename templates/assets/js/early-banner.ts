/** The key under which the browser keeps which banner its reader has dismissed. */
const BANNER_KEY = "visnyk-banner";

/**
 * The part of the early inline script that takes the banner out where it was dismissed or is over, and dismisses it.
 * @param key hexadecimal. @param until milliseconds
 */
export function bannerScript(key: string, until: number): string {
  return `{let d=document,s=d.documentElement.dataset,k="${BANNER_KEY}",b;try{b=localStorage[k]}catch{}if(b=="${key}"||Date.now()>=${until})s.banner="off";d.addEventListener("click",e=>{if(e.target.closest?.(".banner-close")){s.banner="off";try{localStorage[k]="${key}"}catch{}d.querySelector(".nameplate a")?.focus()}})}`;
}
