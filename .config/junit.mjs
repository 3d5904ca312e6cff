// Writes what tests came to as JUnit XML, which test.mjs counts and which build servers show.
import { mkdirSync, writeFileSync } from 'node:fs';

const escape = (text) => text.replace(/[^\t\n\r\x20-\ufffd]/g, '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Writes reports/<name>.xml; a result is `{ group, name, seconds, skipped, faults }`, faults being texts. */
export function writeJunit(name, results) {
  const cases = results.map((result) => {
    const failures = result.faults.map((fault) => `<failure message="${escape(fault.split('\n')[0])}">${escape(fault)}</failure>`).join('');
    const inside = result.skipped ? '<skipped/>' : failures;
    return `    <testcase classname="${escape(result.group)}" name="${escape(result.name)}" time="${result.seconds.toFixed(3)}">${inside}</testcase>\n`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="${name}" tests="${results.length}">\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
  mkdirSync('reports', { recursive: true });
  writeFileSync(`reports/${name}.xml`, xml);
}
