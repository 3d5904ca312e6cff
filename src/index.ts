/** Everything public. Registers nothing: import `indicator-widgets/all` or one tag's entry for that. */
export { IndicatorCard } from './elements/indicator-card.js';
export { IndicatorGroup } from './elements/indicator-group.js';
export { IndicatorMap } from './elements/indicator-map.js';
export { IndicatorRanking } from './elements/indicator-ranking.js';
export { IndicatorStory } from './elements/indicator-story.js';
export { IndicatorTable } from './elements/indicator-table.js';
export { IndicatorTimeline } from './elements/indicator-timeline.js';
export { IndicatorTrend } from './elements/indicator-trend.js';
export type { IndicatorErrorDetail } from './controllers/report.js';
export type { IndicatorSelectDetail } from './controllers/select.js';
export { watchCarriers } from './enhance/watch.js';
export { registerMessages } from './messages/catalogue.js';
export type { Messages } from './messages/messages.js';
