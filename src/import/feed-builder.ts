/** Tables into a feed: regions, indicators and sources of all of them together, observations into sinks. */
import type { Text } from '../feed/feed.js';
import { isSafeUrl } from '../feed/form.js';
import { localize } from '../feed/text.js';
import type { Account } from './import-error.js';
import { IndicatorDraft, joinTexts, type Sink } from './indicator-draft.js';
import type { Mapping } from './mapping.js';
import { slug } from './plan.js';
import { own } from './roles.js';
import type { About, Code, Table } from './table.js';
import type { UnitRead } from './unit-text.js';

/** A region while the feed is being built. */
interface RegionDraft {
  readonly number: number;
  readonly code: string;
  name: Text;
  readonly said: Readonly<Record<string, unknown>>;
  readonly parent: string | undefined;
}

export class FeedBuilder {
  readonly mapping: Mapping;
  readonly account: Account;
  readonly #today: string;
  readonly #open: (indicator: string) => Sink;
  readonly #regions = new Map<string, RegionDraft | undefined>();
  readonly #byCode = new Map<string, RegionDraft>();
  readonly #periods = new Map<string, number>();
  readonly #indicators = new Map<string, IndicatorDraft | undefined>();
  readonly #about: About[] = [];
  readonly #sources = new Map<string, Record<string, unknown>>();
  readonly #apart: ReadonlySet<string>;

  /** `apart`: indicators that several tables have under one name and that are not the same. */
  constructor(mapping: Mapping, account: Account, today: string, open: (indicator: string) => Sink, apart: ReadonlySet<string> = new Set()) {
    this.mapping = mapping;
    this.account = account;
    this.#today = today;
    this.#open = open;
    this.#apart = apart;
    for (const source of mapping.sources ?? []) this.#sources.set(source.id, source);
  }

  addAbout(about: About): void {
    this.#about.push(about);
  }

