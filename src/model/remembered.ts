import { unwatched } from './watched.ts';

/** Makes something of an object once, and gives the same whenever it is asked for that object. */
// So that scripts of pages leave out what they do not ask for.
/* @__NO_SIDE_EFFECTS__ */
export function remembered<T extends object, V extends object>(make: (of: T) => V): (of: T) => V {
  const made = new WeakMap<T, V>();
  return (of) => {
    const known = made.get(of) ?? unwatched(() => make(of));
    made.set(of, known);
    return known;
  };
}
