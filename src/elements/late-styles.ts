/** Styles of a part that is loaded later: for this widget now, and for every one of its kind from then on. */
import { adoptStyles, type CSSResult, type ReactiveElement } from 'lit';

export function addStyles(host: ReactiveElement, styles: CSSResult): void {
  // Of the class, so that a widget that moves into another document takes them along.
  const all = (host.constructor as typeof ReactiveElement).elementStyles;
  if (!all.includes(styles)) all.push(styles);
  if (host.shadowRoot) adoptStyles(host.shadowRoot, all);
}
