/**
 * Our code with the language as it was when the script began, whatever the page has made of it since. A literal knows no copy of
 * `Array.prototype`: what was changed there is taken back while our code runs, and is the page's again before the page goes on.
 * Only where a method of the language is another than it was, and only in the classic script (`.config/whole.ts`).
 */
import { hasPlainObjects, isLanguageWhole } from './language.js';

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

/** The methods among them, each as the object, its key and the method: compared before every work of ours. */
const methods: (readonly [owner: Record<PropertyKey, unknown>, key: PropertyKey, method: unknown])[] = [];
for (const [index, { keys, all }] of had.entries()) {
  for (const key of keys) if (typeof all[key]!.value === 'function') methods.push([owners[index] as Record<PropertyKey, unknown>, key, all[key]!.value]);
}

function isUnchanged(): boolean {
  for (let index = 0; index < methods.length; index++) {
    const one = methods[index]!;
    if (one[0][one[1]] !== one[2]) return false;
  }
  return hasPlainObjects();
}

/** What was replaced before the script ran, and no frame could be had, is not known from what was there before. */
const wasWhole = isLanguageWhole();

let isInside = false;
let giveBack: (() => void) | undefined;

/** Whether the work that runs now can trust the language: what cannot be taken back (it may be frozen) stays as the page made it. */
export let isTrusted = true;

function enter(): void {
  isInside = true;
  giveBack = isUnchanged() ? undefined : restore();
  isTrusted = giveBack ? isLanguageWhole() : wasWhole;
}

function leave(): void {
  isInside = false;
  giveBack?.();
}

/** Work of ours, as if the page had changed nothing. */
export function whole<T>(work: () => T): T {
  if (isInside) return work();
  enter();
  try {
    return work();
  } finally {
    leave();
  }
}

/** What listeners of the page hear of while our code runs: theirs is the language as they made it. */
export function outside<T>(work: () => T): T {
  if (!isInside) return work();
  leave();
  try {
    return work();
  } finally {
    enter();
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
    for (let at = 0; at < now.length; at++) {
      const key = now[at]!;
      if (all[key]) continue;
      const found = described(owner, key)!;
      // A method more, which none of ours calls: what the page does meanwhile may.
      if (!index || typeof found.value !== 'function' || typeof key !== 'string' || key === 'toJSON') change(key, found);
    }
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
      const isOuter = !isInside;
      if (isOuter) enter();
      try {
        super();
      } finally {
        if (isOuter) leave();
      }
    }
  };
  const given = inner.prototype as Record<string, unknown>;
  for (const name of ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'performUpdate']) (outer.prototype as unknown as typeof given)[name] = entry(given[name]);
  return outer;
}
