/** The diagnosis at the end of the page, for the webmaster who asked for it. */

/** One line of it. */
export interface PanelLine {
  readonly severity: 'error' | 'warning' | 'note';
  readonly where: string;
  readonly fault: string;
  readonly remedy: string;
}

const css = `:host{all:initial;display:block;margin:1em;padding:1em;border:2px solid #015293;background:#fff;color:#1f2a37;font:15px/1.6 sans-serif}
h2{margin:0 0 .5em;font-size:1.1em}ol{margin:0;padding-inline-start:1.5em}li{margin:0 0 .5em}
code{display:block;color:#53606e}pre{margin:.2em 0 0;padding:.5em;overflow:auto;background:#f3f5f7;white-space:pre-wrap;user-select:all}
.error::marker{color:#b3261e;content:"\\2717  "}.warning::marker{color:#8a5a00;content:"!  "}.note::marker{color:#00796b;content:"\\2713  "}
@media print{:host{display:none}}`;

export function showPanel(page: Document, title: string, lines: readonly PanelLine[]): void {
  const panel = page.createElement('section');
  panel.setAttribute('data-indicator-doctor', '');
  const root = panel.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const list = page.createElement('ol');
  list.append(...lines.map((line) => itemOf(page, line)));
  root.append(withText(page, 'h2', title), list);
  page.body.append(panel);
}

function itemOf(page: Document, { severity, where, fault, remedy }: PanelLine): HTMLElement {
  const item = page.createElement('li');
  item.className = severity;
  if (where) item.append(withText(page, 'code', where));
  item.append(...fault.split('\n').map((line) => withText(page, 'div', line)));
  if (remedy) item.append(withText(page, 'pre', remedy));
  return item;
}

function withText(page: Document, tag: string, text: string): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  return element;
}
