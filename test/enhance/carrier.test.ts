import { expect } from '@open-wc/testing';
import { parseCarrier, type Carrier, type CarrierPage } from '../../src/enhance/carrier.js';

const known: Readonly<Record<string, readonly string[]>> = {
  'indicator-card': ['feed', 'indicator', 'indicators', 'region', 'period', 'elder'],
  'indicator-trend': ['feed', 'indicator', 'region', 'regions', 'breakdown', 'elder'],
};
const page = (more: Partial<CarrierPage> = {}): CarrierPage => ({
  base: 'https://www.example.gov.cn/news/2022/1118.html',
  url: 'https://www.example.gov.cn/news/2022/1118.html',
  origins: ['https://www.example.gov.cn'],
  attributesOf: (tag) => known[tag],
  ...more,
});

function read(address: string, more: Partial<CarrierPage> = {}): Carrier {
  const carrier = parseCarrier(address, page(more));
  if (!carrier || 'code' in carrier) throw new Error(`${address}: ${JSON.stringify(carrier)}`);
  return carrier;
}

function fault(address: string, more: Partial<CarrierPage> = {}): string | undefined {
  const carrier = parseCarrier(address, page(more));
  return carrier && 'code' in carrier ? carrier.code : undefined;
}

const attributes = (address: string): Record<string, string> => Object.fromEntries(read(address).attributes);

