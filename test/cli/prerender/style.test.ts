import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { selectOne } from 'css-select';
import type { Element } from 'domhandler';
import { parseFragment } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { pixels, readSheet, styleTree } from '../../../src/cli/prerender/style.js';

function styled(html: string, css: string, selector: string) {
  const root = adapter.getFirstChild(parseFragment(html, { treeAdapter: adapter })) as Element;
  return styleTree(root, readSheet(css), 16).get(selectOne(selector, root) as Element)!;
}

describe('the style of an element', () => {
  test('is that of the strongest rule, and of the later among equals', () => {
    const css = 'p.a { fill: red } .a { fill: blue } p { fill: green } .b { stroke: red } .a { stroke: blue }';
    const { own } = styled('<div><p class="a b"></p></div>', css, 'p');
    assert.deepEqual(Object.fromEntries(own), { fill: 'red', stroke: 'blue' });
  });

  test('takes custom properties from around it, with fallbacks within fallbacks', () => {
    const css = '.root { --_ink: var(--page-ink, #123) } .x { fill: var(--_fill, var(--none, var(--_ink))); stroke: url(#hatch) }';
    const { own } = styled('<div class="root"><g class="x"></g></div>', css, '.x');
    assert.deepEqual(Object.fromEntries(own), { fill: '#123', stroke: 'url(#hatch)' });
  });

  test('has its text size in pixels and inherits colour', () => {
    const css = '.root { all: initial; font-size: clamp(14px, 1em, 24px); color: #111 } p { font-size: 1.5em } .small { font-size: max(12px, 0.25em); font-weight: 600 }';
    const { fontSize, color, fontWeight } = styled('<div class="root"><p><b class="small"></b></p></div>', css, '.small');
    assert.deepEqual([fontSize, color, fontWeight], [12, '#111', '600']);
    assert.equal(styled('<div class="root"><p></p></div>', css, 'p').fontSize, 24);
  });

  test('has nothing of focus, pointer, paper or boxes that are made by style', () => {
    const css = '@media print { .a { fill: red } } .a:focus { fill: red } .a::before { fill: red } :host { fill: red } /* .a { fill: red } */ .a { stroke: blue }';
    assert.deepEqual(Object.fromEntries(styled('<div><p class="a"></p></div>', css, '.a').own), { stroke: 'blue' });
  });
});

test('lengths are px, em, bare numbers, or the largest of several', () => {
  assert.deepEqual(['3px', '2em', '1.5', 'max(12px, 0.5em)'].map((text) => pixels(text, 16)), [3, 32, 1.5, 12]);
});
