/** The same answer for the same snapshot, worked out once: several results need it, and a snapshot never changes. */
export function oncePer<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  return kept(new WeakMap<K, V>(), make);
}

/** The same answer for the same text, such as an id, worked out once. */
export function oncePerText<V>(make: (of: string) => V): (of: string) => V {
  return kept(new Map<string, V>(), make);
}

interface Kept<K, V> {
  get(of: K): V | undefined;
  set(of: K, made: V): unknown;
}

function kept<K, V>(known: Kept<K, V>, make: (of: K) => V): (of: K) => V {
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
