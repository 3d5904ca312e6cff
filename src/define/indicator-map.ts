/** Registers `<indicator-map>`. */
import { IndicatorMap } from '../elements/indicator-map.js';
import { define } from './define.js';

define('indicator-map', IndicatorMap);
