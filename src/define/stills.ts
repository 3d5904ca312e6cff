/** Sees to the static pictures of a page that was prerendered and whose script came before them. */
import { hasStills } from '../elements/make.js';

if (typeof document !== 'undefined' && document.readyState === 'loading') {
  const keep = (): void => void (hasStills() && import('../elements/stills.js').then(({ keepWaiting }) => keepWaiting()));
  // What the parser puts into a widget that waits for its figures is shown at once.
  const observer = new MutationObserver((records) => {
    for (let at = 0; at < records.length; at++) {
      const target = records[at]!.target as Partial<Element> & { requestUpdate?(): void };
      if (target.localName?.startsWith('indicator-')) target.requestUpdate?.();
    }
    requestAnimationFrame(keep);
  });
  observer.observe(document, { childList: true, subtree: true });
  EventTarget.prototype.addEventListener.call(document, 'DOMContentLoaded', () => {
    observer.disconnect();
    keep();
  });
}
