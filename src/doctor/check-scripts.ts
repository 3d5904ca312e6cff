/** Is the script there, once, whole, and allowed to run? */
import type { Finding, PageFacts, ScriptFacts } from './facts.js';
import { allowsScript, readPolicy } from './policy.js';

export function checkScripts({ scripts, policies, url, carriers, charset }: PageFacts): Finding[] {
  if (!scripts.length) return [{ code: 'script-none', severity: carriers.length ? 'error' : 'warning' }];
  const versions = new Set(scripts.flatMap((script) => versionOf(script) ?? []));
  const findings = scripts.flatMap((script) => checkScript(script, url));
  if (scripts.length > 1) {
    const [second] = scripts.slice(1);
    findings.push({ code: versions.size > 1 ? 'script-versions' : 'script-twice', severity: 'warning', line: second!.line, value: scripts.map((script) => script.url).join(', '), expected: [...versions].join(', ') });
  }
  // A script is read in the encoding of its page unless its tag or its server says otherwise, and UTF-16 is the one in which ASCII is something else.
  if (/^utf-16/i.test(charset.bom ?? charset.header ?? '')) {
    const wrong = scripts.filter((script) => !/^utf-?8$/i.test(script.charset ?? '') && !/charset\s*=\s*"?utf-?8/i.test(script.answer.contentType ?? ''));
    findings.push(...wrong.map(({ line, url: value }) => ({ code: 'script-charset', severity: 'error', line, value }) as const));
  }
  return [...findings, ...policies.flatMap((policy) => checkPolicy(policy, scripts, url))];
}

function checkScript({ url, line, answer, head, integrity, digest, crossorigin }: ScriptFacts, page: string): Finding[] {
  const at = { value: url, line };
  if (answer.failed !== undefined || (answer.status ?? 200) >= 400) return [{ code: 'script-unreachable', severity: 'error', ...at, expected: answer.failed ?? String(answer.status) }];
  if (head !== undefined && /^\s*</.test(head)) return [{ code: 'script-html', severity: 'error', ...at }];
  const findings: Finding[] = [];
  if (answer.contentType && !/javascript|ecmascript/i.test(answer.contentType)) findings.push({ code: 'script-type', severity: 'warning', ...at, expected: answer.contentType });
  if (integrity && digest && !integrity.split(/\s+/).includes(digest)) findings.push({ code: 'script-integrity', severity: 'error', line, value: integrity, expected: digest });
  if (integrity && !crossorigin && new URL(url).origin !== new URL(page).origin) findings.push({ code: 'script-integrity-cors', severity: 'error', ...at });
  const isFine = !findings.some(({ severity }) => severity === 'error');
  if (isFine) findings.push({ code: 'script-found', severity: 'note', ...at, expected: versionOf({ head }) ?? '' });
  return findings;
}

/** Read from the line at its top. */
function versionOf({ head }: Pick<ScriptFacts, 'head'>): string | undefined {
  return /indicator-widgets ([\d.]+[\w.-]*)/.exec(head ?? '')?.[1];
}

function checkPolicy(policy: string, scripts: readonly ScriptFacts[], page: string): Finding[] {
  const findings: Finding[] = scripts.filter(({ url }) => !allowsScript(policy, url, page)).map(({ url, line }) => ({ code: 'policy-script', severity: 'error', line, value: url, expected: policy }));
  const directives = readPolicy(policy);
  const sandbox = directives.get('sandbox');
  if (sandbox && !sandbox.includes('allow-scripts')) findings.push({ code: 'policy-sandbox', severity: 'error', value: policy });
  const types = directives.get('trusted-types');
  if (types && directives.has('require-trusted-types-for') && !types.includes('lit-html') && !types.includes('*')) findings.push({ code: 'policy-types', severity: 'error', value: policy });
  return findings;
}
