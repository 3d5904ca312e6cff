import { expect } from '@open-wc/testing';
import { fitFrames, tellHeight } from '../../src/enhance/frame.js';
import { waitUntil } from '../wait.js';

const address = '/test/enhance/frame-page.html';
const frames: HTMLIFrameElement[] = [];
before(fitFrames);
afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** A frame with a page that is 321 pixels high and tells so. */
async function put(fragment = ''): Promise<{ frame: HTMLIFrameElement; view: Window; box: HTMLElement }> {
  const frame = document.createElement('iframe');
  frame.src = address + fragment;
  frame.style.height = '150px';
  frames.push(frame);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const view = frame.contentWindow!;
  return { frame, view, box: view.document.querySelector('#box')! };
}

const fits = (frame: HTMLIFrameElement, height: string): Promise<void> => waitUntil(() => frame.style.height === height, `${frame.style.height} is not ${height}`);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe('a frame with a widget’s page', () => {
  it('becomes as high as its page, and follows it up and down', async () => {
    const { frame, box } = await put('#indicator-frame');
    await fits(frame, '321px');
    box.style.height = '500px';
    await fits(frame, '500px');
    box.style.height = '80px';
    await fits(frame, '80px');
  });

  it('that did not ask for it stays as it is', async () => {
    const { frame, view } = await put();
    view.parent.postMessage({ 'indicator-frame-height': 321 }, '*');
    await pause();
    expect(frame.style.height).to.equal('150px');
  });

  it('is set by nobody else, and to nothing absurd', async () => {
    const { frame, view } = await put('#indicator-frame');
    const other = await put();
    await fits(frame, '321px');
    window.postMessage({ 'indicator-frame-height': 400 }, '*');
    const say = (from: Window, height: unknown): unknown => (from as unknown as { eval(code: string): void }).eval(`parent.postMessage({ 'indicator-frame-height': ${String(height)} }, '*')`);
    say(other.view, 400);
    for (const height of ['-1', '0', 'NaN', '1e9', '"400"', 'null', '{}']) say(view, height);
    (view as unknown as { eval(code: string): void }).eval('parent.postMessage(null, "*"); parent.postMessage("x", "*")');
    await pause();
    expect(frame.style.height).to.equal('321px');
    say(view, 400);
    await fits(frame, '400px');
  });

  it('is not believed once it shows another site', async () => {
    const { frame, view } = await put('#indicator-frame');
    await fits(frame, '321px');
    const event = new MessageEvent('message', { data: { 'indicator-frame-height': 400 }, origin: 'https://evil.example', source: view });
    window.dispatchEvent(event);
    await pause();
    expect(frame.style.height).to.equal('321px');
  });

  it('tells nothing outside of a frame', () => {
    const said: unknown[] = [];
    const listen = ({ data }: MessageEvent): unknown => said.push(data);
    addEventListener('message', listen);
    tellHeight(window.top as Window & typeof globalThis);
    removeEventListener('message', listen);
    expect(said).to.deep.equal([]);
  });
});
