/** Small feeds for situations that no real report shows yet. Every one says that it is a sample (示例). */

/** A figure as a feed writes it; the region may be left out. */
export interface SampleObservation {
  readonly region?: string;
  readonly period: string;
  readonly value: number | null;
  readonly [key: string]: unknown;
}

/** What differs from the plainest feed: anything an indicator has, the regions and how they are drawn. */
export interface Sample {
  /** The figures, or the address of the file that has them. */
  readonly observations: readonly SampleObservation[] | { readonly href: string };
  readonly regions?: readonly Readonly<Record<string, unknown>>[];
  readonly tiles?: readonly unknown[];
  readonly boundaries?: readonly unknown[];
  readonly [key: string]: unknown;
}

const province = { code: 'SA', name: { 'zh-CN': '示例省', en: 'Sample Province' } };

const head = {
  version: 1,
  title: { 'zh-CN': '示例数据', en: 'Sample data' },
  publisher: { name: { 'zh-CN': '示例数据，不是真实统计', en: 'Sample data, not real statistics' } },
  published: '2025-01-15',
};

/** A feed without figures: what was done, and when. */
export function sampleWords(told: { readonly stories?: readonly object[]; readonly events?: readonly object[] }): object {
  return { ...head, regions: [province], indicators: [], ...told };
}

/** A feed with one indicator. */
export function sampleFeed({ observations, regions = [province], tiles, boundaries, ...indicator }: Sample): object {
  return {
    ...head,
    regions,
    indicators: [
      {
        id: 'sample',
        name: { 'zh-CN': '示例：公众满意度', en: 'Sample: public satisfaction' },
        unit: { kind: 'share', label: '%' },
        observations: 'href' in observations ? observations : observations.map((observation) => ({ region: String(regions[0]?.['code']), ...observation })),
        ...indicator,
      },
    ],
    ...(tiles && { tiles }),
    ...(boundaries && { boundaries }),
  };
}

/** A share in each of several years; `null` is a year that was not surveyed. */
export function yearly(values: readonly (number | null)[], first = 2025 - values.length): SampleObservation[] {
  return values.map((value, index) => ({ period: String(first + index), value, ...(value === null && { missing: 'not-surveyed' }) }));
}

/** A figure for each of many months or days: a slow rise, a season and a little restlessness, the same every time. */
export function frequent(count: number, by: 'month' | 'day'): SampleObservation[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(by === 'month' ? Date.UTC(2020, index, 1) : Date.UTC(2022, 0, 1 + index));
    const season = Math.sin((index / (by === 'month' ? 12 : 365)) * 2 * Math.PI);
    const unrest = Math.sin(index * 12.9898) * 0.7 + Math.sin(index * 78.233) * 0.5;
    return { period: date.toISOString().slice(0, by === 'month' ? 7 : 10), value: Math.round((42 + (index / count) * 12 + season * 5 + unrest * 2) * 10) / 10 };
  });
}

/** One year's figure in each of the regions, in their order. */
export function across(regions: readonly { readonly code: string }[], value: (index: number) => number | null, period = '2024'): SampleObservation[] {
  return regions.map(({ code }, index) => {
    const figure = value(index);
    return { region: code, period, value: figure, ...(figure === null && { missing: 'not-published' }) };
  });
}

/** The fictional country whose outlines are in `stories/boundaries`. */
export const sampleCountry = ['北原|North Plain', '山口|Mountain Pass', '东岸|East Shore', '西谷|West Valley', '中州|Midland', '南湾|South Bay'].map((names, index) => {
  const [chinese, english] = names.split('|');
  return { code: `SL-${index + 1}`, name: { 'zh-CN': `示例${chinese}`, en: `Sample ${english}` } };
});

/** Districts that nobody has drawn a layout for. */
export function sampleDistricts(count: number): { readonly code: string; readonly name: Readonly<Record<string, string>> }[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `SD-${index + 1}`,
    name: index === 4 ? { 'zh-CN': '示例高新技术产业开发区', en: 'Sample High-Technology Development Zone' } : { 'zh-CN': `示例${index + 1}区`, en: `Sample District ${index + 1}` },
  }));
}
