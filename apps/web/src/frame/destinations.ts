import { holds, type Me } from '../session/session';

/** A place of the app that one goes to from the navigation and the palette. */
export interface Destination {
  readonly path: string;
  /** Key of its name in the frame's words. */
  readonly name: string;
  /** A second key after `g`. */
  readonly key: string;
  readonly icon: string;
  readonly seenBy: (me: Me) => boolean;
}

const everybody = () => true;
const office = (me: Me) => holds(me, 'secretariat', 'head', 'leader', 'leader-secretary', 'administrator');
const administrator = (me: Me) => holds(me, 'administrator');
const importer = (me: Me) => holds(me, 'secretariat', 'administrator');

/** In the order of the navigation. What the API does not offer yet has no place here. */
export const DESTINATIONS: readonly Destination[] = [
  { path: '/work', name: 'nav.work', key: 'v', icon: 'work', seenBy: everybody },
  { path: '/programmes', name: 'nav.programmes', key: 'c', icon: 'programme', seenBy: everybody },
  { path: '/packets', name: 'nav.packets', key: 'h', icon: 'packet', seenBy: office },
  { path: '/papers', name: 'nav.papers', key: 'b', icon: 'paper', seenBy: everybody },
  { path: '/units', name: 'nav.units', key: 'd', icon: 'unit', seenBy: office },
  { path: '/imports', name: 'nav.imports', key: 'x', icon: 'import', seenBy: importer },
  { path: '/administration', name: 'nav.administration', key: 'q', icon: 'care', seenBy: administrator },
];
