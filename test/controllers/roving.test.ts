import { expect, fixture, html } from '@open-wc/testing';
import { nextIndex, RovingController, type GridPlace } from '../../src/controllers/roving.js';
import { provinceTiles } from '../../src/query/tiles.js';
import { TestHost } from './host.js';

const row: GridPlace[] = [0, 1, 2, 3].map((column) => ({ column, row: 0 }));
/** Two rows of three, the middle of the lower one missing. */
const grid: GridPlace[] = [[0, 0], [1, 0], [2, 0], [0, 1], [2, 1]].map(([column, row]) => ({ column: column!, row: row! }));

describe('where a key leads from a mark', () => {
  it('to the next one in that direction', () => {
    expect(nextIndex(row, 1, 'ArrowRight')).to.equal(2);
    expect(nextIndex(row, 1, 'ArrowLeft')).to.equal(0);
    expect(nextIndex(grid, 2, 'ArrowDown')).to.equal(4);
    expect(nextIndex(grid, 3, 'ArrowUp')).to.equal(0);
  });

  it('across a hole to one straight ahead', () => {
    expect(nextIndex(grid, 3, 'ArrowRight')).to.equal(4);
  });

  it('to one aside where nothing is straight ahead', () => {
    expect(nextIndex(grid, 1, 'ArrowDown')).to.be.oneOf([3, 4]);
  });

  it('nowhere at the edge', () => {
    expect(nextIndex(row, 3, 'ArrowRight')).to.equal(3);
    expect(nextIndex(row, 0, 'ArrowUp')).to.equal(0);
    expect(nextIndex(grid, 4, 'ArrowDown')).to.equal(4);
  });

  it('to the first and last', () => {
    expect([nextIndex(row, 2, 'Home'), nextIndex(row, 2, 'End')]).to.deep.equal([0, 3]);
  });

  it('and is not ours where there are no marks, or for another key', () => {
    expect(nextIndex([], 0, 'Home')).to.equal(undefined);
    expect(nextIndex([], 0, 'ArrowLeft')).to.equal(undefined);
    expect(nextIndex(row, 9, 'ArrowLeft')).to.equal(undefined);
    for (const key of ['Tab', 'Enter', ' ', 'a', 'PageDown', 'toString']) expect(nextIndex(row, 1, key), key).to.equal(undefined);
  });

  it('on the provinces from each to all others, so that none is out of reach', () => {
    const places = Object.values(provinceTiles).map(([column, at]) => ({ column, row: at }));
    const reached = new Set([0]);
    for (const from of reached) for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) reached.add(nextIndex(places, from, key)!);
    expect(reached.size).to.equal(34);
  });
});

describe('the one tab stop of a figure', () => {
  it('takes the focus along by a key, and stays where it was for other keys', async () => {
    const element = new TestHost();
    element.content = html`${row.map((_, index) => html`<button data-index=${index}></button>`)}`;
    const roving = new RovingController(element, () => row);
    await fixture(html`<div>${element}</div>`);
    const press = async (key: string, more: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true, ...more });
      roving.onKeydown(event);
      await element.updateComplete;
      return [roving.index, (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['index'], event.defaultPrevented];
    };
    expect(await press('ArrowRight')).to.deep.equal([1, '1', true]);
    expect(await press('End')).to.deep.equal([3, '3', true]);
    expect(await press('x')).to.deep.equal([3, '3', false]);
    expect(await press('Home', { metaKey: true })).to.deep.equal([3, '3', false]);
  });

  it('does not take the focus when it is only set', async () => {
    const element = new TestHost();
    element.content = html`${row.map((_, index) => html`<button data-index=${index}></button>`)}`;
    const roving = new RovingController(element, () => row);
    await fixture(html`<div>${element}</div>`);
    roving.set(2);
    await element.updateComplete;
    expect([roving.index, element.shadowRoot!.activeElement]).to.deep.equal([2, null]);
  });
});
