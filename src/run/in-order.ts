// Work on many items at once, results in the order of the items.

export interface Done<T, R> {
  item: T;
  result: R;
}

/** A result that is awaited or there. */
type Slot<T, R> = { state: 'working' } | { state: 'done'; done: Done<T, R> } | { state: 'failed'; error: unknown };

/**
 * Takes items as fast as the results are taken, at most `width` ahead of them: that bounds the memory and hands the
 * pace of a slow consumer on to the source.
 *
 * @param width how many items may be under way; asked anew for each
 * @param signal ends it at once, whatever source and work are waiting for; results that are ready are still given
 * @throws what source and work throw
 */
export async function* inOrder<T, R>(
  source: AsyncIterator<T>,
  work: (item: T) => Promise<R>,
  width: () => number,
  signal: AbortSignal,
): AsyncGenerator<Done<T, R>> {
  const slots: Slot<T, R>[] = [];
  let pulling = false;
  let ended = false;
  // One promise for each wait: racing long-lived promises would keep a reaction of every race in memory.
  let wake = () => {};
  const pull = async () => {
    pulling = true;
    try {
      const next = await source.next();
      pulling = false;
      if (next.done) ended = true;
      else void start(next.value);
    } catch (error) {
      pulling = false;
      ended = true;
      slots.push({ state: 'failed', error });
    }
    wake();
  };
  const start = async (item: T) => {
    const slot: Slot<T, R> = { state: 'working' };
    slots.push(slot);
    try {
      Object.assign(slot, { state: 'done', done: { item, result: await work(item) } });
    } catch (error) {
      Object.assign(slot, { state: 'failed', error });
    }
    wake();
  };
  signal.addEventListener('abort', () => wake(), { once: true });
  while (true) {
    const head = slots[0];
    if (head !== undefined && head.state !== 'working') {
      slots.shift();
      if (head.state === 'failed') throw head.error;
      yield head.done;
      continue;
    }
    if (signal.aborted || (ended && slots.length === 0)) return;
    if (!ended && !pulling && slots.length < width()) void pull();
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}
