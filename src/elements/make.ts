/** Elements and texts for a page, also where an `<img name="createElement">` of it hides what its document can do. */

export function makeElement(page: Document, tag: string): HTMLElement {
  return Document.prototype.createElement.call(page, tag);
}

/** Whether a page has pictures: it was prerendered. */
export function hasStills(): boolean {
  return !!Document.prototype.querySelector.call(document, '[slot=picture]');
}

export function makeText(page: Document, text: string): Text {
  return Document.prototype.createTextNode.call(page, text);
}
