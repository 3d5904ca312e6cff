// A map of 3,142 counties, beside ECharts and Highcharts Maps: same file, same figures, same size, in turn, each in a fresh page.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../.config/browser.mjs';
import { serve } from '../../.config/serve.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const topology = JSON.parse(readFileSync('node_modules/us-atlas/counties-albers-10m.json', 'utf8'));
const counties = topology.objects.counties.geometries;
const valueOf = (index, year) => ((index * 7 + year * 3) % 1000) / 10;
const periods = ['2023', '2024'];

/** The same outlines as GeoJSON, north up, as the others want them. */
function geojson() {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], -((y += dy) * scale[1] + translate[1])]);
  });
  const ring = (chain) => chain.flatMap((index, place) => (index < 0 ? arcs[~index].toReversed() : arcs[index]).slice(place ? 1 : 0));
  const coordinates = ({ type, arcs: parts }) => (type === 'Polygon' ? parts.map(ring) : parts.map((polygon) => polygon.map(ring)));
  return { type: 'FeatureCollection', features: counties.map((one) => ({ type: 'Feature', id: one.id, properties: { id: one.id, name: one.id }, geometry: { type: one.type, coordinates: coordinates(one) } })) };
}

const feed = {
  version: 1, title: 'Sample', publisher: { name: 'Sample' }, published: '2025-01-01',
  regions: counties.map(({ id, properties: { name } }) => ({ code: id, name })),
  boundaries: [{ id: 'counties', href: '/counties.json', attribution: 'U.S. Census Bureau, us-atlas' }],
  indicators: [{
    id: 'sample', name: 'Sample', unit: { kind: 'share', label: '%' },
    observations: { region: periods.flatMap(() => counties.map(({ id }) => id)), period: periods.flatMap((period) => counties.map(() => period)), value: periods.flatMap((_, year) => counties.map((_, index) => valueOf(index, year))) },
  }],
};

const ours = `
      let map;
      // Heard of as soon as it stands there, so that the next frame is the one that shows it, as with the others.
      const outlined = () => new Promise((done) => new MutationObserver(() => map.shadowRoot.querySelector('.outline') && done()).observe(map.shadowRoot, { subtree: true, childList: true }));
      window.draw = async () => {
        map = document.createElement('indicator-map');
        Object.assign(map, { lang: 'en', boundaries: 'counties', period: '2023', data: JSON.parse(texts.feed) });
        document.querySelector('main').append(map);
        await outlined();
      };
      window.change = async (year) => { map.period = year ? '2024' : '2023'; await map.updateComplete; };
      window.hover = async (index) => { map.shadowRoot.querySelectorAll('.outline')[index].dispatchEvent(new PointerEvent('pointerover', { bubbles: true })); await map.updateComplete; };`;

/** What each page does: `draw` from texts in memory (ours asks its server for the outlines) to drawn, `change` of the period, `hover` over a county. */
const pages = {
  'indicator-map, script': { classic: 'dist/indicator-widgets.js', script: ours },
  'indicator-map, modules': { script: `import '/dist/esm/indicator-map.js'; ${ours}` },
  'ECharts canvas': { bundle: 'canvas', script: echarts('canvas') },
  'ECharts SVG': { bundle: 'svg', script: echarts('svg') },
  'Highcharts Maps': {
    classic: 'node_modules/highcharts/highmaps.js',
    script: `let chart;
      const rows = (year) => values[year].map(([id, value]) => ({ id, value }));
      window.draw = async () => {
        chart = Highcharts.mapChart(document.querySelector('main'), { chart: { map: JSON.parse(texts.geojson), animation: false, width: 900, height: 560 }, title: { text: 'Sample' }, colorAxis: { min: 0, max: 100 }, credits: { enabled: false }, series: [{ data: rows(0), joinBy: ['id', 'id'], animation: false, states: { hover: { animation: { duration: 0 } } } }] });
      };
      window.change = async (year) => chart.series[0].setData(rows(year), true, false);
      window.hover = async (index) => chart.series[0].points[index].onMouseOver();`,
  },
};

function echarts(renderer) {
  return `import * as echarts from '/echarts-${renderer}.js';
    let chart;
    const rows = (year) => values[year].map(([name, value]) => ({ name, value }));
    window.draw = async () => {
      echarts.registerMap('counties', JSON.parse(texts.geojson));
      chart = echarts.init(document.querySelector('main'), null, { renderer: '${renderer}', width: 900, height: 560 });
      chart.setOption({ animation: false, title: { text: 'Sample' }, tooltip: {}, visualMap: { min: 0, max: 100, calculable: false }, series: [{ type: 'map', map: 'counties', data: rows(0), animation: false, aspectScale: 1 }] });
      chart.getZr().flush();
    };
    window.change = async (year) => { chart.setOption({ series: [{ data: rows(year) }] }); chart.getZr().flush(); };
    window.hover = async (index) => { chart.dispatchAction({ type: 'downplay', seriesIndex: 0 }); chart.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex: index }); chart.getZr().flush(); };`;
}

