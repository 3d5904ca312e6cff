// Writes dist/demo: the demo as any static server can serve it, its files verbatim and the script beside them.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { buildEmbed } from './embed.mjs';

rmSync('dist/demo', { recursive: true, force: true });
cpSync('demo', 'dist/demo', { recursive: true });
const files = await buildEmbed();
writeFileSync('dist/demo/indicator-widgets.js', files.get('indicator-widgets.js'));
