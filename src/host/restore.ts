/**
 * Our code with the language as it was when the script began, whatever the page has made of it since. A literal knows no copy of
 * `Array.prototype`: what was changed there is taken back while our code runs, and is the page's again before the page goes on.
 * Only where something was changed that does harm (language.ts), and only in the classic script (`.config/whole.ts`).
 */
import { isLanguageWhole } from './language.js';

const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, setPrototypeOf } = Reflect;

/** What a property is, in a description that inherits nothing: a name on every object would be part of it. */
function described(owner: object, key: PropertyKey): PropertyDescriptor | undefined {
  const found = getOwnPropertyDescriptor(owner, key);
  if (found) setPrototypeOf(found, null);
  return found;
}

/** What literals, loops and patterns rest on; what every object inherits first. */
const owners: readonly object[] = [
  // Each by its prototype: names that nothing else is asked of can be copies (realm.ts).
  Object.prototype, Function.prototype, Array.prototype, String.prototype, Number.prototype, RegExp.prototype, Map.prototype, Set.prototype, Promise.prototype, TextDecoder.prototype,
  // What loops ask for the next one of.
  ...[...[[], new Map(), new Set(), ''].map((one) => one[Symbol.iterator]()), getPrototypeOf(function* () {})!].map((one) => getPrototypeOf(one)!),
];

/** What each of them had when the script began. */
const had = owners.map((owner) => {
  const keys = ownKeys(owner);
  const all = Object.create(null) as Record<PropertyKey, PropertyDescriptor>;
  for (const key of keys) all[key] = described(owner, key)!;
  return { keys, all };
});

let isInside = false;

/** Whether the work that runs now can trust the language: what cannot be taken back (it may be frozen) stays as the page made it. */
export let isTrusted = true;

/** Begins work of ours as if the page had changed nothing. Gives the end of it. */
function enter(): () => void {
  if (isInside) return () => {};
  isInside = true;
  isTrusted = isLanguageWhole();
  if (isTrusted) return () => void (isInside = false);
  const giveBack = restore();
  isTrusted = isLanguageWhole();
  return () => {
    isInside = false;
    giveBack();
  };
}

export function whole<T>(work: () => T): T {
  const leave = enter();
  try {
    return work();
  } finally {
    leave();
  }
}

/** Takes back what the page has changed. Gives what puts it there again. Neither loop nor list here may rest on what it mends. */
function restore(): () => void {
  const changes = Object.create(null) as Record<number, { readonly owner: object; readonly key: PropertyKey; readonly found: PropertyDescriptor | undefined }>;
  let count = 0;
  const set = (owner: object, key: PropertyKey, wanted: PropertyDescriptor | undefined): void => void (wanted ? defineProperty(owner, key, wanted) : deleteProperty(owner, key));
  for (let index = 0; index < owners.length; index++) {
    const owner = owners[index]!;
    const { keys, all } = had[index]!;
    const change = (key: PropertyKey, found: PropertyDescriptor | undefined): void => {
      defineProperty(changes, count++, { __proto__: null, value: { __proto__: null, owner, key, found } } as object);
      set(owner, key, all[key]);
    };
    const now = ownKeys(owner);
    for (let at = 0; at < now.length; at++) if (!all[now[at]!]) change(now[at]!, described(owner, now[at]!));
    for (let at = 0; at < keys.length; at++) {
      const found = described(owner, keys[at]!);
      const { value, get } = all[keys[at]!]!;
      if (!found || found.value !== value || found.get !== get) change(keys[at]!, found);
    }
  }
  return () => {
    // In the order in which they were found: what was added keeps its place among what was added.
    for (let index = 0; index < count; index++) {
      const { owner, key, found } = changes[index]!;
      set(owner, key, found);
    }
  };
}

/** A function that someone else calls. */
export function entry<T>(work: T): T {
  if (typeof work !== 'function') return work;
  return function (this: unknown, ...given: unknown[]) {
    return whole(() => apply(work, this, given) as unknown);
  } as T;
}

/** An async function, given as a generator: every step of it. */
export function steps<T>(make: () => Generator<unknown, T>, host: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const work = apply(make, host, []);
    const step = entry((how: 'next' | 'throw', given?: unknown): void => {
      try {
        const { done, value } = work[how](given as never);
        if (done) resolve(value);
        else void Promise.resolve(value).then((found) => step('next', found), (error) => step('throw', error));
      } catch (error) {
        reject(error);
      }
    });
    step('next');
  });
}

/** An element that the browser calls. */
export function element(inner: CustomElementConstructor): CustomElementConstructor {
  const outer = class extends inner {
    constructor() {
      const leave = enter();
      try {
        super();
      } finally {
        leave();
      }
    }
  };
  const given = inner.prototype as Record<string, unknown>;
  for (const name of ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'performUpdate']) (outer.prototype as unknown as typeof given)[name] = entry(given[name]);
  return outer;
}
