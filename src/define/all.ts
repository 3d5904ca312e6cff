/** Registers every element; the group first, so that the widgets inside find it; then links and tables may become widgets. This is what the script tag loads. */
import './indicator-group.js';
import './indicator-card.js';
import './indicator-trend.js';
import './indicator-map.js';
import './indicator-ranking.js';
import './indicator-story.js';
import './indicator-table.js';
import './indicator-timeline.js';
import './stills.js';
import './carriers.js';
import './doctor.js';
