/** A part of a widget that is fetched when it is first wanted; the widget draws again once it is there. */
import type { ReactiveControllerHost } from 'lit';

export interface Later<Part> {
  /** The part, if it is there already. */
  readonly get: () => Part | undefined;
  /** The part, once it is there. */
  readonly wait: () => Promise<Part>;
}

/** @param load the module of the part, which makes it for a host */
export function later<Host extends ReactiveControllerHost, Part>(host: Host, load: () => Promise<{ readonly partFor: (host: Host) => Part }>): Later<Part> {
  let answer: Promise<Part> | undefined;
  let part: Part | undefined;
  const wait = (): Promise<Part> =>
    (answer ??= load().then(({ partFor }) => {
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
