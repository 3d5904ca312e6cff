// First, for what all widgets read feeds with compresses best at the head of the chunk that they share: 0.1 kB of each.
import '../elements/widget.js';
import { hasStills } from '../elements/make.js';

let isSaid = false;

/** Registers an element once: a page may hold our script twice, in two versions, or another library's tag of that name. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const register = (): void => {
    const defined = customElements.get(tag);
    if (!defined) customElements.define(tag, element);
    else if (defined !== element && !isSaid) {
      isSaid = true;
      console.warn(`<${tag}>: duplicate definition; the first is used`);
    }
  };
  if (hasStills()) void import('../elements/stills.js').then((stills) => stills.keepStills(tag, register));
  else register();
}
