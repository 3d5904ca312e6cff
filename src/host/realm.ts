/**
 * Where the classic script runs. On a page whose scripts have replaced nothing it runs like any other, with the names it uses
 * taken at once, before they change. Where something was replaced (`Array.prototype.map`, `JSON`, a function of the page named
 * `Map`, names on `Object.prototype`) it runs in the realm of an empty frame: every literal, promise and pattern of ours then has
 * the built-ins of the language, and the page keeps its own. No style or script of the page meets that frame, which stands in a
 * closed shadow root in the head; it stays, because the promises of a realm end with its frame.
 *
 * `.config/pristine.ts` takes the text of `beginPristine` out of this file: one function that imports nothing. What it does
 * before the realm is chosen trusts no method that a page can have replaced.
 */

/** Values by name, each looked up once, when the script begins. */
type Values = Readonly<Record<string, unknown>>;

/** Names, and a zero behind the last. */
type List = readonly (string | 0)[];

/** The script, given what it uses of the page and of the language. */
type Start = (page: Values, language: Values) => void;

type Realm = Window & typeof globalThis & Record<string, unknown>;

/**
 * @param words names of the language that the script uses, such as `Map`
 * @param places those of them that are nothing but a place for others, such as `Object`
 * @param names functions of the page that it uses, such as `fetch`
 */
