/** Registers `<indicator-trend>`. */
import { IndicatorTrend } from '../elements/indicator-trend.js';
import { define } from './define.js';

define('indicator-trend', IndicatorTrend);
