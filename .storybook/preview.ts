// What every story gets: the documentation from the manifest, axe, and a toolbar for the pages that widgets meet.
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { html } from 'lit';
import manifest from '../dist/custom-elements.json';
import { findFaults, type Shown } from '../stories/drawn.js';
import './preview.css';

setCustomElementsManifest(manifest);

const rightToLeft = ['ug'];

/** Puts a story into a page of the chosen language, direction, width and mode. */
const inPage: Decorator = (story, { globals }) => {
  const { language, direction, width, elder, theme } = globals as Record<string, string>;
  const dir = direction === 'auto' ? (rightToLeft.includes(language ?? '') ? 'rtl' : 'ltr') : direction;
  return html`<div class="page ${elder === 'on' ? 'indicator-elder' : ''}" data-width=${width} data-theme=${theme || 'light'} lang=${language} dir=${dir}>${story()}</div>`;
};

/** Every story is a test: `parameters.shows` says what it must show, `parameters.expectsConsoleError` that it is about a fault. */
const isDrawn: Preview['afterEach'] = async ({ canvasElement, parameters, reporting, viewMode }) => {
  if (viewMode !== 'story') return;
  const faults = await findFaults(canvasElement, (parameters['shows'] as Shown | undefined) ?? 'figure');
  reporting.addReport({ type: 'drawn', version: 1, result: { faults }, status: faults.length ? 'failed' : 'passed' });
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  afterEach: isDrawn,
  initialGlobals: { language: 'zh-CN', direction: 'auto', width: 'full', elder: 'off' },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'zh-CN', title: '简体中文' },
          { value: 'en', title: 'English' },
          { value: 'ug', title: 'ئۇيغۇرچە' },
        ],
      },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: { icon: 'transfer', dynamicTitle: true, items: ['auto', 'ltr', 'rtl'].map((value) => ({ value, title: `Direction: ${value}` })) },
    },
    width: {
      description: 'Width of the column, in pixels',
      toolbar: { icon: 'grow', dynamicTitle: true, items: ['280', '640', '1200', 'full'].map((value) => ({ value, title: `Width: ${value}` })) },
    },
    elder: {
      description: 'Elder mode',
      toolbar: { icon: 'accessibility', dynamicTitle: true, items: ['off', 'on'].map((value) => ({ value, title: `Elder mode: ${value}` })) },
    },
  },
  decorators: [
    inPage,
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark', contrast: 'contrast', grey: 'grey', print: 'print' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
  ],
};

export default preview;
