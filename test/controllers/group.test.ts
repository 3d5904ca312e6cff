import { expect, fixture, html } from '@open-wc/testing';
import { announceSettings, GroupController } from '../../src/controllers/group.js';
import { TestHost } from './host.js';

async function host(place: HTMLElement) {
  const element = new TestHost();
  const group = new GroupController(element);
  place.append(element);
  await element.updateComplete;
  return { element, group };
}

/** A group as its widgets find it, whether it is defined or not. */
const groupOf = (attributes: string, inside = ''): Promise<HTMLElement> => fixture<HTMLElement>(`<indicator-group ${attributes}>${inside}</indicator-group>`);

describe('the settings of a group', () => {
  it('are its attributes, its feed relative to the page', async () => {
    const { group } = await host(await groupOf('feed="./a.json" region="640000" period="2020" elder'));
    expect([group.feed, group.region, group.period, group.elder]).to.deep.equal([new URL('a.json', document.baseURI).href, '640000', '2020', true]);
  });

  it('are none where there is no group', async () => {
    const { group } = await host(await fixture<HTMLElement>(html`<div></div>`));
    expect([group.feed, group.data, group.region, group.period, group.elder]).to.deep.equal([undefined, undefined, undefined, undefined, false]);
    expect(group.choose('640000')).to.equal(false);
  });

  it('are those of the nearest group, through shadow roots', async () => {
    const outer = await groupOf('region="1"', '<indicator-group region="2"><div></div></indicator-group>');
    const root = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('p'));
    const { group } = await host(root.querySelector('p')!);
    expect(group.region).to.equal('2');
  });

  it('are the new ones after it tells of a change, and the old group is not listened to any more', async () => {
    const [one, other] = [await groupOf('region="1"'), await groupOf('region="2"')];
    const { element, group } = await host(one);
    one.setAttribute('region', '3');
    const before = element.updates;
    announceSettings(one);
    await element.updateComplete;
    expect([group.region, element.updates]).to.deep.equal(['3', before + 1]);
    other.append(element);
    await element.updateComplete;
    expect(group.region).to.equal('2');
    const moved = element.updates;
    announceSettings(one);
    await element.updateComplete;
    expect(element.updates).to.equal(moved);
  });

  it('change by a choice', async () => {
    const place = await groupOf('region="1"');
    const { group } = await host(place);
    expect(group.choose('2')).to.equal(true);
    expect(place.getAttribute('region')).to.equal('2');
  });
});
