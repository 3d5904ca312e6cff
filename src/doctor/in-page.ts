/** The doctor as a page calls it: `dist/indicator-doctor.js`, loaded by the script where its own tag has the attribute `doctor`. */
import { diagnose } from './diagnose.js';
import { explainFinding } from './explain.js';
import { gatherPageFacts } from './page-facts.js';
import { showPanel } from './panel.js';

/** What is seen is what is there when the page and its feeds have come. */
async function examine(page: Document): Promise<void> {
  if (page.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  const tag = page.querySelector('script[doctor], script[data-doctor]');
  const asked = tag?.getAttribute('doctor') || tag?.getAttribute('data-doctor') || page.documentElement.lang || 'zh-CN';
  const lang = /^(?:zh|ug|bo|mn)/i.test(asked) ? 'zh-CN' : 'en';
  const findings = diagnose(await gatherPageFacts(page)).map((finding) => ({ severity: finding.severity, where: finding.name ?? '', ...explainFinding(finding, lang) }));
  const count = findings.filter(({ severity }) => severity !== 'note').length;
  const title = lang === 'en' ? `indicator-widgets doctor: ${count} found` : `indicator-widgets \u8bca\u65ad\uff1a${count} \u5904\u95ee\u9898`;
  const text = findings.map(({ severity, where, fault, remedy }) => [`${{ error: '\u2717', warning: '!', note: '\u2713' }[severity]} ${where}`, fault, remedy].filter(Boolean).join('\n').replace(/\n/g, '\n  '));
  console[count ? 'warn' : 'info'](`${title}\n${text.join('\n')}`);
  showPanel(page, title, findings);
}

void examine(document);
