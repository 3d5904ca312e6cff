/** Widgets that are moved into the document of a frame, which has none of their style sheets. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/all.js';
import { all, drawn, frames, nation, put, tags } from './page.js';

for (const tag of tags) {
  it(`<${tag}> looks as before in the document of a frame`, async () => {
    const element = await put(tag, { region: '640000' }, nation());
    await drawn(element);
    const border = () => getComputedStyle(all<HTMLElement>(element, '.root')[0]!).borderTopStyle;
    expect(border()).to.equal('solid');
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="frame" width="600" height="700"></iframe>`);
    frame.contentDocument!.body.append(element);
    await waitUntil(() => border() === 'solid');
    element.remove();
    await frames();
  });
}
