import { expect } from '@open-wc/testing';
import { announceChoice } from '../../src/controllers/select.js';
import { absoluteUrl } from '../../src/controllers/url.js';

describe('a choice', () => {
  const detail = { indicator: 'literacy', region: '640000', period: '2020' };

  it('is announced by one event that passes shadow roots and can be cancelled', () => {
    const element = document.createElement('div');
    const events: Event[] = [];
    element.addEventListener('indicator-select', (event) => events.push(event));
    expect(announceChoice(element, detail)).to.equal(true);
    const [event] = events as [CustomEvent];
    expect([events.length, event.detail, event.bubbles, event.composed, event.cancelable]).to.deep.equal([1, detail, true, true, true]);
  });

  it('is not made when it is cancelled', () => {
    const element = document.createElement('div');
    element.addEventListener('indicator-select', (event) => event.preventDefault());
    expect(announceChoice(element, detail)).to.equal(false);
  });
});

describe('an address', () => {
  it('is relative to the page that wrote it', () => {
    expect(absoluteUrl('feeds/a.json', 'https://example.org/county/page.html')).to.equal('https://example.org/county/feeds/a.json');
    expect(absoluteUrl('//other.example/a.json', 'https://example.org/')).to.equal('https://other.example/a.json');
  });

  it('is left as it is where it cannot be read', () => {
    expect(absoluteUrl('http://[', 'https://example.org/')).to.equal('http://[');
  });
});
