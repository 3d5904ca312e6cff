// Writes dist/types: element and attribute names for VS Code (html.customData), property types for JSX.
import { mkdirSync, writeFileSync } from 'node:fs';

/** The texts of a union of string literals: `'day' | 'night' | undefined` gives day, night. */
const choices = (type = '') => type.split('|').flatMap((part) => /^\s*'(.*)'\s*$/.exec(part)?.[1] ?? []);

const comment = (text) => (text ? `/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim()} */\n` : '');

const indent = (text) => text.replace(/^(?=.)/gm, '  ');

function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description = '', attributes = [] }) => ({
      name: tagName,
      description,
      attributes: attributes.map(({ name, description: text = '', type }) => ({
        name,
        description: text,
        ...(type?.text === 'boolean' ? { valueSet: 'v' } : { values: choices(type?.text).map((choice) => ({ name: choice })) }),
      })),
    })),
  };
}

function jsxTypes(elements, classes) {
  const lines = elements.map(({ name, tagName, description, attributes = [], events = [] }) => {
    const props = attributes.map(({ name: attribute, fieldName, description: text }) =>
      `${comment(text)}'${attribute}'?: ${fieldName ? `${name}['${fieldName}']` : 'string'} | undefined;`);
    const handlers = events.map(({ name: event, type, description: text }) =>
      `${comment(text)}'on${event}'?: ((event: ${type?.text?.includes('<') ? 'CustomEvent' : (type?.text ?? 'Event')}) => void) | undefined;`);
    return `${comment(description)}'${tagName}': Base<${name}> & {\n${indent([...props, ...handlers].join('\n'))}\n};`;
  });
  return `// For JSX: declare module 'react' { namespace JSX { interface IntrinsicElements extends IndicatorElements {} } }
import type { ${classes.join(', ')} } from '../npm/index.js';

interface Base<E extends HTMLElement> {
  children?: unknown;
  class?: string | undefined;
  className?: string | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  key?: string | number | null | undefined;
  lang?: string | undefined;
  ref?: ((element: E | null) => void) | { current: E | null } | null | undefined;
  slot?: string | undefined;
  style?: unknown;
}

/** The elements of this package and the attributes and events that each has. */
export interface IndicatorElements {
${indent(lines.join('\n'))}
}
`;
}

/** Writes what editors read about the elements of a custom elements manifest. */
export function editorFiles({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  mkdirSync('dist/types', { recursive: true });
  writeFileSync('dist/types/vscode.html-data.json', `${JSON.stringify(htmlData(elements), null, 2)}\n`);
  writeFileSync('dist/types/jsx.d.ts', jsxTypes(elements, elements.map(({ name }) => name)));
}
