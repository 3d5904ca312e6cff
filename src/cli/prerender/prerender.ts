/** Static pages made readable without script: `prerender` of the command line, and of a build script. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { PageFault } from './fault.js';
import { frameName, framePage, isMade, readablePage } from './made-page.js';
import { fillPage, type FilledCarrier } from './page.js';
import { Site } from './site.js';

export interface PrerenderOptions {
  /** The folder that `/` means in addresses, and that `outDir` mirrors. Else the current folder. */
  readonly root?: string;
  /** Where everything is written; else pages are changed in place. */
  readonly outDir?: string;
  /** Width of pictures in pixels; else 480. */
  readonly width?: number;
  /** Whether a page for an iframe is made for every widget. */
  readonly frames?: boolean;
  /** The script for the pages that are made, as a file in `root` or an address; without it they stay as they are. */
  readonly script?: string;
  /** Writes nothing, and only says what would change. */
  readonly check?: boolean;
  /** Hears of every page before it is read. */
  readonly onPage?: (file: string, index: number, count: number) => void;
}

/** One file of the result. */
export interface PrerenderedFile {
  readonly file: string;
  readonly kind: 'page' | 'readable' | 'frame';
  /** Widgets that were filled. */
  readonly widgets: number;
  readonly pictures: number;
  /** Whether it differs from what is there. */
  readonly changed: boolean;
  readonly faults: readonly PageFault[];
}

/** Fills the carriers of static pages with sentence, picture, table and source, and makes the pages that belong to them. */
export async function prerender(files: readonly string[], options: PrerenderOptions = {}): Promise<PrerenderedFile[]> {
  const run = new Run(options);
  for (const [index, file] of files.entries()) {
    options.onPage?.(file, index, files.length);
    await run.page(file);
  }
  await run.readablePages();
  return run.results;
}

class Run {
  readonly results: PrerenderedFile[] = [];
  readonly #options: PrerenderOptions;
  readonly #root: string;
  readonly #site: Site;
  /** Carriers by the page that their links lead to. */
  readonly #targets = new Map<string, FilledCarrier[]>();

  constructor(options: PrerenderOptions) {
    this.#options = options;
    this.#root = resolve(options.root ?? '.');
    this.#site = new Site(this.#root);
  }

  async page(file: string): Promise<void> {
    const url = this.#site.urlOf(file);
    if (url === undefined) throw new RangeError(`${file} is not in ${this.#root}`);
    const before = await readFile(file);
    const { bytes, base, filled, faults } = await fillPage(before, url, this.#site, this.#options.width ?? 480);
    await this.#write(file, 'page', bytes, filled, faults);
    for (const one of filled) {
      const { target } = one.carrier;
      if (!target || !URL.canParse(target.page, base)) continue;
      const page = new URL(target.page, base);
      const key = page.origin + page.pathname;
      if (this.#site.fileOf(key) !== undefined && /\.html?$/i.test(page.pathname)) this.#targets.set(key, [...(this.#targets.get(key) ?? []), one]);
    }
    if (this.#options.frames) await this.#framePages(file, filled);
  }

  async #framePages(file: string, filled: readonly FilledCarrier[]): Promise<void> {
    const folder = file.replace(/\.[^./\\]+$/, '') + '-widgets';
    // Figures of a table are on its own page alone.
    const named = new Map(filled.filter(({ carrier }) => carrier.feed !== undefined).map((one) => [frameName(one), one]));
    for (const [name, one] of named) {
      const path = join(folder, `${name}.html`);
      const url = this.#site.urlOf(path)!;
      await this.#make(path, 'frame', url, framePage(one, { url, script: this.#script }));
    }
  }

  /** Made at the end, when every link to them is known. A page of somebody else's is left as it is. */
  async readablePages(): Promise<void> {
    for (const [url, filled] of this.#targets) {
      const file = this.#site.fileOf(url)!;
      const there = (await existing(this.#outOf(file))) ?? (await existing(file));
      const before = there && new TextDecoder().decode(there);
      if (before !== undefined && !isMade(before)) continue;
      await this.#make(file, 'readable', url, readablePage(filled, { url, script: this.#script }, before));
    }
  }

  async #make(file: string, kind: PrerenderedFile['kind'], url: string, html: string): Promise<void> {
    const { bytes, filled, faults } = await fillPage(new TextEncoder().encode(html), url, this.#site, this.#options.width ?? 480);
    await this.#write(file, kind, bytes, filled, faults);
  }

  async #write(file: string, kind: PrerenderedFile['kind'], bytes: Uint8Array, filled: readonly FilledCarrier[], faults: readonly PageFault[]): Promise<void> {
    const out = this.#outOf(file);
    const before = await existing(out);
    const changed = !before || Buffer.compare(before, bytes) !== 0;
    if (changed && !this.#options.check) {
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, bytes);
    }
    this.results.push({ file: out, kind, widgets: filled.length, pictures: filled.filter(({ hasPicture }) => hasPicture).length, changed, faults });
  }

  #outOf(file: string): string {
    return this.#options.outDir === undefined ? file : join(this.#options.outDir, relative(this.#root, resolve(file)));
  }

  get #script(): string | undefined {
    const { script } = this.#options;
    if (script === undefined || /^(?:https?:)?\/\//i.test(script)) return script;
    return this.#site.urlOf(resolve(this.#root, script));
  }
}

async function existing(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
