// Storybook: one page per element, made of the situations that it must survive.
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: [
    { from: '../demo/feeds', to: '/feeds' },
    { from: '../stories/boundaries', to: '/boundaries' },
    { from: '../stories/images', to: '/images' },
    // Outlines for stories only: unofficial, drawn under the mark of a draft; and those of another country.
    { from: '../node_modules/china-geojson/src/geojson/an_hui_geo.json', to: '/boundaries/anhui.json' },
    { from: '../node_modules/us-atlas/counties-albers-10m.json', to: '/boundaries/us-counties.json' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
};

export default config;
