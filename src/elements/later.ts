/** A part of a widget that is fetched when it is first wanted, with its styles; the widget draws again once it is there. */
import { adoptStyles, type CSSResult, type ReactiveElement } from 'lit';

export interface Later<Part> {
  /** The part, if it is there already. */
  readonly get: () => Part | undefined;
  /** The part, once it is there. */
  readonly wait: () => Promise<Part>;
}

/** What a module exports that is fetched later. */
export interface LaterModule<Host, Part> {
  readonly partFor: (host: Host) => Part;
  readonly styles?: CSSResult;
}

export function later<Host extends ReactiveElement, Part>(host: Host, load: () => Promise<LaterModule<Host, Part>>): Later<Part> {
  let answer: Promise<Part> | undefined;
  let part: Part | undefined;
  const wait = (): Promise<Part> =>
    (answer ??= load().then(({ partFor, styles }) => {
      if (styles) addStyles(host, styles);
      host.requestUpdate();
      return (part = partFor(host));
    }));
  return {
    wait,
    get: () => {
      void wait();
      return part;
    },
  };
}

/** For this widget now, and for every one of its kind from then on. */
function addStyles(host: ReactiveElement, styles: CSSResult): void {
  // Of the class, so that a widget that moves into another document takes them along.
  const all = (host.constructor as typeof ReactiveElement).elementStyles;
  if (!all.includes(styles)) all.push(styles);
  if (host.shadowRoot) adoptStyles(host.shadowRoot, all);
}
