// Style sheets of pages that reach for everything.
import type { Page } from 'puppeteer-core';
import { settle } from '../pages/widgets.js';
import { widgets, type Host } from './page.js';

const css = (rules: string, more: Partial<Host> = {}): Host => ({ head: `<style>${rules}</style>`, ...more });
const around = (style: string, more: Partial<Host> = {}): Host => ({ body: `<div style="${style}">${widgets}</div><p>后文</p>`, ...more });

/** Without the script nothing is ever drawn. */
const drawn = (page: Page): Promise<unknown> => page.evaluate(() => customElements.get('indicator-card') !== undefined).then((is) => (is ? settle(page) : undefined));

/** Everything that is folded is open: what is not shown cannot be seen to be cut. */
const open = async (page: Page): Promise<void> => {
  await drawn(page);
  await page.evaluate(() => document.querySelectorAll('[feed]').forEach((one) => one.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true))));
};

export const styles: Readonly<Record<string, Host>> = {
  'takes margin and padding from everything': css('* { margin: 0; padding: 0 }'),
  'takes them with force': css('* { margin: 0 !important; padding: 0 !important; border: 0 !important }'),
  'resets everything by the list of 2011': css('html, body, div, span, p, table, tr, td, th, svg, details, summary, a, ul, li { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline } ol, ul { list-style: none } table { border-collapse: collapse; border-spacing: 0 }'),
  'unsets everything': css('* { all: unset } head, style, script, title, meta { display: none }', { isRestyled: true }),
  'sets everything back to its beginning': css('* { all: initial } head, style, script, title, meta { display: none } div, p { display: block }', { isRestyled: true }),
  'has lines of one pixel': css('* { line-height: 1px !important }'),
  'has lines of one': css('body { line-height: 1 !important } * { line-height: 1 !important }'),
  'has lines of thirty pixels': css('body { line-height: 30px }'),
  'indents all text': css('body { text-indent: 2em } p, div { text-indent: 2em }'),
  'indents it out of sight': css('body { text-indent: -9999px }'),
  'spaces letters and words': css('* { letter-spacing: 8px; word-spacing: 20px }'),
  'writes everything in capitals': css('body { text-transform: uppercase; font-variant: small-caps; font-style: italic; font-weight: bold }'),
  'never breaks a line': css('body { white-space: nowrap; word-break: break-all; word-wrap: normal; hyphens: auto; overflow-wrap: anywhere }'),
  'keeps all white space': css('body { white-space: pre }'),
  'sets its text justified': css('* { text-align: justify; text-align-last: justify }'),
  'centres everything': css('* { text-align: center !important; vertical-align: middle !important }'),
  'throws shadows': css('* { text-shadow: 2px 2px 2px red } body { -webkit-text-stroke: 1px red; -webkit-text-fill-color: transparent }'),
  'strokes and fills': css('* { stroke-width: 9px; fill: none; stroke: red; fill-opacity: 0; stroke-opacity: 0; stroke-dasharray: 1 9; stroke-linecap: square; paint-order: stroke; text-anchor: end; dominant-baseline: hanging; shape-rendering: crispEdges }'),
  'hides pictures': css('svg { display: none !important; width: 0 !important; height: 0 !important } svg *, path, text, circle { visibility: hidden !important; fill: transparent !important }'),
  'makes pictures as wide as they can be': css('img, svg, canvas, video { max-width: 100% !important; height: auto !important }'),
  'hides the words for assistive technology, details and summaries': css('details, summary, summary::marker, table, caption, th, td, figure { display: none !important }', { isRestyled: true }),
  'hides what is not defined': css(':not(:defined) { visibility: hidden }'),
  'hides what has the class of ours': css('.root, .content, .stage, .foot, .heading, .figure, .digits { display: none !important; position: fixed !important }'),
  'sets the box of everything to its content': css('* { box-sizing: content-box !important; min-width: 0 !important; max-width: none !important }'),
  'limits the height of everything': css('p, table, svg, ul, li, details { max-height: 10px !important; overflow: hidden !important }'),
  'writes white on a dark ground': css('body { background: #8b0000; color: #fff } p, td, th, span, li, caption { color: #fff }', { isRestyled: true }),
  'cuts all paragraphs to a line of its news list': css('p { width: 220px; height: 24px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }', { act: open, isRestyled: true }),
  'gives columns of all tables one width': css('table { table-layout: fixed }', { act: open, body: `${widgets}<indicator-table feed="/literacy.json" indicator="civic-scientific-literacy" region="CN"></indicator-table>`, isRestyled: true }),
  'floats two columns and clears nothing': { body: `<div style="width: 900px"><div style="float: left; width: 50%; height: 200px"></div><div style="float: left; width: 50%; height: 200px"></div>${widgets}</div>`, isRestyled: true },
  'lets everything float': css('* { float: left } body, html { float: none; width: 100% } indicator-card, indicator-trend, indicator-map, indicator-ranking { float: none }'),
  'has a root of 62.5%': css('html { font-size: 62.5% } body { font-size: 1.6rem }'),
  'has a root of 100 pixels': css('html { font-size: 100px } body { font-size: 0.16rem }'),
  'has a root of five pixels': css('html { font-size: 5px } body { font-size: 16px }'),
  'has text of 12 pixels': css('body { font-size: 12px; font-family: SimSun, serif }'),
  'has text of no size': css('body { font-size: 0 } p, h1, td { font-size: 14px }'),
  'has text of 9 points in tables': { body: `<table style="font-size: 9pt" border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td>${widgets}</td></tr></table>` },
  'selects nothing and points at nothing': css('* { user-select: none; cursor: wait !important } body { pointer-events: auto; cursor: crosshair }'),
  'moves everything': css('* { transition: all 2s linear !important } @keyframes in { from { outline-offset: 1px } } * { animation: in 0.01s }'),
  'has a margin of its own for paragraphs': css('p { margin: 3em !important; text-indent: 3em !important; color: #c00 !important; font-size: 30px !important; line-height: 3 !important }', { isRestyled: true }),
  'colours links, tables and lists': css('a { color: red !important; background: yellow !important } table { width: 100px !important; border: 9px solid !important } td { padding: 9px !important } ul { list-style: square inside !important; padding-left: 5em !important }', { isRestyled: true }),
  'pads all paragraphs and tables': css('p, table { padding: 2em !important }', { isRestyled: true }),
  'gives widgets a width of its own': css('indicator-card, indicator-trend, indicator-map, indicator-ranking { width: 400px }', { widgetWidth: 400, isRestyled: true }),
  'lets a picture float beside widgets': { body: `<div style="width: 900px"><div style="float: left; width: 300px; height: 5000px"></div>${widgets}</div>`, widgetWidth: 600, isRestyled: true },
  'is narrower than what widgets say without a break': around('display: grid; grid-template-columns: 1fr; width: 150px', { widgetWidth: 150, isRestyled: true }),
  'gives widgets more room by putting them elsewhere': {
    body: `<div style="width: 500px">${widgets}</div>`,
    act: (page) => drawn(page).then(() => page.evaluate(async () => {
      document.body.append(...document.querySelectorAll('[feed]'));
      await new Promise((resolve) => setTimeout(resolve, 300));
    })),
  },
  'hides a widget by its attribute': { body: `${widgets}${widgets.split('\n')[1]!.replace(' feed=', ' hidden feed=')}` },
  'has quotes, counters and content of its own': css('*::before { content: "※" !important } *::after { content: "〃" !important; display: block !important }', { isRestyled: true }),
  'has lists, captions and empty cells of its own': css('body { list-style: upper-roman inside; caption-side: bottom; empty-cells: hide; border-collapse: separate; border-spacing: 9px; quotes: "a" "b"; tab-size: 20 }'),
  'is grey for a day of mourning': css('html { filter: grayscale(100%); -webkit-filter: grayscale(100%) }'),
  'is inverted by night': css('html { filter: invert(1) hue-rotate(180deg) }'),
  'is dark': css(':root { color-scheme: dark; background: #111; color: #eee } a { color: #9cf }', { isRestyled: true }),
  'has names like ours for its own': css(':root { --indicator: red; --_ink: transparent; --_surface: transparent; --_accent: transparent; --_muted: transparent; --_small: 1px; --_label: 1px; --_stage: 1px; --_line: transparent }', { isRestyled: true }),
  'writes over its own last word': css('@layer reset { * { color: inherit !important; font: inherit !important } }'),
  'contains everything': css('* { contain: layout paint }'),
  'snaps and clips its scrolling': css('html { scroll-behavior: smooth; scroll-snap-type: y mandatory } body { overflow-x: hidden }'),
  'sets elements with a hyphen to nothing': css(':not(html):not(body):not(head):not(style):not(script) { min-height: 0; background: none }'),
  'stands right to left': { html: 'lang="zh-CN" dir="rtl"', isRestyled: true },
  'is written from right to left by its style': around('direction: rtl'),
  'is written in columns': around('writing-mode: vertical-rl; height: 1100px; overflow: auto', { isRestyled: false, width: 1600 }),
  'overrides the order of letters': around('direction: rtl; unicode-bidi: bidi-override'),
  'is zoomed': css('body { zoom: 1.25 }', { isRestyled: true }),
  'is zoomed to half': css('body { zoom: 0.5 }', { isRestyled: true }),
  'is scaled': around('transform: scale(0.75); transform-origin: 0 0'),
  'is turned a little': around('transform: rotate(1deg)'),
  'is in perspective': around('perspective: 500px; transform-style: preserve-3d'),
  'hides what overflows': around('overflow: hidden'),
  'is not opaque': around('opacity: 0.5'),
  'lays out in columns': around('column-count: 1; column-gap: 2em'),
  'is a flex box': around('display: flex; flex-direction: column'),
  'is a flex box that shrinks its items': around('display: flex; flex-wrap: wrap', { isHidden: true }),
  'is a grid': around('display: grid; grid-template-columns: minmax(0, 1fr)'),
  'is a grid of its content': around('display: grid; grid-template-columns: 1fr'),
  'is a table': around('display: table; width: 100%'),
  'is a cell of a table without a width': { body: `<table><tr><td>${widgets}</td><td>邻</td></tr></table>`, isHidden: true },
  'is a centre of its own time': { doctype: '', body: `<center><font size="2" color="#333333"><table width="960" align="center"><tr><td>${widgets}</td></tr></table></font></center>`, isRestyled: true },
  'is a form': { body: `<form><fieldset><legend>数据</legend>${widgets}</fieldset></form>` },
  'is a label of something else': { body: `<label>${widgets}<input></label>`, isRestyled: true },
  'is preformatted': { body: `<pre>${widgets}</pre>` },
  'is a heading': { body: `<h2>${widgets}</h2>` },
  'is deleted, small and in italics': { body: `<del><small><i><b><u>${widgets}</u></b></i></small></del>`, isRestyled: true },
  'is a button': { body: `<button style="width: 100%">${widgets}</button>`, isRestyled: true },
  'is a marquee': { body: `<marquee behavior="slide" scrollamount="0" loop="1" style="width: 900px; height: 2000px" direction="up">${widgets}</marquee>`, isHidden: true },
  'is a paragraph within a paragraph': { body: `<p>前<p>${widgets}<p>后`, isRestyled: true },
  'is printed': { act: (page) => drawn(page).then(() => page.emulateMediaType('print')), isHidden: true },
};
