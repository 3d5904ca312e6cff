/** Carriers as they come into a page: with it, or later from a content management system (innerHTML, `.html()`, append). */
import { lineOf, natural } from './line.js';
import { withdraw } from './place.js';
import { linkSelector, upgradeLink } from './upgrade.js';

const watched = new WeakSet<Node>();

/**
 * Upgrades the carriers of a document, now and as they come. One observer; what has no link in it costs one look.
 * @param origins further origins that feeds may come from, besides the page's own
 */
export function watchCarriers(page: Document, origins: readonly string[] = []): void {
  if (typeof customElements === 'undefined' || watched.has(page)) return;
  watched.add(page);
  const seen = new WeakSet<Element>();
  const waiting = new Set<HTMLAnchorElement>();

  const look = (node: Element): void => {
    if (node.localName === 'a') {
      if (node.matches(linkSelector)) waiting.add(node as HTMLAnchorElement);
    } else if (node.firstElementChild) {
      Array.from(node.querySelectorAll<HTMLAnchorElement>(linkSelector)).forEach((link) => waiting.add(link));
    }
  };
  const upgrade = (): void => {
    for (const link of waiting) {
      if (!isWhole(link)) continue;
      waiting.delete(link);
      if (seen.has(link)) continue;
      seen.add(link);
      upgradeLink(link, origins);
    }
  };

  new MutationObserver((records) => {
    // Not `for … of`: pages with old libraries replace iterators, and these lists are theirs.
    for (let at = 0; at < records.length; at++) {
      const { type, target, addedNodes } = records[at]!;
      if (type === 'attributes') {
        if ((target as HTMLElement).isContentEditable) withdraw(target as Element);
        else if (!seen.has(target as Element)) look(target as Element);
      }
      for (let index = 0; index < addedNodes.length; index++) if (addedNodes[index]!.nodeType === 1) look(addedNodes[index] as Element);
    }
    if (waiting.size) upgrade();
  }).observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['href', 'contenteditable'] });
  // Not the document's own method, which an `<img name="addEventListener">` hides.
  EventTarget.prototype.addEventListener.call(page, 'DOMContentLoaded', upgrade);
  look(page.documentElement);
  upgrade();
}

/** Whether the parser has read on behind a link's block and what follows it, which may be its table. */
function isWhole(link: Element): boolean {
  if (link.ownerDocument.readyState !== 'loading') return true;
  for (let at: Element | null | undefined = lineOf(link)?.block; at; at = natural('parentElement', at)) {
    if (at.nextElementSibling) return at.nextElementSibling.nextElementSibling !== null;
  }
  return false;
}
