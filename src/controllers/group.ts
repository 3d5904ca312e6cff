/**
 * What widgets of one group share; a lone widget needs none.
 * The group is found by its tag, through shadow roots, and read by its attributes and properties: so it does not matter which
 * of the two is defined first, or whether both come from the same copy of the script.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { feedUrl } from './url.js';

/** A group as its widgets see it; before its definition is loaded only the attributes are there. */
type Group = HTMLElement & { readonly data?: unknown; region?: string | undefined };

/** What the group tells its widgets with; it does not leave the group. */
const changed = 'indicator-group-change';

/** Tells the widgets inside a group that a setting of it is another now. */
export function announceSettings(group: HTMLElement): void {
  group.dispatchEvent(new CustomEvent(changed));
}

/** The settings of the nearest group, kept up to date. */
export class GroupController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange = (): void => this.#host.requestUpdate();
  #group: Group | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Address of the group's feed, resolved against the page. */
  get feed(): string | undefined {
    const feed = this.#group?.getAttribute('feed');
    return feed ? feedUrl(this.#group!, feed) : undefined;
  }

  get data(): unknown {
    return this.#group?.data;
  }

  get region(): string | undefined {
    return this.#group?.getAttribute('region') ?? undefined;
  }

  get period(): string | undefined {
    return this.#group?.getAttribute('period') ?? undefined;
  }

  get elder(): boolean {
    return this.#group?.hasAttribute('elder') ?? false;
  }

  /** Makes a region the group's choice; whether there is a group to do so. */
  choose(region: string): boolean {
    this.#group?.setAttribute('region', region);
    return this.#group !== undefined;
  }

  hostConnected(): void {
    this.#group = nearestGroup(this.#host);
    this.#group?.addEventListener(changed, this.#onChange);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#group?.removeEventListener(changed, this.#onChange);
    this.#group = undefined;
  }
}

function nearestGroup(element: Element): Group | undefined {
  const group = element.closest<Group>('indicator-group');
  if (group) return group;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestGroup(root.host) : undefined;
}
