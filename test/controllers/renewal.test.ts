import { expect } from '@open-wc/testing';
import { FeedController } from '../../src/controllers/feed.js';
import { noteAnswer, watchFeed } from '../../src/controllers/renewal.js';
import { feedOf } from '../fixtures.js';
import { address, answerByHand } from '../elements/page.js';
import { TestHost } from './host.js';

/** A clock that a test turns: waiting functions with the milliseconds they wait. */
function stopTheClock(): { readonly waiting: { readonly run: () => void; readonly wait: number; readonly id: number }[]; now: number } {
  const clock = { waiting: [] as { run: () => void; wait: number; id: number }[], now: 0 };
  const { setTimeout: set, clearTimeout: clear } = window;
  const { now } = Date;
  const hidden = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')!;
  let ids = 1e6;
  beforeEach(() => {
    clock.waiting.length = 0;
    clock.now = 1e12;
    Date.now = () => clock.now;
    window.setTimeout = ((run: () => void, wait = 0) => {
      if (wait < 1500) return set(run, wait);
      clock.waiting.push({ run, wait, id: ++ids });
      return ids;
    }) as typeof setTimeout;
    window.clearTimeout = ((id: number) => {
      const at = clock.waiting.findIndex((one) => one.id === id);
      if (at >= 0) clock.waiting.splice(at, 1);
      else clear(id);
    }) as typeof clearTimeout;
  });
  afterEach(() => {
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
    Date.now = now;
    Object.defineProperty(document, 'visibilityState', hidden);
  });
  return clock;
}

/** Out of sight, and back after some milliseconds. */
function leave(clock: { now: number }, milliseconds: number): void {
  const see = (state: string): void => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  };
  see('hidden');
  clock.now += milliseconds;
  see('visible');
}

describe('a feed is asked for once more', () => {
  const clock = stopTheClock();
  const { asked } = answerByHand();
  const hosts: TestHost[] = [];
  afterEach(() => hosts.splice(0).forEach((host) => host.remove()));

  async function host(url: string) {
    const element = new TestHost();
    const feed = new FeedController(element, () => ({ url, data: undefined }));
    document.body.append(element);
    hosts.push(element);
    await element.updateComplete;
    return { element, feed, status: () => feed.state.status };
  }
  /** The retries that wait; that of a request under way is its patience of 15 seconds. */
  const retries = () => clock.waiting.filter(({ wait }) => wait !== 15000);
  const fail = async (feed: FeedController, status = 503): Promise<void> => {
    asked[asked.length - 1]!.answer('', status);
    await feed.settled;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  };

  it('about 2, 10 and 60 seconds after a failure, once for all that show it, and then no more', async () => {
    const url = address();
    const one = await host(url);
    const other = await host(url);
    for (const [count, wait] of [2000, 10000, 60000].entries()) {
      expect(asked).to.have.length(count + 1);
      await fail(one.feed);
      expect(retries(), String(wait)).to.have.length(1);
      expect(retries()[0]!.wait).to.be.within(wait * 0.8, wait * 1.2);
      retries()[0]!.run();
    }
    await fail(one.feed);
    expect(asked).to.have.length(4);
    expect(retries()).to.deep.equal([]);
    expect([one.status(), other.status()]).to.deep.equal(['error', 'error']);
  });

  it('and is shown by all of them when it comes', async () => {
    const url = address();
    const one = await host(url);
    const other = await host(url);
    await fail(one.feed);
    retries()[0]!.run();
    expect([one.status(), other.status()]).to.deep.equal(['error', 'error']);
    asked[1]!.answer(feedOf());
    await one.feed.settled;
    await other.feed.settled;
    expect([one.status(), other.status()]).to.deep.equal(['complete', 'complete']);
    expect(asked).to.have.length(2);
  });

  it('at once when the network is back, but not a feed that is there', async () => {
    const bad = await host(address());
    const good = await host(address());
    asked[1]!.answer(feedOf());
    asked[0]!.drop();
    await bad.feed.settled;
    await good.feed.settled;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    window.dispatchEvent(new Event('online'));
    expect(asked.map(({ url }) => url)).to.deep.equal([asked[0]!.url, asked[1]!.url, asked[0]!.url]);
    asked[2]!.answer(feedOf());
    await bad.feed.settled;
    expect(bad.status()).to.equal('complete');
  });

  it('not where the document itself is at fault', async () => {
    const { feed, status } = await host(address());
    asked[0]!.answer({ version: 2 });
    await feed.settled;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(status()).to.equal('error');
    expect(retries()).to.deep.equal([]);
  });

  it('when the reader comes back after more than five minutes, and not after less', async () => {
    const { feed, status } = await host(address());
    asked[0]!.answer(feedOf());
    await feed.settled;
    leave(clock, 290000);
    expect(asked).to.have.length(1);
    leave(clock, 310000);
    expect(asked).to.have.length(2);
    expect(status()).to.equal('complete');
    asked[1]!.drop();
    await feed.settled;
    expect(status()).to.equal('stale');
  });

  it('when the page comes out of the cache of the browser', async () => {
    const { feed } = await host(address());
    asked[0]!.answer(feedOf());
    await feed.settled;
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(asked).to.have.length(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(asked).to.have.length(2);
  });

  it('for nobody when all that showed it are gone', async () => {
    const { element, feed } = await host(address());
    await fail(feed);
    element.remove();
    expect(retries()).to.deep.equal([]);
    window.dispatchEvent(new Event('online'));
    leave(clock, 1e6);
    expect(asked).to.have.length(1);
  });

  it('again from the beginning after it came once', () => {
    const url = address();
    const end = watchFeed(url, () => undefined);
    noteAnswer(url, 1, 'timeout');
    noteAnswer(url, 2, 'timeout');
    expect(retries()[0]!.wait).to.be.above(5000);
    noteAnswer(url, 3, undefined);
    expect(retries()).to.deep.equal([]);
    noteAnswer(url, 4, 'timeout');
    expect(retries()[0]!.wait).to.be.below(5000);
    end();
  });
});
