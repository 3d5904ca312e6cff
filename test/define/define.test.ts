import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../src/define/define.js';
import { listenToConsole } from '../elements/page.js';

describe('a tag', () => {
  const { said } = listenToConsole();

  it('is registered once, and again without a word', () => {
    class One extends HTMLElement {}
    define('test-once', One);
    define('test-once', One);
    expect(customElements.get('test-once')).to.equal(One);
    expect(said).to.deep.equal([]);
  });

  it('that another script has taken stays its own, and the console is told so', () => {
    class Theirs extends HTMLElement {}
    class Ours extends HTMLElement {}
    customElements.define('test-taken', Theirs);
    define('test-taken', Ours);
    expect(customElements.get('test-taken')).to.equal(Theirs);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<test-taken>: duplicate definition').and.contain('the first is used');
  });

  it('is registered by its own entry, and no other with it', async () => {
    await import('../../src/define/indicator-card.js');
    expect(['card', 'trend', 'map', 'group'].map((name) => customElements.get(`indicator-${name}`) !== undefined)).to.deep.equal([true, false, false, false]);
    await import('../../src/define/all.js');
    expect(['card', 'trend', 'map', 'group'].map((name) => customElements.get(`indicator-${name}`) !== undefined)).to.deep.equal([true, true, true, true]);
  });

  it('stays the class that the package exports', async () => {
    const { IndicatorCard, IndicatorGroup, IndicatorMap, IndicatorTrend } = await import('../../src/index.js');
    await import('../../src/define/all.js');
    const element = await fixture(html`<indicator-map></indicator-map>`);
    expect(element).to.be.instanceOf(IndicatorMap);
    for (const [tag, type] of [['indicator-card', IndicatorCard], ['indicator-group', IndicatorGroup], ['indicator-trend', IndicatorTrend]] as const) expect(customElements.get(tag)).to.equal(type);
  });
});
