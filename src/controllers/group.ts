/** What widgets of one group share, provided by `<indicator-group>`; a lone widget needs none. */
import { createContext, ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { IndicatorSelectDetail } from './select.js';

/** Settings that a widget takes from its group where it has none of its own. */
export interface GroupSettings {
  /** URL of the feed, already resolved against the page. */
  readonly feed: string | undefined;
  readonly data: unknown;
  readonly region: string | undefined;
  readonly period: string | undefined;
  readonly elder: boolean;
  /** Makes a reader's choice the group's. */
  readonly choose: (choice: IndicatorSelectDetail) => void;
}

export const groupContext = createContext<GroupSettings>('indicator-group');

/** Keeps requests of widgets that were defined before their group was. */
let root: ContextRoot | undefined;

/** The settings of the nearest group, kept up to date. */
export class GroupController {
  readonly #consumer: ContextConsumer<typeof groupContext, ReactiveElement>;

  constructor(host: ReactiveElement) {
    root ??= attachRoot();
    this.#consumer = new ContextConsumer(host, { context: groupContext, subscribe: true });
  }

  get settings(): Partial<GroupSettings> {
    return this.#consumer.value ?? {};
  }
}

function attachRoot(): ContextRoot {
  const contextRoot = new ContextRoot();
  contextRoot.attach(document.documentElement);
  return contextRoot;
}
