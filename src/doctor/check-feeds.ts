/** Do the feeds arrive, and have they what the widgets ask for? */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed } from '../feed/feed.js';
import { tellWidget, type AskedWidget } from '../describe/tell.js';
import { zhCN } from '../messages/zh-cn.js';
import type { CarrierFacts, FeedFacts, Finding, PageFacts } from './facts.js';
import { nearest } from './near.js';
import { allowsRequest } from './policy.js';

/** How many faults of one feed are told here; `check` tells them all. */
const listed = 10;

export function checkFeeds(facts: PageFacts): Finding[] {
  return facts.feeds.flatMap((feed) => [...checkFeed(feed, facts), ...(feed.feed ? facts.carriers.filter((carrier) => carrier.feed === feed.url).flatMap((carrier) => checkIds(carrier, feed.feed!)) : [])]);
}

function checkFeed({ url, answer, problem, feed }: FeedFacts, { url: page, policies }: PageFacts): Finding[] {
  const [own, target] = [new URL(page), new URL(url)];
  const findings: Finding[] = policies.filter((policy) => !allowsRequest(policy, url, page)).map((policy) => ({ code: 'policy-connect', severity: 'error', value: url, expected: policy }));
  if (own.protocol === 'https:' && target.protocol === 'http:') findings.push({ code: 'feed-mixed', severity: 'error', value: url });
  if (own.protocol === 'file:' && target.protocol === 'file:') findings.push({ code: 'feed-file', severity: 'warning', value: url });
  const isForeign = own.protocol !== 'file:' && own.origin !== target.origin;
  if (answer.failed !== undefined) return [...findings, { code: 'feed-unreachable', severity: 'error', value: url, expected: answer.failed }];
  if (isForeign && answer.allowOrigin !== undefined && answer.allowOrigin !== '*' && answer.allowOrigin !== own.origin) findings.push({ code: 'feed-cors', severity: 'error', value: url, expected: own.origin });
  if (answer.redirectedTo !== undefined) findings.push({ code: 'feed-redirect', severity: problem ? 'error' : 'warning', value: url, expected: answer.redirectedTo });
  if (problem) findings.push({ code: 'feed-fault', severity: 'error', value: url, problem });
  else if (answer.contentType && !/json/i.test(answer.contentType)) findings.push({ code: 'feed-type', severity: 'note', value: url, expected: answer.contentType });
  if (feed) {
    findings.push({ code: 'feed-found', severity: 'note', value: url, expected: String(feed.indicators.size) });
    findings.push(...feed.problems.slice(0, listed).map((fault): Finding => ({ code: 'feed-fault', severity: fault.severity, value: url, problem: fault })));
  }
  return findings;
}

/** What a widget asks for and the feed does not have, each with the names that may have been meant. */
function checkIds({ tag, name, line, attributes, group }: CarrierFacts, feed: Feed): Finding[] {
  const kind = tag.replace(/^indicator-/, '');
  if (!/^(?:card|trend|map|ranking|story|table|timeline)$/.test(kind)) return [];
  const problems: FeedProblem[] = [];
  tellWidget(feed, { kind: kind as AskedWidget['kind'], own: attributes, group, setting: { m: zhCN, dir: 'ltr', isAuthored: false }, resolve: (src) => src, fault: (...found) => void problems.push(...found) });
  // Figures in files of their own were not read: what is in them is not known here.
  const isElsewhere = [...feed.indicators.values()].some(({ href }) => href !== undefined);
  return problems.filter(({ code }) => !isElsewhere || code === 'unknown-indicator').map((problem) => {
    const names = typeof problem.value === 'string' ? nearest(problem.value, namesFor(problem, feed)) : [];
    return { code: 'feed-id', severity: problem.severity, name, line, problem, expected: names.join(', ') };
  });
}

function namesFor({ code, expected = '' }: FeedProblem, feed: Feed): string[] {
  if (code === 'unknown-region') return [...feed.regions.keys()];
  if (code === 'unknown-indicator') return [...feed.indicators.keys()];
  return expected.split(', ');
}
