/** Everything that is looked at, in the order of the way from the script to the figures. */
import { checkCarriers } from './check-carriers.js';
import { checkFeeds } from './check-feeds.js';
import { checkPage } from './check-page.js';
import { checkScripts } from './check-scripts.js';
import type { Finding, PageFacts } from './facts.js';

/** What is wrong with a page, what may be, and what is as it should be. */
export function diagnose(facts: PageFacts): Finding[] {
  return [...checkScripts(facts), ...checkPage(facts), ...checkCarriers(facts), ...checkFeeds(facts)];
}
