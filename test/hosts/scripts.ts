// Scripts of pages that change what every script relies on. What libraries did, without the libraries: their patches in few words.
import assert from 'node:assert/strict';
import { feedText, settle } from '../pages/widgets.js';
import { widgets, type Host } from './page.js';

const early = (code: string, more: Partial<Host> = {}): Host => ({ head: `<script>${code}</script>`, ...more });
const late = (code: string, more: Partial<Host> = {}): Host => ({ body: `${widgets}<script>${code}</script>`, ...more });

/** As Prototype.js 1.6 and 1.7 have it: other methods under standard names, methods of their own, JSON that quotes itself. */
const prototypeJs = `
  var own = { each: function (f) { for (var i = 0; i < this.length; i++) f(this[i], i); return this; }, first: function () { return this[0]; }, toArray: function () { return [].concat(this); },
    map: function (f, context) { var out = []; f = f ? f.bind(context) : function (x) { return x; }; this.each(function (value, index) { out.push(f(value, index)); }); return out; },
    filter: function (f, context) { var out = []; this.each(function (value, index) { if (f.call(context, value, index)) out.push(value); }); return out; },
    find: function (f) { var found; this.each(function (value) { if (found === undefined && f(value)) found = value; }); return found; },
    entries: function () { return this.toArray(); }, reduce: function () { return this.length > 1 ? this : this[0]; }, reverse: function (inline) { return (inline !== false ? this : this.toArray())._reverse(); },
    include: function (x) { return this.indexOf(x) >= 0; }, without: function (x) { return this.filter(function (y) { return x !== y; }); }, toJSON: function () { return '[' + this.map(Object.toJSON).join(', ') + ']'; } };
  Array.prototype._reverse = Array.prototype.reverse;
  for (var name in own) Array.prototype[name] = own[name];
  Array.from = function (list) { if (!list) return []; if (list.toArray) return list.toArray(); var out = new Array(list.length); for (var i = list.length; i--;) out[i] = list[i]; return out; };
  Object.toJSON = function (x) { return '"' + x + '"'; };
  Object.extend = function (to, from) { for (var key in from) to[key] = from[key]; return to; };
  Object.keys = function (x) { var out = []; for (var key in x) out.push(key); return out; };
  Object.values = function (x) { var out = []; for (var key in x) out.push(x[key]); return out; };
  String.prototype.toJSON = Number.prototype.toJSON = function () { return '"' + this + '"'; };
  String.prototype.startsWith = function (x) { return this.indexOf(x) === 0; };
  Function.prototype.bind = function () { if (arguments.length < 2 && arguments[0] === undefined) return this; var method = this, object = arguments[0]; return function () { return method.apply(object, arguments); }; };
  window.Hash = function () {}; window.Template = function () {}; window.$ = function (id) { return document.getElementById(id); }; window.$A = Array.from;
  window.Element = function () {}; window.Event = function () {};`;

/** As MooTools 1.1 to 1.4 have it: types for every native, functions in the place of the document, generics. */
const mooTools = `
  window.$type = function (x) { return typeof x; };
  window.Document = { extend: function () {} }; window.Window = { extend: function () {} }; window.Element = function () {}; window.Hash = function () {}; window.Class = function () {};
  Function.prototype.implement = function (key, value) { this.prototype[key] = value; return this; };
  Function.prototype.bind = function (that) { var method = this; return function () { return method.apply(that, arguments); }; };
  Array.prototype.each = Array.prototype.forEach = function (f, that) { for (var i = 0; i < this.length; i++) f.call(that, this[i], i, this); };
  Array.from = function (item) { return item == null ? [] : (typeof item === 'object' && 'length' in item ? Array.prototype.slice.call(item) : [item]); };
  Array.prototype.flatten = Array.prototype.flat = function () { return [].concat.apply([], this); };
  String.prototype.contains = function (x, separator) { return this.indexOf(x) > -1; };
  String.prototype.clean = function () { return this.trim(); };
  Number.prototype.round = function () { return Math.round(this); }; Number.prototype.times = function () {}; Number.prototype.toInt = function () { return parseInt(this, 10); };
  Object.each = Object.append = function () {};
  window.JSON = { encode: function () {}, decode: function () {}, parse: JSON.parse, stringify: JSON.stringify };
  window.Map = undefined;`;

