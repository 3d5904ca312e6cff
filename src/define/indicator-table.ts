/** Registers `<indicator-table>`. */
import { IndicatorTable } from '../elements/indicator-table.js';
import { define } from './define.js';

define('indicator-table', IndicatorTable);
