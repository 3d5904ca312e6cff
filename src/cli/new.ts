/** `new`: a feed to begin with. */
import { defineCommand } from './command.js';
import { starterFeed } from './starter-feed.js';
import { outputOption, writeOutput } from './write-output.js';

export const newCommand = defineCommand({
  name: 'new',
  summary: { zh: '输出一个带说明的数据文件，从它改起', en: 'print a feed with notes to begin with' },
  options: {
    output: outputOption,
    force: { type: 'boolean', short: 'f', summary: { zh: '覆盖已有的文件', en: 'overwrite a file that is there' } },
  },
  notes: {
    zh: '例：indicator-widgets new -o feed.json && indicator-widgets schema -o feed.schema.json\n说明写在各处的 $comment 里，用所选的语言。',
    en: 'Example: indicator-widgets new -o feed.json && indicator-widgets schema -o feed.schema.json\nThe notes stand in $comment, in the language chosen.',
  },
  async run({ values }, io) {
    const today = new Date().toISOString().slice(0, 10);
    await writeOutput(`${JSON.stringify(starterFeed(io.lang, today), null, 2)}\n`, values.output, io, !values.force);
    return 0;
  },
});