export function beginPristine(words: List, places: List, names: List, start: Start): void {
  const page = window as unknown as Realm;
  // This is the copy in the frame: the page's copy has left word how to begin.
  if (typeof page['indicatorRealm'] === 'function') return (page['indicatorRealm'] as (begun: Start) => void)(start);

  /** A member of the document, also where an `<img name=…>` hides it; there are pages with a `Reflect` of their own. */
  const member = <Key extends keyof Document>(key: Key): Document[Key] => (page.Reflect && typeof Reflect.get === 'function' ? (Reflect.get(Object.getPrototypeOf(document) as Document, key, document) as Document[Key]) : document[key]);
  // Below Chromium 81, Firefox 96 and Safari 15.4 nothing runs and nothing is said: the page stays as its author wrote it.
  if (!page.customElements) return;
  const { style } = member('createElement').call(document, 'p');
  style.overflowWrap = 'anywhere';
  if (!style.overflowWrap || !('colorScheme' in style)) return;
  const script = member('currentScript') as HTMLScriptElement | null;

  const fits = (pattern: string, text: string, realm: Realm): boolean => new realm.RegExp(pattern).test(text);

  /** Whether it is a function of the page: one of the browser's says so in its text, under its own name (a bound one has none). */
  const isForeign = (value: unknown, realm = page): boolean => typeof value !== 'function' || !fits('^function (?!bound )[^(]+\\(\\)\\s+\\{\\s+\\[native code\\]', realm.Function.prototype.toString.call(value), realm);

  /** Whether anything that our code relies on is not the browser's. What a page adds under its own names is enumerable, and does no harm. */
  const isReplaced = (): boolean => {
    try {
      // What the search itself trusts. No method of the language has a prototype, every old function has.
      const trusted = [Function.prototype.toString, Function.prototype.call, RegExp.prototype.test, RegExp.prototype.exec, Reflect.ownKeys, Object.getOwnPropertyDescriptor];
      for (let index = 0; index < trusted.length; index++) if ('prototype' in trusted[index]!) return true;
      // Of what came later, what a page with a list of its own may leave out.
      if (![].flatMap || !Object.fromEntries || !Promise.prototype.finally) return true;
      // Twelve since 2009: whatever comes on top is inherited by every object of ours, as what has an index is by every array.
      if (Reflect.ownKeys(Object.prototype).length > 12 || Array.prototype.length) return true;
      for (let index = 0; names[index]; index++) if (isForeign(page[names[index]!])) return true;
      if (isForeign(TextDecoder.prototype.decode) || isForeign(Response.prototype.arrayBuffer)) return true;
      // What loops ask of lists, sets, maps, texts, matches and generators.
      const walks: object[] = [[][Symbol.iterator](), new Set()[Symbol.iterator](), new Map()[Symbol.iterator](), ''[Symbol.iterator](), /./[Symbol.matchAll](''), Object.getPrototypeOf((function* () {})())];
      const owners: unknown[] = [];
      for (let index = 0; index < walks.length; index++) owners[index] = Object.getPrototypeOf(walks[index]);
      for (let index = 0; words[index]; index++) {
        const value = page[words[index]!] as { prototype?: unknown; [Symbol.toStringTag]?: string } | undefined;
        if (!value || (typeof value === 'function' ? isForeign(value) : value[Symbol.toStringTag] !== words[index])) return true;
        owners[owners.length] = value;
        owners[owners.length] = value.prototype;
      }
      for (let index = 0; index < owners.length; index++) {
        const owner = owners[index];
        const keys = owner ? Reflect.ownKeys(owner) : [];
        for (let at = 0; at < keys.length; at++) {
          const { value, get, enumerable } = Object.getOwnPropertyDescriptor(owner, keys[at]!)!;
          if (!enumerable && keys[at] !== 'prototype' && ((typeof value === 'function' && isForeign(value)) || (get && isForeign(get)))) return true;
        }
      }
      return false;
    } catch {
      return true;
    }
  };

  let holder: ShadowRoot | undefined;

  /** What the page has under a name; where a function of the page has taken the name, what the browser had there. */
  const valueOf = (name: string, realm: Realm): unknown => {
    if (name === 'ownScript') return script;
    const value = page[name];
    if (realm === page) return value;
    // A promise is of the realm that made it, as is an answer; a timer is stopped where it was started.
    if (fits('^fetch$|^TextDecoder$|Timeout$', name, realm)) return realm[name];
    // Libraries that watch every listener (zone.js) note each under a name of theirs on the window.
    if (fits('EventListener$', name, realm)) return (realm.EventTarget.prototype as unknown as Record<string, () => void>)[name]!.bind(page);
    let isFunction = false;
    for (let index = 0; names[index]; index++) isFunction ||= names[index] === name;
    if (!isFunction || !isForeign(value, realm)) return value;
    const samples = [document, member('documentElement'), holder, member('styleSheets')[0]];
    for (let index = 0; index < samples.length; index++) {
      for (let at: object | null | undefined = samples[index]; at; at = Object.getPrototypeOf(at) as object | null) {
        // In this realm a description inherits nothing that the page has put on Object.prototype.
        if (realm.Object.getOwnPropertyDescriptor(at, Symbol.toStringTag)?.value === name) return at.constructor;
      }
    }
    // A style sheet belongs to a document: where there is none to ask and its prototype has no other maker, lit is to write elements.
    if (name === 'CSSStyleSheet') {
      const made = (value as { prototype?: { constructor?: unknown } } | undefined)?.prototype?.constructor;
      return !isForeign(made, realm) && 'replace' in (made as typeof CSSStyleSheet).prototype ? made : realm.Function;
    }
    // What watches sizes or the window belongs to a document, too: in a hidden frame it would see nothing.
    return fits('^[RI].*Observer$', name, realm) ? value : realm[name];
  };

  const run = (begun: Start, realm: Realm): void => {
    const proxy = (get: (name: string) => unknown): Values => new realm.Proxy({}, { __proto__: null, get: (_: object, name: string) => get(name) } as object);
    const copies = realm.Object.create(null) as Record<string, unknown>;
    // What a page puts in the place of `Array.from` later on is nothing to a copy that was made before.
    for (let index = 0; places[index]; index++) {
      const place = realm[places[index]!] as object;
      copies[places[index]!] = realm.Object.create(place, realm.Object.getOwnPropertyDescriptors(place));
    }
    begun(
      proxy((name) => valueOf(name, realm)),
      proxy((name) => copies[name] ?? realm[name]),
    );
  };

  /** How many characters the file or the tag has that the script is in; 0 if nobody says, -1 if the tag is not known. */
  const sizeOfTag = (): number => {
    if (!script) return -1;
    try {
      return script.src ? (performance.getEntriesByName(script.src)[0] as PerformanceResourceTiming).decodedBodySize : script.text.length;
    } catch {
      return 0;
    }
  };

  /**
   * Has the browser run this same script once more, in the realm of a frame; in the page where there can be no such frame. Of a file
   * with more in it, or where the tag is not known (jQuery makes a text of what it loads), only what is ours: what counts visitors or
   * guards against frames is not to run twice.
   */
  const runInFrame = (): void => {
    let isBegun = false;
    const give = (): void => {
      if (isBegun) return;
      isBegun = true;
      try {
        run(start, page);
      } catch {
        if (page.console) console.warn('indicator-widgets: a script replaced built-ins of the language, and no frame can be had here; nothing is drawn.');
      }
    };
    try {
      const create = member('createElement');
      const box = create.call(document, 'div');
      const frame = create.call(document, 'iframe') as HTMLIFrameElement;
      box.hidden = true;
      let isEntered = false;
      const enter = (): void => {
        if (isEntered) return;
        isEntered = true;
        try {
          const realm = frame.contentWindow as Realm;
          realm['indicatorRealm'] = (begun: Start) => {
            if (isBegun) return;
            isBegun = true;
            run(begun, realm);
          };
          const rules = { createScript: (text: string) => text, createScriptURL: (url: string) => url };
          const { trustedTypes } = realm as { trustedTypes?: { createPolicy(name: string, own: typeof rules): typeof rules } };
          const policy = trustedTypes ? trustedTypes.createPolicy('lit-html', rules) : rules;
          const append = (fill: (copy: HTMLScriptElement) => void): void => {
            const copy = realm.document.createElement('script');
            if (script) copy.nonce = script.nonce;
            fill(copy);
            copy.onload = copy.onerror = give;
            realm.document.documentElement.appendChild(copy);
          };
          const { toString } = realm.Function.prototype;
          const text = toString.call(start);
          const size = sizeOfTag();
          const isOther = size !== 0 && size < text.length;
          // What is ours beside: the line of the licence, and that of the source map.
          const most = `${toString.call(beginPristine)}${text}${realm.JSON.stringify([words, places, names])}`.length + 180;
          if (isOther || size > most) append((copy) => (copy.text = policy.createScript(`indicatorRealm(${text})`)));
          if (isBegun) return;
          if (isOther) return give();
          // A policy forbids that text: then the file, whatever else is in it.
          append((copy) => {
            if (!script!.src) return (copy.text = policy.createScript(script!.text));
            copy.integrity = script!.integrity;
            copy.crossOrigin = script!.crossOrigin;
            return (copy.src = policy.createScriptURL(script!.src));
          });
          if (!script!.src) give();
        } catch {
          give();
        }
      };
      frame.onload = enter;
      holder = box.attachShadow({ __proto__: null, mode: 'closed' } as ShadowRootInit);
      holder.appendChild(frame);
      (member('head') ?? member('documentElement')).appendChild(box);
      // A page that guards against frames took it out again, and says nothing; or it keeps to itself what is loaded.
      if (!frame.contentWindow) give();
      else setTimeout(() => (frame.contentWindow ? enter() : give()), 1000);
    } catch {
      give();
    }
  };

  const begin = (): void => {
    if (isReplaced()) runInFrame();
    else run(start, page);
  };

  // In the head of a page its other scripts may still come: what they replace is known when the body begins.
  const root = member('documentElement');
  if (member('body') || member('readyState') !== 'loading' || typeof MutationObserver === 'undefined' || isForeign(MutationObserver)) begin();
  else {
    new MutationObserver((_, observer) => {
      if (!member('body')) return;
      observer.disconnect();
      begin();
    }).observe(root, { childList: true });
  }
}
