// Writes the reference of every element into README.md, from its doc comments; --check only compares.
// reference.zh.json says the doc comments in Chinese; a text that is not in it stands in English alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const chinese = JSON.parse(readFileSync('.config/reference.zh.json', 'utf8'));
const untranslated = new Set();
const unused = new Set(Object.keys(chinese));

/** A doc comment in one line, Chinese first. */
function say(text = '') {
  const english = text.replace(/\s+/g, ' ').trim();
  unused.delete(english);
  if (english && !chinese[english]) untranslated.add(english);
  return chinese[english] ? `${chinese[english]}<br>${english}` : english;
}

const escape = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${escape(text)}\``;

/** A table with a bold heading; nothing where there are no rows. */
function table(title, heads, rows) {
  if (!rows.length) return [];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`**${title}**`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}

/** The manifest calls it public, or says nothing. */
const isPublic = (privacy = 'public') => privacy === 'public';

const typeOf = ({ type }) => code((type?.text ?? 'string').replace(' | undefined', ''));

function reference({ tagName, description, members = [], events = [], slots = [], cssParts = [], cssProperties = [] }) {
  const fields = members.filter(({ kind, privacy }) => kind === 'field' && isPublic(privacy));
  const methods = members.filter(({ kind, privacy }) => kind === 'method' && isPublic(privacy));
  const name = ({ name: property, attribute }) => (attribute ? code(attribute) : `${code(property)} (JS)`);
  const row = (item, label = code(item.name)) => [label, escape(say(item.description))];
  return [
    `### \`<${tagName}>\``,
    '',
    say(description),
    '',
    ...table('属性 Attributes and properties', ['名称 Name', '类型 Type', '说明 Description'], fields.map((field) => [name(field), typeOf(field), escape(say(field.description))])),
    ...table('方法 Methods', ['名称 Name', '说明 Description'], methods.map((method) => row(method, code(`${method.name}()`)))),
    ...table('事件 Events', ['名称 Name', '说明 Description'], events.map((event) => row(event))),
    ...table('插槽 Slots', ['名称 Name', '说明 Description'], slots.map((slot) => row(slot, slot.name ? code(slot.name) : '（默认 default）'))),
    ...table('部件 CSS parts', ['名称 Name', '说明 Description'], cssParts.map((part) => row(part))),
    ...table('自定义属性 CSS custom properties', ['名称 Name', '默认 Default', '说明 Description'], cssProperties.map((property) => [code(property.name), code(property.default ?? ''), escape(say(property.description))])),
  ];
}

const order = ['indicator-card', 'indicator-trend', 'indicator-map', 'indicator-ranking', 'indicator-story', 'indicator-table', 'indicator-timeline', 'indicator-group'];
// Not from dist: that may be old, or just being built.
const { modules } = await cli({ argv: ['analyze', '--globs', 'src/elements/indicator-*.ts', '--litelement', '--quiet'], noWrite: true });
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const place = ({ tagName }) => (order.indexOf(tagName) + order.length + 1) % (order.length + 1); // one that is not listed comes last
elements.sort((a, b) => place(a) - place(b));
const before = readFileSync('README.md', 'utf8');
const after = before.replace(/(<!-- reference -->\n)[\s\S]*?(<!-- \/reference -->)/, (_, start, end) => `${start}\n${elements.flatMap(reference).join('\n')}\n${end}`);

if (!process.argv.includes('--check')) {
  writeFileSync('README.md', after);
  for (const text of untranslated) console.error(`not in reference.zh.json: ${text}`);
  for (const text of unused) console.error(`no longer needed in reference.zh.json: ${text}`);
} else if (after !== before) {
  console.error('README.md differs from the doc comments of the elements; run: node .config/reference.mjs');
  process.exitCode = 1;
}
