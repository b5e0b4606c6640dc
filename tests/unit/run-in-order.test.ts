// Results in the order of the items, whoever is done first, and no further ahead than allowed.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/run/in-order.js';

async function* numbers(count: number, taken: number[] = []): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) {
    taken.push(number);
    yield number;
  }
}

async function gather<T, R>(results: AsyncIterable<{ item: T; result: R }>): Promise<R[]> {
  const all: R[] = [];
  for await (const { result } of results) all.push(result);
  return all;
}

const never = new AbortController().signal;

describe('inOrder', () => {
  it.each([1, 2, 3, 10])('keeps the order with %i under way', async (width) => {
    const work = async (item: number) => {
      await wait((item * 7) % 5);
      return item * 2;
    };
    expect(await gather(inOrder(numbers(12), work, () => width, never))).toEqual(Array.from({ length: 12 }, (_, index) => index * 2));
  });

  it('waits for a slow consumer', async () => {
    const taken: number[] = [];
    const results = inOrder(
      numbers(100, taken),
      async (item) => item,
      () => 3,
      never,
    );
    await results.next();
    await wait(5);
    expect(taken.length).toBeLessThanOrEqual(4);
    await results.return(undefined);
  });

  it('gives what is done before what failed, then throws', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('third');
      return item;
    };
    const results: number[] = [];
    const all = async () => {
      for await (const { result } of inOrder(numbers(5), work, () => 4, never)) results.push(result);
    };
    await expect(all()).rejects.toThrow('third');
    expect(results).toEqual([0, 1]);
  });

  it('throws what the source throws', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('source');
    }
    await expect(
      gather(
        inOrder(
          broken(),
          async (item) => item,
          () => 2,
          never,
        ),
      ),
    ).rejects.toThrow('source');
  });

  it('ends at once when stopped, though source and work never would', async () => {
    const stop = new AbortController();
    async function* stuck(): AsyncGenerator<number> {
      yield 0;
      yield 1;
      await new Promise(() => {});
    }
    const work = (item: number) => (item === 0 ? Promise.resolve(item) : new Promise<number>(() => {}));
    setTimeout(() => stop.abort(), 10);
    expect(await gather(inOrder(stuck(), work, () => 4, stop.signal))).toEqual([0]);
  });
});
