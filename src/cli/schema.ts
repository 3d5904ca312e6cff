/** `schema`: the JSON Schema of a feed. */
import { feedJsonSchema } from '../feed/json-schema.js';
import { mappingJsonSchema } from '../import/mapping-json-schema.js';
import { defineCommand } from './command.js';
import { outputOption, writeOutput } from './write-output.js';

export const schemaCommand = defineCommand({
  name: 'schema',
  summary: { zh: '输出数据文件的 JSON Schema，编辑器可以用它边写边查', en: 'print the JSON Schema of a feed, for editors that complete and check' },
  options: {
    output: outputOption,
    mapping: { type: 'boolean', summary: { zh: '映射文件的 JSON Schema（见 convert --map）', en: 'that of a mapping file (see convert --map)' } },
  },
  notes: {
    zh: '例：indicator-widgets schema -o feed.schema.json\n再在数据文件开头写 "$schema": "feed.schema.json"，VS Code 等编辑器就会提示和检查。',
    en: 'Example: indicator-widgets schema -o feed.schema.json\nThen begin the feed with "$schema": "feed.schema.json", and editors such as VS Code complete and check it.',
  },
  async run({ values }, io) {
    await writeOutput(`${JSON.stringify(values.mapping ? mappingJsonSchema() : feedJsonSchema(), null, 2)}\n`, values.output, io);
    return 0;
  },
});
