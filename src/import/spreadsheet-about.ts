/** What stands above a table: its title, what all of it is counted in, the one indicator it is of, the source, the day. */
import type { Account } from './import-error.js';
import { readPeriod } from './period-text.js';
import type { Table } from './table.js';
import { isUnit, readHeader, readUnit, unitsIn, type UnitRead } from './unit-text.js';

/** 填报单位 is who, not what figures are counted in. */
const office = /(?:填报|上报|报送|填表|制表|编制|编印|制作|发布|公布|主办|承办|协办|实施|统计|调查|责任|牵头|主管|提供|来源|供稿)单位\s*[:：]/;
const unitLine = /(?:计量)?单位\s*[:：]\s*(.+)$|^units?\s*:\s*(.+)$/i;
const sourceLabel = /^(?:data source|source|数据来源|资料来源|来源)\s*[:：]?$/i;
const dayLabel = /^(?:last updated(?: date)?|更新日期|更新时间|发布日期|发布时间)\s*[:：]?$/i;

/** A line that is a remark rather than a title or a row. */
export const remark = /^(?:[（(]?(?:备?注|说明|数据来源|资料来源|来源)|notes?\b|sources?\b|\*)/i;

/** `corner` is the first cell of the header, where the unit may stand, too. */
export function aboveTable(name: string, rows: readonly (readonly string[])[], corner: string, account: Account): Pick<Table, 'about' | 'indicator'> & { readonly unit: UnitRead | undefined } {
  const pairs = rows.map((row) => row.filter(Boolean)).filter(({ length }) => length === 2);
  const source = pairs.find(([label]) => sourceLabel.test(label!))?.[1];
  const day = pairs.find(([label, said]) => dayLabel.test(label!) && /^\d{4}-\d\d-\d\d$/.test(readPeriod(said!) ?? ''));
  const told = new Set(pairs.filter(([label, said]) => (sourceLabel.test(label!) && said === source) || label === day?.[0]).flat());
  const titles = rows.flatMap((row) => row.filter((text) => text !== '' && !told.has(text)));
  // The national bureau's exports say above the table what all of it is: 指标：地区生产总值(亿元).
  const subject = titles.map((text) => /^指标\s*[:：]\s*(.+)$/.exec(text)?.[1]).find((text) => text !== undefined);
  const about = subject === undefined ? undefined : readHeader(subject);
  const { units, cells } = unitsOf([...rows, [corner]]);
  if (units.length > 1) account.assume('several-units', name, units.join('、'), `"indicators": { "…": { "unit": ${JSON.stringify(readUnit(units[0]!).unit)}, "unitMult": ${readUnit(units[0]!).unitMult} } }`);
  const title = titles.map((text) => (office.test(text) ? text : text.replace(/[（(]?\s*(?:计量)?单位\s*[:：].*$/, '').trim())).find((text) => text !== '' && !cells.has(text) && !remark.test(text) && !office.test(text) && !/^(?:指标|数据库|时间)\s*[:：]/.test(text)) ?? about?.name;
  for (const text of titles) if (text !== title && !cells.has(text) && (subject === undefined || !text.endsWith(subject)) && (office.test(text) || !unitLine.test(text))) account.note('annotation', `${name}: ${text.slice(0, 40)}`, text, 1);
  return {
    about: { title, ...(day ? { published: readPeriod(day[1]!) } : {}), ...(source === undefined ? {} : { source: { title: source } }) },
    ...(about ? { indicator: { id: about.name, name: about.name } } : {}),
    unit: units.length ? (units.length > 1 ? undefined : readUnit(units[0]!)) : about?.unit,
  };
}

/** All units that are said of the table, each once, and the cells that say nothing but a unit: a comma in a CSV line parts 亿元,%. */
function unitsOf(rows: readonly (readonly string[])[]): { readonly units: readonly string[]; readonly cells: ReadonlySet<string> } {
  const cells = new Set<string>();
  const texts = rows.flatMap((row) => row.flatMap((cell, index) => {
    const said = office.test(cell) ? null : unitLine.exec(cell);
    if (!said) return [];
    const rest = row.slice(index + 1).filter(Boolean);
    const others = rest.slice(0, [...rest, ''].findIndex((text) => !isUnit(text) || unitLine.test(text)));
    for (const other of others) cells.add(other);
    // （单位：亿元）: up to the bracket that was not opened here. A longer remark in brackets is no unit, 场（次） is one.
    return [/^(?:[^()（）]|[（(][^()（）]*[)）])*/.exec((said[1] ?? said[2])!.replace(/[（(][^()（）]{2,}[)）]/g, ''))![0].trim(), ...others];
  }));
  return { units: [...new Set(texts.flatMap(unitsIn))], cells };
}
