import { expect } from '@open-wc/testing';
import { nextPlace } from '../../src/elements/picture-steps.js';

/** A picture of three by two marks, numbered row by row. */
const six = [0, 1, 2, 3, 4, 5].map((index) => ({ column: index % 3, row: Math.floor(index / 3) }));

describe('arrow keys among several pictures', () => {
  const go = (from: readonly [number, number], key: string, rtl = false, pictures = [six, six, six]) => nextPlace(pictures, 2, rtl, from, key);

  it('go to the neighbour within a picture', () => {
    expect(['ArrowRight', 'ArrowDown', 'End', 'Home'].map((key) => go([0, 1], key))).to.deep.equal([[0, 2], [0, 4], [0, 5], [0, 0]]);
  });

  it('go on into the next picture at the edge, in the same row or column', () => {
    expect(go([0, 5], 'ArrowRight')).to.deep.equal([1, 3]);
    expect(go([1, 3], 'ArrowLeft')).to.deep.equal([0, 5]);
    expect(go([0, 4], 'ArrowDown')).to.deep.equal([2, 1]);
    expect(go([2, 1], 'ArrowUp')).to.deep.equal([0, 4]);
  });

  it('follow what is seen where the first picture stands at the right', () => {
    expect(go([0, 3], 'ArrowLeft', true)).to.deep.equal([1, 5]);
    expect(go([0, 5], 'ArrowRight', true)).to.deep.equal([0, 5]);
  });

  it('stay where there is no further picture, or an empty one', () => {
    expect(go([0, 0], 'ArrowLeft')).to.deep.equal([0, 0]);
    expect(go([1, 2], 'ArrowRight')).to.deep.equal([1, 2]);
    expect(go([1, 4], 'ArrowDown')).to.deep.equal([1, 4]);
    expect(go([0, 2], 'ArrowRight', false, [six, [], six])).to.deep.equal([0, 2]);
  });

  it('leave other keys to the page', () => {
    expect(go([0, 0], 'PageDown')).to.equal(undefined);
    expect(go([0, 0], 'ArrowDown', false, [[], six, six])).to.equal(undefined);
  });
});