async function bundle(renderer) {
  const name = renderer === 'svg' ? 'SVGRenderer' : 'CanvasRenderer';
  const contents = `import { use, init, registerMap } from 'echarts/core'; import { MapChart } from 'echarts/charts'; import { VisualMapComponent, TooltipComponent, TitleComponent, GeoComponent } from 'echarts/components'; import { ${name} } from 'echarts/renderers'; use([MapChart, VisualMapComponent, TooltipComponent, TitleComponent, GeoComponent, ${name}]); export { init, registerMap };`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, minify: true, format: 'esm', write: false, define: { 'process.env.NODE_ENV': '"production"' } });
  return outputFiles[0].text;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

export async function bench() {
  const texts = { feed: JSON.stringify(feed), topology: JSON.stringify(topology), geojson: JSON.stringify(geojson()) };
  const values = periods.map((_, year) => counties.map(({ id }, index) => [id, valueOf(index, year)]));
  const bundles = { canvas: await bundle('canvas'), svg: await bundle('svg') };
  const text = (type, body) => ({ type, body });
  const html = ({ classic, script }) => `<!doctype html><meta charset="utf-8"><style>main{width:900px;height:560px}</style><main></main>${classic ? `<script src="/${classic}"></script>` : ''}<script>const texts = ${JSON.stringify(texts).replaceAll('<', '\\u003c')}; const values = ${JSON.stringify(values)};</script><script type="module">${script}; window.ready = true;</script>`;
  const routes = Object.fromEntries([
    ...Object.values(pages).map((page, index) => [`/page-${index}.html`, text('text/html', html(page))]),
    ...Object.entries(bundles).map(([name, code]) => [`/echarts-${name}.js`, text('text/javascript', code)]),
    ['/counties.json', text('application/json', texts.topology)],
  ]);
  const site = await serve({ folders: { '/dist': 'dist', '/node_modules': 'node_modules' }, routes });
  const browser = await puppeteer.launch(await launchOptions());
  const results = Object.keys(pages).map(() => ({ draw: [], change: [], hover: [], heap: [], bytes: 0 }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, result] of results.entries()) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1000, height: 800 });
      const loaded = [];
      page.on('response', (response) => response.url().endsWith('.js') && loaded.push(response.buffer().then((body) => gzipSync(body, { level: 9 }).length)));
      await page.goto(`${site.url}/page-${index}.html`);
      await page.waitForFunction('window.ready');
      const client = await page.createCDPSession();
      const heap = async () => {
        await client.send('HeapProfiler.collectGarbage');
        return (await page.metrics()).JSHeapUsedSize / 1e6;
      };
      const before = await heap();
      const times = await page.evaluate(async () => {
        // To the frame after the one that shows it: what was drawn is on the screen.
        const painted = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
        const time = async (act) => { await painted(); const start = performance.now(); await act(); await painted(); return performance.now() - start; };
        const draw = await time(window.draw);
        await new Promise((done) => setTimeout(done, 500));
        const change = [];
        for (let year = 1; year <= 6; year++) change.push(await time(() => window.change(year % 2)));
        // A hover must not wait for the next frame: the work itself, with style and layout.
        const hover = [];
        for (let county = 100; county < 3000; county += 145) {
          await painted();
          const start = performance.now();
          await window.hover(county);
          document.querySelector('main').getBoundingClientRect();
          hover.push(performance.now() - start);
        }
        return { draw, change, hover };
      });
      const used = (await heap()) - before;
      result.bytes = (await Promise.all(loaded)).reduce((sum, bytes) => sum + bytes, 0);
      // The first round warms the machine.
      if (round) {
        result.draw.push(times.draw);
        result.change.push(median(times.change));
        result.hover.push(median(times.hover));
        result.heap.push(used);
      }
      await context.close();
    }
  }
  await browser.close();
  await site.close();
  console.log(`\n3,142 counties, two periods; medians of ${rounds} rounds, peers in turn. Times in ms on this machine, busy or not: read the ratios.`);
  console.log('first paint: texts in memory → on the screen; period: → on the screen; hover: work with style and layout; bytes: scripts, gzip -9\n');
  const cell = (value, digits = 0) => value.toFixed(digits).padStart(13);
  console.log(`${''.padEnd(18)}${['first paint', 'period', 'hover', 'heap MB', 'kB'].map((head) => head.padStart(13)).join('')}`);
  for (const [index, name] of Object.keys(pages).entries()) {
    const { draw, change, hover, heap, bytes } = results[index];
    console.log(`${name.padEnd(18)}${cell(median(draw))}${cell(median(change))}${cell(median(hover), 1)}${cell(median(heap), 1)}${cell(bytes / 1000)}`);
  }
}
