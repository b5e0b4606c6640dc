/** Sorts short lists where they stand. */

/**
 * Sorts a list of few items in place, by insertion; items of equal rank keep their order.
 *
 * @param items the list
 * @param compare below 0 where the first stands before the second, above 0 where behind
 * @returns the same list
 */
export function sortFew<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  for (let next = 1; next < items.length; next += 1) {
    const item = items[next] as T;
    let at = next;
    while (at > 0 && compare(items[at - 1] as T, item) > 0) {
      items[at] = items[at - 1] as T;
      at -= 1;
    }
    items[at] = item;
  }
  return items;
}
