import { expect } from '@open-wc/testing';
import { FeedController, feedSource, type FeedSource } from '../../src/controllers/feed.js';
import { feedOf, indicatorOf, rowOf } from '../fixtures.js';
import { address, answerByHand } from '../elements/page.js';
import { TestHost } from './host.js';
import { waitUntil } from '../wait.js';

describe('the feed of an element', () => {
  const { asked } = answerByHand();

  /** A host whose feed comes from `source`, which a test may change. */
  async function host(source: Partial<FeedSource>) {
    const element = new TestHost();
    const from = { url: undefined, data: undefined, ...source };
    const feed = new FeedController(element, () => from);
    document.body.append(element);
    await element.updateComplete;
    return { element, feed, from, status: () => feed.state.status };
  }
  afterEach(() => document.querySelectorAll('test-host').forEach((element) => element.remove()));

  it('is pending, and then complete', async () => {
    const { feed, status } = await host({ url: address() });
    expect(status()).to.equal('pending');
    asked[0]!.answer(feedOf());
    await feed.settled;
    expect(status()).to.equal('complete');
  });

  it('is an error with the problem when there was never an answer', async () => {
    const { feed } = await host({ url: address() });
    asked[0]!.answer('', 500);
    await feed.settled;
    expect(feed.state).to.deep.include({ status: 'error' });
    expect(feed.state).to.have.nested.property('problem.code', 'http-status');
    expect(feed.state).to.have.nested.property('problem.value', 500);
  });

  it('is stale with the last good feed when a refresh fails, and complete again when the next one does not', async () => {
    const { feed, status } = await host({ url: address() });
    asked[0]!.answer(feedOf({ published: '2021-01-01' }));
    await feed.settled;
    const first = feed.refresh();
    expect(status()).to.equal('complete');
    asked[1]!.drop();
    await first;
    expect(status()).to.equal('stale');
    expect(feed.state).to.have.nested.property('feed.published', '2021-01-01');
    expect(feed.state).to.have.nested.property('problem.code', 'unreachable');
    const second = feed.refresh();
    expect(status()).to.equal('stale');
    asked[2]!.answer(feedOf({ published: '2022-01-01' }));
    await second;
    expect(status()).to.equal('complete');
    expect(feed.state).to.have.nested.property('feed.published', '2022-01-01');
  });

  it('tells its element of every change', async () => {
    const { element, feed } = await host({ url: address() });
    const before = element.updates;
    asked[0]!.answer(feedOf());
    await feed.settled;
    await element.updateComplete;
    expect(element.updates).to.equal(before + 1);
  });

  it('is read once from an object, however many elements have it', async () => {
    const data = feedOf();
    const one = await host({ data });
    const other = await host({ data });
    expect(one.status()).to.equal('complete');
    expect((one.feed.state as { feed: unknown }).feed).to.equal((other.feed.state as { feed: unknown }).feed);
  });

  it('is an error when the object is not a feed', async () => {
    for (const data of ['text', 7, [], {}, { version: 2 }]) {
      const { feed, status } = await host({ data });
      await feed.settled;
      expect(status(), JSON.stringify(data)).to.equal('error');
      expect(feed.state).to.have.nested.property('problem.severity', 'error');
    }
  });

  it('is still the object after a refresh', async () => {
    const { feed, status } = await host({ data: feedOf() });
    await feed.refresh();
    expect(status()).to.equal('complete');
    expect(asked).to.deep.equal([]);
  });

  it('is the latest asked for, in whatever order the answers come', async () => {
    const { element, feed, from } = await host({ url: address() });
    const value = () => (feed.state as { feed?: { indicators: ReadonlyMap<string, { observations: { get(index: number): { value: number | null } } }> } }).feed?.indicators.get('literacy')?.observations.get(0).value;
    const answer = (index: number, figure: number) => asked[index]!.answer(feedOf({ indicators: [indicatorOf([rowOf({ value: figure })])] }));
    from.url = address();
    element.requestUpdate();
    await waitUntil(() => asked.length === 2);
    from.url = address();
    element.requestUpdate();
    await waitUntil(() => asked.length === 3);
    answer(2, 3);
    await feed.settled;
    answer(0, 1);
    answer(1, 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(value()).to.equal(3);
  });

  it('does not wait in an element that was removed, and fails in none', async () => {
    const { element, status } = await host({});
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(status()).to.equal('pending');
  });

  it('is asked for again by the next element after a failure', async () => {
    const url = address();
    const one = await host({ url });
    asked[0]!.drop();
    await one.feed.settled;
    await host({ url });
    expect(asked).to.have.length(2);
  });
});

describe('the source of a feed', () => {
  const element = <More extends object>(more: More) => Object.assign(document.createElement('div'), more);
  const group = { feed: 'https://example.org/group.json', data: undefined };

  it("is an element's own object, else its own address, else what its group has", () => {
    const data = {};
    expect(feedSource(element({ data, feed: '/own.json' }), group)).to.deep.equal({ url: undefined, data });
    expect(feedSource(element({ feed: '/own.json' }), group)).to.deep.equal({ url: new URL('/own.json', document.baseURI).href, data: undefined });
    expect(feedSource(element({}), group)).to.deep.equal({ url: group.feed, data: undefined });
    expect(feedSource(element({}), { data })).to.deep.equal({ url: undefined, data });
    expect(feedSource(element({}), {})).to.deep.equal({ url: undefined, data: undefined });
  });

  it('stays where it was when the page changes what its addresses are relative to', () => {
    const one = element({ feed: 'own.json' });
    const first = feedSource(one, {}).url;
    expect(first).to.equal(new URL('own.json', document.baseURI).href);
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.prepend(base);
    try {
      document.body.append(one);
      expect(one.baseURI).to.equal(new URL('/elsewhere/', location.href).href);
      expect(feedSource(one, {}).url).to.equal(first);
      one.feed = 'other.json';
      expect(feedSource(one, {}).url).to.equal(new URL('/elsewhere/other.json', location.href).href);
    } finally {
      base.remove();
      one.remove();
    }
  });

  it('takes an empty attribute for none', () => {
    expect(feedSource(element({ feed: '' }), group).url).to.equal(group.feed);
  });

  it('keeps an address that cannot be read, to fail by its name', () => {
    expect(feedSource(element({ feed: 'http://[' }), {}).url).to.equal('http://[');
  });
});
