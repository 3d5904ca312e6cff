// Measures and prints; asserts nothing, since times depend on the machine. npm run bench -- map
import { readdirSync } from 'node:fs';

const names = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.mjs') && file !== 'run.mjs').map((file) => file.replace('.mjs', ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`There is no ${unknown.join(', ')}; there is: ${names.join(', ')}`);
  process.exit(1);
}
for (const name of wanted.length ? wanted : names) {
  const { bench } = await import(`./${name}.mjs`);
  await bench();
}