export const scripts: Readonly<Record<string, Host>> = {
  'changes arrays as Prototype.js does, before': early(prototypeJs),
  'changes arrays as Prototype.js does, after the script in the head': { after: `<script>${prototypeJs}</script>` },
  'changes arrays as Prototype.js does, at the end of the body': late(prototypeJs),
  'has types for everything as MooTools does, before': early(mooTools),
  'has types for everything as MooTools does, after the script in the head': { after: `<script>${mooTools}</script>` },
  'has types for everything as MooTools does, at the end of the body': late(mooTools),
  'loads jQuery 1.12, which takes $': { head: '<script src="/modules/jquery/dist/jquery.js"></script>', body: `${widgets}<script>jQuery(function ($) { $('body').find('*').each(function () { $(this).data('seen', 1); }); });</script>` },
  'loads RequireJS': { head: '<script src="/modules/requirejs/require.js"></script>' },
  'loads the script with RequireJS': { script: '', head: '<script src="/modules/requirejs/require.js"></script>', body: `${widgets}<script>require(['/indicator-widgets.js']);</script>` },
  'loads SeaJS': { head: '<script src="/modules/seajs/dist/sea.js"></script>', body: `${widgets}<script>seajs.use([]);</script>` },
  'loads the script with SeaJS': { script: '', head: '<script src="/modules/seajs/dist/sea.js"></script>', body: `${widgets}<script>seajs.use('/indicator-widgets.js');</script>` },
  'loads core-js 2': { head: '<script src="/modules/core-js/client/core.js"></script>' },
  'loads core-js 2 after the script': { after: '<script src="/modules/core-js/client/core.js"></script>' },
  'loads es5-shim and its sham': { head: '<script src="/modules/es5-shim/es5-shim.js"></script><script src="/modules/es5-shim/es5-sham.js"></script>' },
  'loads es6-shim and its sham': { head: '<script src="/modules/es6-shim/es6-shim.js"></script><script src="/modules/es6-shim/es6-sham.js"></script>' },
  'has a loader of modules without a mind': early('function define() {} define.amd = {}; function require() {} var module = { exports: {} }, exports = module.exports;'),
  'has enumerable names on every object': early('Object.prototype.extend = function () {}; Object.prototype.clone = function () {}; Object.prototype.toJSONString = function () {};'),
  'has option names on every object': early("Object.prototype.signal = 1; Object.prototype.once = true; Object.prototype.passive = true; Object.prototype.capture = true; Object.prototype.composed = false; Object.prototype.detail = 'x'; Object.prototype.bubbles = true;"),
  'has descriptor names on every object': early('Object.prototype.get = function () { return 1; }; Object.prototype.set = function () {}; Object.prototype.value = 7; Object.prototype.writable = false; Object.prototype.enumerable = true; Object.prototype.configurable = true;'),
  'has names of feeds on every object': early("Object.prototype.decimals = 0; Object.prototype.unitMult = 4; Object.prototype.qualifier = 'about'; Object.prototype.period = '1999'; Object.prototype.status = 'P'; Object.prototype.missing = 'suppressed'; Object.prototype.name = '错'; Object.prototype.region = 'CN';"),
  'has names of options of requests on every object': early("Object.prototype.method = 'POST'; Object.prototype.body = 'x'; Object.prototype.mode = 'no-cors'; Object.prototype.headers = {}; Object.prototype.fatal = false; Object.prototype.attributeFilter = ['x']; Object.prototype.subtree = true;"),
  'has a method of iteration on every object': early('Object.prototype[Symbol.iterator] = function () { return [][Symbol.iterator](); };'),
  'has a method then on every object': early('Object.prototype.then = undefined;'),
  'has a getter on every object': early("Object.defineProperty(Object.prototype, 'size', { configurable: true, get: function () { return 3; } });"),
  'has names on every array': early('Array.prototype.remove = function (x) {}; Array.prototype.contains = function () {}; Array.prototype.max = function () { return Math.max.apply(null, this); }; Array.prototype.clone = function () { return this.slice(); };'),
  'has an index on every array': early('Array.prototype[3] = 9;'),
  'writes numbers its own way': early("Number.prototype.toFixed = function (d) { return '.3'; }; Number.prototype.toString = function () { return '3'; }; Number.prototype.toLocaleString = function () { return '3'; }; Number.prototype.toPrecision = function () { return '3'; };"),
  'writes numbers its own way, later': late("Number.prototype.toFixed = function (d) { return '.3'; }; Number.prototype.toString = function () { return '3'; }; Number.prototype.toLocaleString = function () { return '3'; }; Number.prototype.valueOf = function () { return 3; };"),
  'rounds its own way': early('Math.round = Math.floor = Math.ceil = function (x) { return 0; }; Math.abs = function () { return 1; }; Math.max = function () { return 1; }; Math.log10 = function () { return 9; };'),
  'rounds its own way, later': late('Math.round = Math.floor = Math.ceil = function (x) { return 0; }; Math.abs = function () { return 1; }; Math.max = function () { return 1; };'),
  'reads numbers its own way': early('window.parseFloat = function () { return 3; }; window.parseInt = function () { return 3; }; window.isNaN = function () { return true; }; window.isFinite = function () { return false; }; Number.isInteger = function () { return false; }; Number.isFinite = function () { return false; };'),
  'reads JSON its own way': early("JSON.parse = function (text) { return eval('(' + text.replace(/7\\.72/g, '9.99') + ')'); };"),
  'reads JSON its own way, later': late("JSON.parse = function (text) { return eval('(' + text.replace(/7\\.72/g, '9.99') + ')'); };"),
  'has a JSON of its own': early('window.JSON = { parse: function (text) { return {}; }, stringify: function () { return ""; } };'),
  'knows dates its own way': early("Date.prototype.getFullYear = function () { return 1900; }; Date.parse = function () { return 0; }; Date.now = function () { return 0; }; window.Date = function () {};"),
  'knows no Intl': early('window.Intl = undefined;'),
  'knows Intl its own way': early("Intl.NumberFormat = function () { return { format: function () { return '3'; } }; }; Intl.DateTimeFormat = function () { throw new Error('no'); };"),
  'sorts its own way': early('Array.prototype.sort = function () { return this; }; Array.prototype.reverse = function () { return this; };'),
  'sorts its own way, later': late('var sort = Array.prototype.sort; Array.prototype.sort = function (f) { return sort.call(this, f); };'),
  'sorts long lists its own way, later': late('var sort = Array.prototype.sort; Array.prototype.sort = function (f) { return this.length > 8 ? sort.call(this) : sort.call(this, f); };'),
  'takes lists apart its own way, later': late('Array.prototype.splice = Array.prototype.shift = Array.prototype.pop = function () { return []; };'),
  'takes texts apart its own way, later': late(`
    String.prototype.matchAll = function (x) { var out = []; this.replace(x, function (all) { out.push([all]); }); return out; };
    String.prototype.lastIndexOf = function (x) { return this.indexOf(x); }; String.prototype.substring = function (from, to) { return this.substr(from, to); };
    String.prototype.trimStart = String.prototype.trimEnd = function () { return this.trim(); }; String.prototype.charCodeAt = String.prototype.codePointAt = function () { return 65; };`),
  'splits, replaces and trims its own way': early("String.prototype.split = function () { return ['x']; }; String.prototype.replace = function () { return 'x'; }; String.prototype.trim = function () { return ''; }; String.prototype.slice = function () { return '9'; }; String.prototype.padStart = function () { return '9'; };"),
  'compares strings its own way': early('String.prototype.localeCompare = function () { return 0; }; String.prototype.includes = function () { return true; }; String.prototype.startsWith = function () { return true; };'),
  'searches its own way': early('RegExp.prototype.exec = function () { return null; }; RegExp.prototype.test = function () { return false; };'),
  'iterates its own way': early('Array.prototype[Symbol.iterator] = function () { var list = this, i = list.length; return { next: function () { return i-- ? { value: list[i], done: false } : { done: true }; } }; };'),
  'promises its own way': early('window.Promise = function (f) { this.then = function () { return this; }; f(function () {}, function () {}); }; Promise.resolve = Promise.reject = Promise.all = function () { return new Promise(function () {}); };'),
  'promises its own way, by its prototype': early('Promise.prototype.then = Promise.prototype.catch = Promise.prototype.finally = function () { return this; };'),
  'calls, applies and binds its own way': early('var call = Function.prototype.call; Function.prototype.bind = function () { return this; }; Function.prototype.apply = function (that) { return call.call(this, that); };'),
  'says of every function that it is native': early("Function.prototype.toString = function () { return 'function ' + this.name + '() { [native code] }'; }; Array.prototype.map = function () { return []; };"),
  'has collections of its own': early('function Map() { this.items = {}; } Map.prototype.put = function () {}; function Set() {} function WeakMap() {} function Symbol() {}', { says: /Symbol/ }),
  'has names of the language for words': early("var Reflect = { name: '反映' }, Proxy = 'proxy.gov.cn', Symbol = '¥', Map = '地图', Set = [], Error = '出错', Number = 5, String = 'x';"),
  'has a list of style rules named CSS': early("var CSS = { '.red': 'color: red' };"),
  'has a list, a node and an event of its own': early('function Node() {} function List() {} function Event() {} function CustomEvent() {} function Text() {} function Comment() {} function Element() {} function Document() {} function DocumentFragment() {}'),
  'has style sheets, elements and roots of its own, and allows no style elements': { headers: { 'content-security-policy': "style-src 'self'" }, head: '<link rel="stylesheet" href="/site.css"><script>function CSSStyleSheet() {} function HTMLElement() {} function ShadowRoot() {}</script>', routes: { '/site.css': { body: '#none { color: red }', type: 'text/css' } } },
  'has addresses, requests and readers of its own': early('function URL(x) { this.url = x; } function fetch() {} function TextDecoder() {} function AbortController() {} function Blob() {} function Request() {} function Headers() {}'),
  'has objects in the place of functions': early('window.fetch = {}; window.URL = {}; window.Map = {}; window.Set = null; window.Promise = {}; window.TextDecoder = {};'),
  'has timers of its own': early('var later = window.setTimeout; window.setTimeout = function (f, time) { return { id: later(f, time) }; }; window.clearTimeout = function (timer) { };'),
  'has a request that fails': early("window.fetch = function () { throw new Error('no'); };"),
  'adds to every request what its firewall asks for': {
    ...early("(function () { var own = window.fetch, open = XMLHttpRequest.prototype.open; function signed(url) { return url + (url.indexOf('?') < 0 ? '?' : '&') + 'token=aB3kQ'; } window.fetch = function (url, options) { return own.call(window, signed(url), options); }; XMLHttpRequest.prototype.open = function (how, url) { arguments[1] = signed(url); return open.apply(this, arguments); }; })();"),
    body: widgets.replaceAll('/literacy.json', 'feed.json'),
    routes: { 'feed.json': ({ url = '' }) => (url.endsWith('?token=aB3kQ') ? { type: 'application/json', body: feedText('literacy') } : { status: 412, type: 'text/html', body: '<html><script></script></html>' }) },
    // The browser itself says of a request that it was refused.
    says: /status of 412/,
  },
  'has a request that never answers': early('window.fetch = function () { return new Promise(function () {}); };'),
  'has a request of old, without signals and buffers': early("window.fetch = function (url) { return new Promise(function (resolve) { var x = new XMLHttpRequest(); x.open('GET', url); x.onload = function () { resolve({ ok: true, status: 200, json: function () { return Promise.resolve({}); } }); }; x.send(); }); };"),
  'has a console without methods': early('window.console = {};'),
  'has no console': early('window.console = undefined;'),
  'has no name for its global object': early('window.globalThis = {};'),
  'has another name in the place of self, top and parent': early('window.self = {}; window.parent = null; window.name = "_blank"; window.status = "x"; window.event = null; var length = 3; var process = { env: {} }; var global = window;'),
  'froze what every script relies on': early('[Object, Array, String, Number, Function, RegExp, Promise, Map, Set, Date, Math, JSON].forEach(function (x) { Object.freeze(x); if (x.prototype) Object.freeze(x.prototype); });'),
  'froze elements and nodes': early('[Element, Node, HTMLElement, Document, EventTarget, ShadowRoot].forEach(function (x) { Object.freeze(x); Object.freeze(x.prototype); });'),
  'sealed everything it has': early('Object.preventExtensions(Object.prototype); Object.seal(Array.prototype);'),
  'does with elements as Prototype.js does': early("var more = { remove: function () { this.parentNode.removeChild(this); return this; }, update: function () {}, select: function () {}, show: function () {}, hide: function () {}, visible: function () {}, replace: function () {}, setStyle: function () {}, match: function () {}, scrollTo: function () {}, childElements: function () {}, clone: function () {}, store: function () {}, addMethods: function () {} }; for (var key in more) { HTMLElement.prototype[key] = more[key]; Element.prototype[key] = more[key]; }"),
  'appends, inserts and removes with a word of its own': early("['appendChild', 'insertBefore', 'removeChild', 'replaceChild', 'cloneNode'].forEach(function (key) { var own = Node.prototype[key]; Node.prototype[key] = function () { return own.apply(this, arguments); }; }); var listen = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, f, options) { return listen.call(this, type, f, options); };"),
  'makes elements with a word of its own': early('var create = document.createElement; document.createElement = function (name) { return create.call(document, String(name)); }; var find = document.querySelectorAll; document.querySelectorAll = function (x) { return find.call(document, x); };'),
  'attaches shadow roots with a word of its own': early("var attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { return attach.call(this, { mode: how.mode }); };"),
  'opens all shadow roots closed': { ...early("var attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { return attach.call(this, { mode: 'open' }); };") },
  'watches everything that changes': early("new MutationObserver(function (list) { for (var i = 0; i < list.length; i++) window.seen = (window.seen || 0) + list[i].addedNodes.length; }).observe(document, { childList: true, subtree: true, attributes: true });"),
  'catches every error quietly': early('window.onerror = function () { return true; }; window.addEventListener("unhandledrejection", function (event) { event.preventDefault(); });'),
  'stops every event': { ...early("['click', 'pointermove', 'keydown', 'focusin', 'indicator-select', 'indicator-error'].forEach(function (type) { window.addEventListener(type, function (event) { event.stopImmediatePropagation(); event.preventDefault(); }, true); });") },
  'forbids selecting, copying and the menu': { body: `<div onselectstart="return false" oncontextmenu="return false" oncopy="return false">${widgets}</div>` },
  'asks before links leave the site': { head: '<script src="/modules/jquery/dist/jquery.js"></script>', body: `${widgets}<script>jQuery('a').each(function () { if (this.host !== location.host) jQuery(this).on('click', function () { return confirm('leaving'); }); });</script>` },
  'notes every listener under a name of its own, as zone.js does': early("var listen = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type) { var target = this || window; target['__zone_symbol__' + type] = 1; return listen.apply(target, arguments); };"),
  'wraps every listener, and calls it by apply': early("var listen = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, f, options) { return listen.call(this || window, type, function () { return f.apply(this, arguments); }, options); };", {
    act: async (page) => {
      if (await page.evaluate(() => !customElements.get('indicator-map'))) return;
      await settle(page);
      const chosen = await page.evaluate(() => {
        let region = '';
        document.addEventListener('indicator-select', (event) => (region = (event as CustomEvent<{ region: string }>).detail.region), true);
        document.querySelector('indicator-map')!.shadowRoot!.querySelector('[data-index="3"]')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        return region;
      });
      assert.match(chosen, /^\d{6}$/);
    },
  }),
  'finds no ancestor by a method of its own': early('Element.prototype.closest = function () {};'),
  'appends texts by a method of its own': early("Element.prototype.append = function (text) { this.innerHTML += text; }; Element.prototype.prepend = Element.prototype.append;"),
  'switches classes by a method of old': early("DOMTokenList.prototype.toggle = function (name) { this.contains(name) ? this.remove(name) : this.add(name); };"),
  'has an observer of sizes that says nothing': early('window.ResizeObserver = function (tell) { this.observe = function () { tell([]); }; this.unobserve = this.disconnect = function () {}; };'),
  'knows the observer of changes by its old name': early('window.WebKitMutationObserver = MutationObserver; window.MutationObserver = undefined;'),
  'lets nobody make style sheets': early("var Sheet = CSSStyleSheet; window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); }; CSSStyleSheet.prototype = Sheet.prototype;"),
  'has a style sheet of its own kind, and none on the page': early('window.CSSStyleSheet = function () {};'),
  'has taken away what came late': early('delete Array.prototype.flatMap; delete Object.fromEntries; delete Promise.prototype.finally;'),
  'writes the script into itself': { script: '', body: `<script>document.write('<script src="/indicator-widgets.js"><\\/script>');</script>${widgets}` },
  'inserts the script with jQuery': { script: '', head: '<script src="/modules/jquery/dist/jquery.js"></script>', body: `${widgets}<script>jQuery('body').append('<script src="/indicator-widgets.js"><\\/script>');</script>`, says: /Synchronous XMLHttpRequest/ },
  'runs the script as a text': { script: '', body: `${widgets}<script>fetch('/indicator-widgets.js').then(function (answer) { return answer.text(); }).then(function (text) { (0, eval)(text); });</script>` },
  'runs the script by eval, among replaced built-ins': { script: '', body: `${widgets}<script>Array.from = function () { return []; }; Number.prototype.toFixed = function () { return '3'; }; fetch('/indicator-widgets.js').then(function (answer) { return answer.text(); }).then(function (text) { (0, eval)(text); });</script>` },
  'runs the script as a text, among replaced built-ins': { script: '', body: `${widgets}<script>Array.from = function () { return []; }; fetch('/indicator-widgets.js').then(function (answer) { return answer.text(); }).then(function (text) { var s = document.createElement('script'); s.text = text; document.head.appendChild(s); });</script>` },
  
};
