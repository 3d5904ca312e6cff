/** Are there widgets, and are they written so that the script can know them? */
import type { CarrierFacts, Finding, PageFacts } from './facts.js';
import { nearest } from './near.js';

const tags = ['card', 'trend', 'map', 'ranking', 'story', 'table', 'timeline', 'group'].map((name) => `indicator-${name}`);

/** Attributes that any element may have. */
const general = /^(?:id|class|style|lang|dir|title|hidden|slot|part|tabindex|role|xmlns|feed|data-.*|aria-.*|on.*)$/;

export function checkCarriers({ carriers, attributesOf }: PageFacts): Finding[] {
  if (!carriers.length) return [{ code: 'carrier-none', severity: 'error' }];
  const findings = carriers.flatMap((carrier) => checkCarrier(carrier, attributesOf));
  return [{ code: 'carriers-found', severity: 'note', value: String(carriers.length) }, ...findings];
}

function checkCarrier({ tag, name, line, attributes, feed, hasData, isClosed }: CarrierFacts, attributesOf: PageFacts['attributesOf']): Finding[] {
  const at = { name, line };
  const known = attributesOf(tag);
  if (!known) return [{ code: 'carrier-tag', severity: 'error', ...at, value: tag, expected: nearest(tag, tags).join(', ') || tags.join(', ') }];
  const findings: Finding[] = [];
  if (!isClosed) findings.push({ code: 'carrier-open', severity: 'error', ...at, value: tag });
  for (const attribute of Object.keys(attributes)) {
    if (known.includes(attribute) || general.test(attribute)) continue;
    findings.push({ code: 'carrier-attribute', severity: 'warning', ...at, value: attribute, expected: nearest(attribute, known).join(', ') || known.join(', ') });
  }
  if (feed === undefined && !hasData && tag !== 'indicator-group') findings.push({ code: 'carrier-feed', severity: 'error', ...at });
  return findings;
}
