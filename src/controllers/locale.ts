/** The language and direction of the place where an element stands: the nearest `lang` and `dir`, through shadow roots. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messagesFor } from '../messages/catalogue.js';
import type { FigureMessages } from '../messages/messages.js';

type Host = ReactiveControllerHost & HTMLElement;

const listening = new Set<LocaleController>();
let observer: MutationObserver | undefined;

export class LocaleController implements ReactiveController {
  /** Resolves when the words of the present language are there. */
  settled: Promise<void> = Promise.resolve();
  readonly #host: Host;
  #lang: string | undefined;
  #messages: FigureMessages | undefined;
  #dir: 'ltr' | 'rtl' | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The catalogue, or `undefined` while it is being fetched. */
  get messages(): FigureMessages | undefined {
    return this.#messages;
  }

  /** The direction that the page declares; where it declares none, the language's own. */
  get dir(): 'ltr' | 'rtl' {
    return this.#dir ?? this.#messages?.dir ?? 'ltr';
  }

  hostConnected(): void {
    listening.add(this);
    observer ??= new MutationObserver(onMutation);
    for (const root of rootsAround(this.#host)) observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir', 'class'], attributeOldValue: true });
    this.read();
  }

  hostDisconnected(): void {
    listening.delete(this);
    if (listening.size === 0) observer?.disconnect();
  }

  /** Reads language and direction anew; `redraw` also where neither changed. */
  read(redraw = false): void {
    if (redraw) this.#host.requestUpdate();
    const lang = nearest(this.#host, 'lang') ?? '';
    const dir = nearest(this.#host, 'dir')?.toLowerCase();
    const declared = dir === 'rtl' || dir === 'ltr' ? dir : undefined;
    if (declared !== this.#dir) {
      this.#dir = declared;
      this.#host.requestUpdate();
    }
    if (lang === this.#lang) return;
    this.#lang = lang;
    const messages = messagesFor(lang);
    if (messages instanceof Promise) {
      this.settled = messages.then((arrived) => {
        if (this.#lang === lang) this.#use(arrived);
      });
    } else {
      this.#use(messages);
    }
  }

  #use(messages: FigureMessages): void {
    this.#messages = messages;
    this.#host.requestUpdate();
  }
}

/** The shadow roots that an element stands in, from the inside out, and the document. */
function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

/** Language and direction of a page change rarely, classes often: of those only the switch for elder readers matters. */
function onMutation(list: readonly MutationRecord[]): void {
  // The list is an array of the page, which may have replaced what arrays can do.
  const records = Array.prototype.slice.call(list) as MutationRecord[];
  const isElder = (names: string | null): boolean => /(^|\s)indicator-elder(\s|$)/.test(names ?? '');
  const isSwitched = records.some(({ attributeName, target, oldValue }) => attributeName === 'class' && isElder((target as Element).getAttribute('class')) !== isElder(oldValue));
  if (!isSwitched && records.every(({ attributeName }) => attributeName === 'class')) return;
  listening.forEach((controller) => controller.read(isSwitched));
}

/** The value of an attribute on the nearest element that has it, also outside of shadow roots. */
export function nearest(element: Element, attribute: string): string | undefined {
  let at: Element | null = element;
  while (at) {
    const found: Element | null = at.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute) ?? undefined;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
