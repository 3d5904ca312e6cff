import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { renderFoot, renderFrame, renderStale, renderTable } from '../../src/render/frame.js';

async function shown(template: unknown): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(template, place);
  return place;
}

const table = { caption: '标题', columns: [{ label: '时间', numeric: false }, { label: '数值', numeric: true }], rows: [['2015年', '4.01%'], ['2020年', '7.72%']] };

describe('a table', () => {
  it('has a caption and headings for columns and rows', async () => {
    const place = await shown(renderTable(table));
    expect(place.querySelector('caption')!.textContent).to.equal('标题');
    expect([...place.querySelectorAll('th[scope=col]')].map(({ textContent }) => textContent)).to.deep.equal(['时间', '数值']);
    expect([...place.querySelectorAll('th[scope=row]')].map(({ textContent }) => textContent)).to.deep.equal(['2015年', '2020年']);
    expect([...place.querySelectorAll('td.numeric')].map(({ textContent }) => textContent)).to.deep.equal(['4.01%', '7.72%']);
  });
});

describe('a foot', () => {
  const foot = { sourceLabel: '来源：', separator: '；', sources: [], detailsLabel: '数据与说明', notes: [], table };

  it('links sources that have an address, and only names the others', async () => {
    const place = await shown(renderFoot({ ...foot, sources: [{ text: '公报', url: 'https://example.org/' }, { text: '年鉴', url: undefined }] }));
    expect(place.querySelector('[part=source]')!.textContent).to.equal('来源：公报；年鉴');
    expect([...place.querySelectorAll('a')].map(({ textContent, href }) => [textContent, href])).to.deep.equal([['公报', 'https://example.org/']]);
  });

  it('has no source line without a source', async () => {
    expect((await shown(renderFoot(foot))).querySelector('[part=source]')).to.equal(null);
  });

  it('keeps notes and table in a disclosure that is closed at first', async () => {
    const place = await shown(renderFoot({ ...foot, notes: ['口径'] }));
    const details = place.querySelector('details')!;
    expect(details.open).to.equal(false);
    expect(details.querySelector('summary')!.textContent).to.equal('数据与说明');
    expect(details.querySelector('.details')!.textContent).to.contain('口径').and.contain('7.72%');
  });
});

describe('a frame', () => {
  it('says its language and direction', async () => {
    const root = (await shown(renderFrame({ lang: 'ug', dir: 'rtl', classes: ['elder', false, undefined, ''] }, html`<p>text</p>`))).firstElementChild as HTMLElement;
    expect([root.lang, root.dir, root.className, root.textContent]).to.deep.equal(['ug', 'rtl', 'root elder', 'text']);
  });

  it('has no line above its figures when there is nothing to say of them', async () => {
    expect((await shown(renderStale(undefined))).childElementCount).to.equal(0);
  });
});