describe('the address of a link carrier', () => {
  it('is a page, a widget, and its attributes', () => {
    const carrier = read('/data/literacy.html#indicator-card?indicator=civic-scientific-literacy&region=640000');
    expect(carrier.tag).to.equal('indicator-card');
    expect(Object.fromEntries(carrier.attributes)).to.deep.equal({ indicator: 'civic-scientific-literacy', region: '640000' });
    expect(carrier.sibling).to.equal('https://www.example.gov.cn/data/literacy.json');
    expect(carrier.feed).to.equal(undefined);
  });

  it('may lack attributes', () => {
    expect(attributes('/data/literacy.html#indicator-card')).to.deep.equal({});
    expect(attributes('/data/literacy.html#indicator-card?')).to.deep.equal({});
  });

  it('has the feed beside the page that it leads to', () => {
    const sibling = (address: string): string | undefined => read(`${address}#indicator-card`).sibling;
    expect(sibling('literacy.html')).to.equal('https://www.example.gov.cn/news/2022/literacy.json');
    expect(sibling('../literacy.shtml')).to.equal('https://www.example.gov.cn/news/literacy.json');
    expect(sibling('/data/literacy')).to.equal('https://www.example.gov.cn/data/literacy.json');
    expect(sibling('/data/literacy/')).to.equal('https://www.example.gov.cn/data/literacy/index.json');
    expect(sibling('/data/literacy.html?v=2')).to.equal('https://www.example.gov.cn/data/literacy.json');
    expect(sibling('https://www.example.gov.cn/data/literacy.v2.html')).to.equal('https://www.example.gov.cn/data/literacy.v2.json');
  });

  it('may name the feed, relative to the page that it stands in', () => {
    expect(read('literacy.html#indicator-card?feed=../feeds/a.json').feed).to.equal('https://www.example.gov.cn/news/feeds/a.json');
    expect(read('literacy.html#indicator-card?feed=%2Ffeeds%2Fa.json&region=640000').feed).to.equal('https://www.example.gov.cn/feeds/a.json');
    expect(read('x.html#indicator-card?feed=a.json', { base: 'https://www.example.gov.cn/' }).feed).to.equal('https://www.example.gov.cn/a.json');
    expect(read('x.html#indicator-card', { base: 'https://www.example.gov.cn/' }).sibling).to.equal('https://www.example.gov.cn/x.json');
  });

  it('that leads to its own page has no feed beside it', () => {
    expect(read('#indicator-trend').sibling).to.equal(undefined);
    expect(read('https://www.example.gov.cn/news/2022/1118.html#indicator-trend').sibling).to.equal(undefined);
    expect(read('#indicator-trend', { base: 'https://www.example.gov.cn/' }).sibling).to.equal(undefined);
  });

  it('survives what editors do to it', () => {
    const expected = { indicator: '科学素质', region: '640000' };
    for (const query of [
      'indicator=科学素质&region=640000',
      'indicator=%E7%A7%91%E5%AD%A6%E7%B4%A0%E8%B4%A8&region=640000',
      'indicator=%25E7%25A7%2591%25E5%25AD%25A6%25E7%25B4%25A0%25E8%25B4%25A8&region=640000',
      'indicator=科学素质&amp;region=640000',
      'indicator=科学素质&amp;amp;region=640000',
      'indicator%3D%E7%A7%91%E5%AD%A6%E7%B4%A0%E8%B4%A8%26region%3D640000',
      '&indicator=科学素质&&region=640000&',
      'Indicator=科学素质&REGION= 640000 ',
    ]) expect(attributes(`/data/literacy.html#indicator-card?${query}`), query).to.deep.equal(expected);
    expect(attributes('/data/literacy.html%23indicator-card%3Findicator%3D%E7%A7%91%E5%AD%A6%E7%B4%A0%E8%B4%A8%26region%3D640000')).to.deep.equal(expected);
    expect(attributes(' /data/literacy.html#INDICATOR-CARD?indicator=科学素质&region=640000\n')).to.deep.equal(expected);
  });

  it('says a boolean attribute by its name, and its absence by false', () => {
    expect(attributes('a.html#indicator-card?elder')).to.deep.equal({ elder: '' });
    expect(attributes('a.html#indicator-card?elder=false')).to.deep.equal({});
  });

  it('takes the first of two values', () => {
    expect(attributes('a.html#indicator-card?region=640000&region=340000')).to.deep.equal({ region: '640000' });
  });

  it('leaves other links alone', () => {
    for (const address of ['', '#', 'literacy.html', 'literacy.html#top', 'indicator-card.html', '/indicator-card?x=1', 'a.html#an-indicator-card', 'mailto:a@b.cn', 'javascript:void 0']) expect(parseCarrier(address, page()), address).to.equal(undefined);
  });

  it('is refused with other elements and attributes than ours', () => {
    for (const address of ['#indicator-group', '#indicator-x', '#indicator-', '#indicator-card-x', '#indicator-map']) expect(fault(`a.html${address}`), address).to.equal('unknown-element');
    for (const query of ['onclick=alert(1)', 'style=color:red', 'class=x', 'data=1', 'innerHTML=x', '__proto__=x', 'constructor=x', 'slot=x', 'is=x', 'foo']) expect(fault(`a.html#indicator-card?${query}`), query).to.equal('unknown-attribute');
  });

  it('is refused with feeds of other sites, unless the webmaster let them in', () => {
    for (const address of ['https://evil.example/a.html#indicator-card', '//evil.example/a.html#indicator-card', 'a.html#indicator-card?feed=https://evil.example/a.json', 'a.html#indicator-card?feed=//evil.example/a.json', 'http://www.example.gov.cn/a.html#indicator-card']) expect(fault(address), address).to.equal('feed-origin');
    expect(read('https://data.example.gov.cn/a.html#indicator-card', { origins: ['https://data.example.gov.cn'] }).sibling).to.equal('https://data.example.gov.cn/a.json');
  });

  it('is refused with feeds that are no web addresses', () => {
    for (const feed of ['javascript:alert(1)', 'data:application/json,{}', 'blob:x', 'http://']) expect(fault(`a.html#indicator-card?feed=${feed}`), feed).to.equal('url');
    expect(read('javascript:alert(1)#indicator-card').sibling).to.equal(undefined);
  });

  it('of a file has the feed beside the file', () => {
    const files = page({ base: 'file:///D:/site/index.html', url: 'file:///D:/site/index.html', origins: ['file:'] });
    expect(read('literacy.html#indicator-card', files).sibling).to.equal('file:///D:/site/literacy.json');
  });
});
