/** Style sheets belong to a document: in another one (a frame) they are made anew. Loaded only there. */
import { CSSResult, type ReactiveElement } from 'lit';

export function adopt(host: ReactiveElement): void {
  const root = host.shadowRoot;
  const view = host.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!root || !view?.CSSStyleSheet || !('adoptedStyleSheets' in root)) return;
  root.adoptedStyleSheets = (host.constructor as typeof ReactiveElement).elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style instanceof CSSResult ? style.cssText : '');
    return sheet;
  });
}
