/**
 * Markup as plain data. What a widget writes into its page is the same whether a browser builds it node by node or a build
 * script prints it; neither ever reads a text as HTML.
 */

/** A text, or an element as `[tag, attributes, ...children]`. */
export type Markup = string | Element;
export type Element = readonly [tag: string, attributes: Readonly<Record<string, string>>, ...children: Markup[]];
/** A child of a widget's element: its `slot` says where the widget shows it. */
export type Part = Element;

/** What widgets know their own parts by, in a page that was prerendered, saved or cloned. */
export const mark = 'data-indicator';
