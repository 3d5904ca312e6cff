/** Pages that give widgets their own colours, by custom properties alone. */
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

const inPalette =
  (properties: Readonly<Record<string, string>>): Decorator =>
  (story) =>
    html`<div style=${Object.entries(properties).map(([name, value]) => `--indicator-${name}: ${value}`).join('; ')}>${story()}</div>`;

/** Colours for a dark page. */
export const darkColours = {
  accent: '#7cc0ff', ink: '#e8eaed', muted: '#aab4be', line: '#3a4048', surface: '#1f2329', focus: '#ffb266', better: '#5fd3bc', worse: '#ff8f85',
  'series-0': '#7cc0ff', 'series-1': '#ffb266', 'series-2': '#5fd3bc', 'series-3': '#d9a7e6',
  'no-data': '#2a2f36', 'no-data-line': '#5f6873', symbol: '#2a6ca6', outline: '#8b98a5', stripe: '#262b32',
};

/** A dark page; used with `globals: { theme: 'dark' }`. */
export const darkPalette = inPalette(darkColours);

/** Red and cream, with a typeface and corners of its own. */
export const redColours = {
  accent: '#9b1c1c', ink: '#2b1a12', muted: '#6b5346', line: '#e2cdbd', surface: '#fdf6ec', better: '#2f6b2f', worse: '#9b1c1c', radius: '0', 'font-family': 'serif',
};

/** A page in red and cream. */
export const redPalette = inPalette(redColours);
