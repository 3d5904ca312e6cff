/**
 * Templates without `innerHTML`: a page that requires trusted types may allow no policy, and a page in XHTML reads markup as XML.
 * It reads what our own templates consist of (tags with quoted or bound attributes, text, comments) as the browser would; there
 * are no entities, no raw text elements and no tags left out.
 */

const html = 'http://www.w3.org/1999/xhtml';
const empty = /^(?:br|hr|img|input|wbr)$/;

/** The nodes that some markup stands for. */
export function parseTemplate(markup: string): DocumentFragment {
  const { createComment, createDocumentFragment, createElementNS, createTextNode } = Document.prototype;
  const fragment = createDocumentFragment.call(document);
  const open: (DocumentFragment | Element)[] = [fragment];
  for (const [token, comment, note, closing, name, attributes = '', isClosed] of markup.matchAll(/<!--([^]*?)-->|<(\?[^>]*)>|<(\/)?([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/)?>|[^<]+/gi)) {
    const parent = open[open.length - 1]!;
    if (closing) {
      open.pop();
    } else if (name) {
      const element = createElementNS.call(document, name === 'svg' ? 'http://www.w3.org/2000/svg' : ((parent as Element).namespaceURI ?? html), name);
      for (const [, key = '', double, single, bare] of attributes.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g))
        // The marks of bindings are no names that every browser lets a script set; lit knows them by their order.
        element.setAttribute(key.replace(/^[.?@]/, '_'), double ?? single ?? bare ?? '');
      parent.appendChild(element);
      if (!isClosed && !empty.test(name)) open.push(element);
    } else {
      const text = comment ?? note;
      parent.appendChild(text === undefined ? createTextNode.call(document, token) : createComment.call(document, text));
    }
  }
  return fragment;
}
