/** Addresses as the page that wrote them means them. */

/** A URL as the page that wrote it means it; one that cannot be read is left as it is, to fail by its name. */
export function absoluteUrl(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

const meant = new WeakMap<Element, readonly [written: string, url: string]>();

/** Where an element's feed is: what was written is meant as the page was then, whatever `<base>` or `pushState` make of its addresses later. */
export function feedUrl(element: Element, written: string): string {
  let known = meant.get(element);
  if (known?.[0] !== written) meant.set(element, (known = [written, absoluteUrl(written, element.baseURI)]));
  return known[1];
}
