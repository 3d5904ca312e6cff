/** Registers `<indicator-timeline>`. */
import { IndicatorTimeline } from '../elements/indicator-timeline.js';
import { define } from './define.js';

define('indicator-timeline', IndicatorTimeline);
