/** Lets links and tables in articles become widgets and frames fit their widgets, wherever the elements themselves are registered. */
import { hasStills } from '../elements/make.js';
import { fitFrames, tellHeight } from '../enhance/frame.js';
import { watchCarriers } from '../enhance/watch.js';

if (typeof document !== 'undefined') {
  // Articles are written by many hands: only the webmaster, who wrote the script tag, can let in feeds of other sites.
  const others = document.currentScript?.getAttribute('data-feed-origins') ?? '';
  const watch = (): void => watchCarriers(document, others.split(/[\s,]+/).filter(Boolean));
  // Where widgets are registered a little later (define.ts), carriers come after them.
  if (hasStills()) void import('../elements/stills.js').then(watch);
  else watch();
  fitFrames();
  tellHeight(window);
}