  /** The region with a code of the source; `undefined` if the mapping leaves it out. */
  region(source: string, code: Code | undefined, name: string | null | undefined): RegionDraft | undefined {
    if (this.#regions.has(source)) return this.#regions.get(source);
    const { code: own_, name: mapped, skip, ...said } = own(this.mapping.regions, source) ?? own(this.mapping.regions, name ?? '') ?? {};
    const target = own_ ?? source;
    const region = skip ? undefined : (this.#byCode.get(target) ?? { number: this.#byCode.size, code: target, name: mapped ?? code?.name ?? (name || source), said, parent: code?.parent });
    if (region) this.#byCode.set(target, region);
    this.#regions.set(source, region);
    return region;
  }

  period(text: string): number {
    let number = this.#periods.get(text);
    if (number === undefined) this.#periods.set(text, (number = this.#periods.size));
    return number;
  }

  /** Indicators of which several tables said something of the same region, period and group. */
  get clashing(): ReadonlySet<string> {
    return new Set([...this.#indicators].flatMap(([key, draft]) => (draft?.isClashing ? [key] : [])));
  }

  /** The indicator with a code of the source; `undefined` if the mapping leaves it out. `written` tells apart what has one code but several units. */
  indicator(written: string, code: string, table: Table, make: () => { readonly name: Text; readonly unit: UnitRead | undefined; readonly decimals: number | undefined; readonly definition: readonly (Text | undefined)[]; readonly suffix?: string }): IndicatorDraft | undefined {
    const isApart = this.#apart.has(written);
    const key = isApart ? `${table.name}\u0000${written}` : written;
    if (this.#indicators.has(key)) return this.#indicators.get(key);
    const { name, unit, decimals, definition, suffix } = make();
    const { id: own_, name: mapped, definition: meaning, unit: mappedUnit, unitMult, decimals: mappedDecimals, skip, ...said } = own(this.mapping.indicators, written) ?? own(this.mapping.indicators, code) ?? {};
    if (skip) {
      this.#indicators.set(key, undefined);
      return undefined;
    }
    const taken = new Set([...this.#indicators.values()].map((draft) => draft?.id));
    const wanted = slug(`${isApart ? `${table.name}.` : ''}${own_ ?? code}${suffix ? `.${suffix}` : ''}`);
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    const source = said.source ?? this.mapping.sources?.[0]?.id ?? (table.about.source ? this.source(table.about.source.title, table.about.source) : undefined);
    const draft = new IndicatorDraft(id, isApart ? joinTexts([mapped ?? name, table.indicator && table.indicator.name !== table.about.title ? table.indicator.name : table.name], ' · ') : (mapped ?? name), this.#open(id), { ...said, ...(source === undefined ? {} : { source }) });
    draft.unit = mappedUnit ? { unit: mappedUnit, unitMult: unitMult ?? unit?.unitMult ?? 0 } : unitMult !== undefined ? { unit: unit?.unit ?? { kind: 'quantity', label: '' }, unitMult } : unit;
    draft.isUnitSaid = mappedUnit !== undefined;
    draft.isUnitMapped = mappedUnit !== undefined || unitMult !== undefined;
    // More decimals than a number has are no statement that a feed can hold.
    draft.decimals = mappedDecimals ?? (decimals !== undefined && decimals <= 15 ? decimals : undefined);
    const texts = definition.filter((text): text is Text => text !== undefined && text !== '');
    draft.definition = meaning ?? (texts.length ? joinTexts(texts, '; ') : undefined);
    this.#indicators.set(key, draft);
    return draft;
  }

  /** The id of a source that an observation or a table names by its title, or by a code that has a name. */
  source(written: string, { name, url, note }: { readonly name?: Text | undefined; readonly url?: string | undefined; readonly note?: string | undefined } = {}): string {
    const title = name ?? written;
    for (const [id, source] of this.#sources) if (id === written || localize(source['title'] as Text, 'zh-CN') === localize(title, 'zh-CN')) return id;
    const id = `source-${this.#sources.size + 1}`;
    this.#sources.set(id, { id, title, ...(url && isSafeUrl(url) && /^https?:/i.test(url) ? { url } : {}), ...(note === undefined ? {} : { note }) });
    return id;
  }

  /** Places that others are within and that have no figures themselves, where the mapping file names them. */
  #addUpper(): void {
    const wanted = new Set([...this.#byCode.values()].flatMap(({ said }) => said['within'] ?? []));
    for (const [source, { code = source, name, skip, ...said }] of Object.entries(this.mapping.regions ?? {})) {
      if (!skip && wanted.has(code) && !this.#byCode.has(code)) this.#byCode.set(code, { number: this.#byCode.size, code, name: name ?? source, said, parent: undefined });
    }
  }

  finish(): Record<string, unknown> {
    const { mapping, account } = this;
    const about = Object.assign({}, ...[...this.#about].reverse().map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined && value !== '')))) as About;
    const indicators = [...this.#indicators.values()].filter((draft) => draft !== undefined);
    const title = mapping.title ?? about.title ?? (indicators.length === 1 ? indicators[0]!.name : undefined);
    if (title === undefined) account.assume('title', 'title', '数据', '"title": "…"');
    const publisher = mapping.publisher ?? (about.publisher === undefined ? undefined : { name: about.publisher, ...(about.publisherUrl && isSafeUrl(about.publisherUrl) ? { url: about.publisherUrl } : {}) });
    if (!publisher) account.assume('publisher', 'publisher', '未注明', '"publisher": { "name": "…" }');
    const published = mapping.published ?? about.published;
    if (published === undefined) account.assume('published', 'published', this.#today, '"published": "YYYY-MM-DD"');
    for (const draft of indicators) if (!draft.unit) account.assume('unit', draft.id, '', `"indicators": { ${JSON.stringify(draft.id)}: { "unit": { "kind": "count", "label": "…" } } }`);
    this.#addUpper();
    const codes = new Set(this.#byCode.keys());
    const lang = mapping.lang ?? about.lang ?? (/[\u4e00-\u9fff]/.test(JSON.stringify([title, indicators.map(({ name }) => name)])) ? 'zh-CN' : 'und');
    return {
      version: 1,
      lang,
      title: title ?? '数据',
      publisher: publisher ?? { name: { 'zh-CN': '未注明', en: 'not stated' } },
      published: published ?? this.#today,
      ...(mapping.updates === undefined ? {} : { updates: mapping.updates }),
      ...(this.#sources.size ? { sources: [...this.#sources.values()] } : {}),
      regions: [...this.#byCode.values()].map(({ code, name, said, parent }) => ({ code, name, ...(parent !== undefined && codes.has(parent) && parent !== code ? { within: parent } : {}), ...said })),
      indicators: indicators.map((draft) => draft.finish({ kind: 'quantity', label: '' })),
    };
  }
}
