/** Where a generator may choose, numbers that a property test drew decide; zero is always the plainest choice, so that failures shrink to plain documents. */

export class Decisions {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: Iterable<number>) {
    this.#numbers = [...numbers];
  }

  /** 0 … count - 1. */
  next(count: number): number {
    const { length } = this.#numbers;
    const number = this.#numbers[this.#at % length] ?? 0;
    // When all are used up they are used again, differently; but zero stays zero.
    const round = Math.floor(this.#at++ / length) + 1;
    return length ? (number * round) % count : 0;
  }

  /** The first choice is the plainest. */
  pick<const T extends readonly [unknown, ...unknown[]]>(choices: T): T[number] {
    return choices[this.next(choices.length)];
  }

  /** True about once in so many times. */
  rarely(times: number): boolean {
    return this.next(times) === times - 1;
  }

  /** In the same order, or in another. */
  shuffle<T>(things: readonly T[]): T[] {
    const shuffled = [...things];
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = at - this.next(at + 1);
      [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
    }
    return shuffled;
  }
}
