/** Registers `<indicator-group>`. */
import { IndicatorGroup } from '../elements/indicator-group.js';
import { define } from './define.js';

define('indicator-group', IndicatorGroup);
