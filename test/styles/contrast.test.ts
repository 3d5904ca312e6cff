import { expect } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { divergingStyles } from '../../src/styles/diverging.js';
import { frameStyles } from '../../src/styles/frame.js';
import { mapStyles } from '../../src/styles/map.js';
import { marksStyles } from '../../src/styles/marks.js';
import { outlineStyles } from '../../src/styles/outlines.js';
import { darkColours, redColours } from '../../stories/palettes.js';

type Rgb = readonly [red: number, green: number, blue: number];
type Palette = Readonly<Record<string, string>>;

const linear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
/** Relative luminance (WCAG 2). */
const luminance = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
const contrast = (a: Rgb, b: Rgb): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
/** Lightness (CIE 1976) of a luminance. */
const lightness = (y: number): number => (y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27);
/** As a colour looks to an eye without colour, and as a printer's or a browser's grey has it. */
const greys = (colour: Rgb): readonly [number, number] => {
  const [red, green, blue] = colour;
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [lightness(luminance(colour)), lightness(linear(luma))];
};
const apart = (a: Rgb, b: Rgb): number => Math.min(...greys(a).map((grey, index) => Math.abs(grey - greys(b)[index]!)));

const classes = { sequential: 5, diverging: 4 } as const;

/** A page in a palette, with our own style sheets and one mark of each kind; gives the computed colours. */
function paint(palette: Palette): { colour(selector: string, property?: string): Rgb; remove(): void } {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(palette)) host.style.setProperty(`--indicator-${name}`, value);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = ([frameStyles, marksStyles, mapStyles, outlineStyles, divergingStyles] as CSSResult[]).map(({ styleSheet }) => styleSheet!);
  const marks = (kind: keyof typeof classes): string =>
    `<div class="stage ${kind}"><svg>${[...Array(classes[kind]).keys()].map((band) => `<g class="region tile band-${band}"><path class="shape"></path><text>1</text></g>`).join('')}</svg></div>`;
  root.innerHTML = `<div class="root">${marks('sequential')}${marks('diverging')}
    <svg><g class="region tile sized"><path class="shape"></path><circle class="symbol"></circle><text>1</text></g><g class="region tile band-none"><path class="shape"></path><text>1</text></g>
    <rect class="hatch-ground"></rect><line class="hatch-line"></line><rect class="swatch"></rect><path class="outline shape"></path><rect class="bar"></rect><path class="ring chosen"></path><path class="ring active"></path></svg><p class="count"></p></div>`;
  document.body.append(host);
  return {
    colour(selector, property = 'fill') {
      const text = getComputedStyle(root.querySelector(selector)!).getPropertyValue(property);
      const [red, green, blue] = (/^rgb\((\d+), (\d+), (\d+)\)$/.exec(text) ?? []).slice(1).map(Number);
      if (blue === undefined) throw new Error(`${selector} has no plain ${property}: ${text}`);
      return [red!, green!, blue];
    },
    remove: () => host.remove(),
  };
}

/** What is wrong with a palette, in words. */
function faultsOf(palette: Palette): string[] {
  const { colour, remove } = paint(palette);
  const faults: string[] = [];
  const want = (what: string, found: number, least: number): void => {
    if (found < least) faults.push(`${what}: ${found.toFixed(2)} of ${least}`);
  };
  const page = colour('.root', 'background-color');
  for (const [kind, count] of Object.entries(classes)) {
    const fill = (band: number): Rgb => colour(`.${kind} .band-${band} .shape`);
    for (let band = 0; band < count; band++) {
      const line = colour(`.${kind} .band-${band} .shape`, 'stroke');
      // Not only neighbours: the lowest below a target must not look like the highest above it.
      for (let other = 0; other < band; other++) want(`${kind} ${other} and ${band} in grey`, apart(fill(other), fill(band)), 10);
      want(`${kind} ${band} on the page`, Math.max(contrast(fill(band), page), contrast(line, page)), 3);
      want(`text on ${kind} ${band}`, contrast(colour(`.${kind} .band-${band} text`), fill(band)), 4.5);
    }
    const all = [...Array(count).keys()].map(fill);
    want(`the darkest and the lightest ${kind}`, Math.max(...all.map((one) => Math.max(...all.map((other) => apart(one, other))))), 40);
  }
  want('a symbol on the page', Math.max(contrast(colour('.symbol'), page), contrast(colour('.symbol', 'stroke'), page)), 3);
  want('text on a symbol', contrast(colour('.sized text'), colour('.symbol')), 4.5);
  want('text on a region with a symbol', contrast(colour('.sized text'), colour('.sized .shape')), 4.5);
  want('the border of a region without a figure', contrast(colour('.band-none .shape', 'stroke'), page), 3);
  want('a hatch on its ground in grey', apart(colour('.hatch-line', 'stroke'), colour('.hatch-ground')), 10);
  for (const under of ['.hatch-ground', '.hatch-line']) want(`text on ${under}`, contrast(colour('.band-none text'), colour(under, under === '.hatch-line' ? 'stroke' : 'fill')), 4.5);
  want('the border of a sample', contrast(colour('.swatch', 'stroke'), page), 3);
  want('an outline on the page', contrast(colour('.outline', 'stroke'), page), 3);
  want('a bar on the page', contrast(colour('.bar'), page), 3);
  want('the ring of a choice', contrast(colour('.ring.chosen', 'stroke'), page), 3);
  want('the ring of what is read', contrast(colour('.ring.active', 'stroke'), page), 3);
  want('how many are in a class', contrast(colour('.count', 'color'), page), 4.5);
  remove();
  return faults;
}

describe('the colours of maps can be told apart, in colour and in grey', () => {
  it('as they are', () => expect(faultsOf({})).to.deep.equal([]));
  it('on a dark page', () => expect(faultsOf(darkColours)).to.deep.equal([]));
  it('on a page in red and cream', () => expect(faultsOf(redColours)).to.deep.equal([]));

  it('on a dark page made as the README says', async () => {
    const readme = await (await fetch('/README.md')).text();
    const block = /\.my-dark-site \{([^}]*)\}/.exec(readme)![1]!;
    const palette = Object.fromEntries([...block.matchAll(/--indicator-([\w-]+): (#\w+);/g)].map(([, name, value]) => [name!, value!]));
    expect(palette).to.include.keys('surface', 'no-data', 'symbol');
    expect(faultsOf(palette)).to.deep.equal([]);
  });

  it('by a measure that knows what cannot', () => {
    expect(faultsOf({ 'band-2': '#b0cbe4' }).join()).to.match(/sequential 1 and 2 in grey: \d\.\d+ of 10/);
    expect(faultsOf({ 'on-band-4': '#345' }).join()).to.contain('text on sequential 4');
    expect(faultsOf({ 'tile-line': '#ddd' }).join()).to.contain('sequential 0 on the page').and.contain('a symbol on the page').and.contain('the border of a sample');
    expect(faultsOf({ 'no-data-line': '#eee' }).join()).to.contain('a hatch on its ground');
    expect(faultsOf({ 'below-0': '#3a76aa' }).join()).to.contain('diverging 1 and 3 in grey');
  });
});
