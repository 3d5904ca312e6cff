/** `npm run fuzz -- [COUNT] [SEED]`: as many mutated feeds as wanted, each told by its number if something goes wrong. */
import { exercise } from './exercise.js';
import { documents } from './documents.js';
import { mutatedFeed } from './mutate.js';

const [count = 100_000, first = 1] = process.argv.slice(2).map(Number);
const faults = new Map<string, number[]>();
let read = 0;
let slowest = { seed: 0, ms: 0 };
const start = performance.now();
for (let seed = first; seed < first + count; seed++) {
  const before = performance.now();
  try {
    if (exercise(mutatedFeed(documents, seed), seed)) read++;
  } catch (error) {
    const key = (error as Error).stack?.split('\n').filter((line) => /^\S|src\//.test(line)).slice(0, 3).join('\n') ?? String(error);
    const about = key.replace(/\d{3,}/g, '…').slice(0, 400);
    if (!faults.has(about)) console.log(`number ${seed}:\n  ${about.replaceAll('\n', '\n  ')}`);
    faults.set(about, [...(faults.get(about) ?? []), seed]);
  }
  const ms = performance.now() - before;
  if (ms > slowest.ms) slowest = { seed, ms };
  if ((seed - first + 1) % 10_000 === 0) console.error(`${seed - first + 1} feeds, ${faults.size} kinds of fault, ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
for (const [about, seeds] of faults) console.log(`${seeds.length} times, first with number ${seeds[0]}: ${about.split('\n')[0]}`);
console.log(`${count} feeds from number ${first}: ${read} read, ${count - read} refused, ${faults.size} kinds of fault; the slowest, number ${slowest.seed}, took ${slowest.ms.toFixed(0)} ms`);
process.exitCode = faults.size ? 1 : 0;
