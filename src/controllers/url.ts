/** Addresses as the page that wrote them means them. */

/** A URL as the page that wrote it means it; one that cannot be read is left as it is, to fail by its name. */
export function absoluteUrl(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
