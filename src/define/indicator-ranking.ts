/** Registers `<indicator-ranking>`. */
import { IndicatorRanking } from '../elements/indicator-ranking.js';
import { define } from './define.js';

define('indicator-ranking', IndicatorRanking);
