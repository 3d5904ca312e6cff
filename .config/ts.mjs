// Lets Node 20 run TypeScript: node --import ./.config/ts.mjs file.ts
import { register } from 'node:module';

register('./ts-hooks.mjs', import.meta.url);
