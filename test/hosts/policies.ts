// Pages that forbid much, and pages whose elements have names that scripts look for.
import { script, widgets, type Host } from './page.js';

const policy = (text: string, more: Partial<Host> = {}): Host => ({ headers: { 'content-security-policy': text }, ...more });
const nonce = '<script nonce="r4nd0m" src="/indicator-widgets.js"></script>';
const clobbering = (markup: string): Host => ({ body: `${markup}${widgets}` });

export const policies: Readonly<Record<string, Host>> = {
  'allows itself alone': policy("default-src 'self'"),
  'allows nothing but script, style and data of its own': policy("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
  'allows no style': policy("default-src 'self'; style-src 'none'"),
  'allows no style attributes and no style elements': policy("default-src 'self'; style-src-attr 'none'; style-src-elem 'none'"),
  'allows no picture, font, frame or object': policy("default-src 'self'; img-src 'none'; font-src 'none'; frame-src 'none'; object-src 'none'; media-src 'none'; worker-src 'none'; child-src 'none'"),
  'allows scripts by nonce': policy("script-src 'nonce-r4nd0m'; default-src 'self'", { script: nonce }),
  'allows scripts by nonce and what they load': policy("script-src 'nonce-r4nd0m' 'strict-dynamic'; default-src 'self'", { script: nonce }),
  'allows eval to nobody': policy("script-src 'self' 'unsafe-inline'; default-src 'self'"),
  'lets no frame stand, among replaced built-ins': { head: "<script>Number.prototype.toFixed = function (d) { var x = Math.pow(10, d); return String(Math.round(this * x) / x); }; new MutationObserver(function (list) { list.forEach(function (one) { [].forEach.call(one.addedNodes, function (node) { if (node.nodeName === 'IFRAME' || (node.hidden && node.parentNode === document.head)) node.remove(); }); }); }).observe(document, { childList: true, subtree: true });</script>" },
  'hears nothing of what frames load, among replaced built-ins': { head: "<script>Number.prototype.toFixed = function () { return '3'; }; Object.defineProperty(HTMLElement.prototype, 'onload', { configurable: true, get: function () {}, set: function () {} });</script>" },
  'requires trusted types': policy("default-src 'self'; require-trusted-types-for 'script'"),
  'requires trusted types and lets lit have a policy': policy("default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"),
  'requires trusted types and lets nobody have a policy': policy("default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"),
  'requires trusted types and lets others have a policy': policy("default-src 'self'; require-trusted-types-for 'script'; trusted-types dompurify default"),
  'lets nobody have a policy and requires none': policy("default-src 'self'; trusted-types 'none'"),
  'says its policy in a meta tag': { head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; script-src 'self'">` },
  'asks only for reports': { headers: { 'content-security-policy-report-only': "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" } },
  'upgrades requests, forbids framing and sniffing': { headers: { 'content-security-policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } },
  'is isolated from other origins': { headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'same-origin', 'origin-agent-cluster': '?1' } },
  'permits no feature': { headers: { 'permissions-policy': 'fullscreen=(), clipboard-read=(), sync-xhr=(), unload=()', 'document-policy': 'document-write=?0' } },
  'is sandboxed by its own policy, with its origin': policy("sandbox allow-scripts allow-same-origin; default-src 'self'"),
  'names pictures as the document names its methods': clobbering(['createElement', 'createTextNode', 'createComment', 'createTreeWalker', 'importNode', 'createElementNS', 'createDocumentFragment', 'querySelector', 'querySelectorAll', 'addEventListener', 'getElementById', 'adoptedStyleSheets', 'createRange'].map((name) => `<img name="${name}" alt="">`).join('')),
  'names forms as the document names its parts': clobbering(['body', 'head', 'documentElement', 'defaultView', 'implementation', 'currentScript', 'readyState', 'styleSheets', 'baseURI', 'location', 'cookie', 'title', 'dir'].map((name) => `<form name="${name}"></form>`).join('')),
  'has ids that lit looks for': clobbering(['litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementHydrateSupport', 'ShadyCSS', 'ShadyDOM', 'trustedTypes', 'litNonce', 'litIssuedWarnings', 'litHtmlVersions'].map((id) => `<div id="${id}"></div>`).join('')),
  'has ids of our own names': clobbering(['IndicatorWidgets', 'indicatorRealm', 'ownScript', 'hatch', 'root', 'content', 'stage'].map((id) => `<a id="${id}" name="${id}"></a>`).join('')),
  'has ids of global functions': clobbering(['fetch', 'URL', 'Map', 'customElements', 'self', 'console', 'process', 'global', 'define', 'module', 'exports', 'require'].map((id) => `<i id="${id}"></i>`).join('')),
  'has forms whose fields hide their members': clobbering('<form id="f"><input name="attributes"><input name="parentNode"><input name="nodeName"><input name="children"><input name="getAttribute"><input name="setAttribute"><input name="removeChild"></form>'),
  'puts widgets into a form whose fields hide its members': { body: `<form>${['attributes', 'parentNode', 'nodeType', 'lang', 'dir', 'closest', 'getAttribute', 'isConnected', 'getRootNode', 'matches', 'baseURI', 'ownerDocument'].map((name) => `<input name="${name}" hidden>`).join('')}${widgets}</form>` },
  'has ids of prototypes': clobbering(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'].map((id) => `<i id="${id}"></i>`).join('')),
  'has attributes on its root that look like settings': { html: 'lang="zh-CN" region="110000" feed="/absent.json" period="1999" data="x" elder="no"' },
  'gives widgets attributes of other libraries': { body: widgets.replaceAll(' feed=', ' class="ng-cloak layui-anim" id="dup" style="color: inherit" title="提示" role="presentation" data-v-1234 v-cloak tabindex="0" onclick="return false" feed=') },
  'has a script of ours with a wrong hash beside the right one': { script: `<script src="/indicator-widgets.js" integrity="sha384-AAAA" crossorigin="anonymous"></script>${script}`, says: /integrity|digest/ },
  'loads the script across origins, with credentials of nobody': { script: '<script src="/indicator-widgets.js" crossorigin="anonymous" referrerpolicy="no-referrer"></script>' },
};
