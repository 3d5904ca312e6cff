/** Is the page itself as browsers want it: its encoding, its mode, the browser that shows it? */
import type { Finding, PageFacts } from './facts.js';

export function checkPage({ charset, hasDoctype, policies, lacking, foreign }: PageFacts): Finding[] {
  const findings: Finding[] = [];
  const declared = charset.bom ?? charset.header ?? charset.meta;
  if (declared === undefined) findings.push({ code: 'charset-none', severity: charset.isAscii ? 'note' : 'warning' });
  else findings.push({ code: 'charset-found', severity: 'note', value: declared });
  if (charset.header && charset.meta && nameOf(charset.header) !== nameOf(charset.meta)) findings.push({ code: 'charset-two', severity: 'warning', value: charset.meta, expected: charset.header });
  if (charset.meta && !charset.header && !charset.bom && (charset.metaAt ?? 0) > 1024) findings.push({ code: 'charset-late', severity: 'warning', value: String(charset.metaAt) });
  if (!hasDoctype) findings.push({ code: 'quirks', severity: 'note' });
  if (policies.length) findings.push({ code: 'policy-found', severity: 'note', value: policies.join(' | ') });
  if (lacking?.length) findings.push({ code: 'kernel', severity: 'error', value: lacking.join(', ') });
  if (foreign?.length) findings.push({ code: 'foreign', severity: 'warning', value: foreign.join(', ') });
  return findings;
}

/** GB2312, GBK and x-gbk are one encoding to a browser, which reads GB18030 for all of them. */
function nameOf(label: string): string {
  const name = label.trim().toLowerCase();
  return /^(?:gb2312|gbk|x-gbk|gb_2312-80|chinese|csgb2312|iso-ir-58|gb18030)$/.test(name) ? 'gbk' : name === 'utf8' ? 'utf-8' : name;
}
